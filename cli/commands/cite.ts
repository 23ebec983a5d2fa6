import { Option, type Command } from 'commander';
import type { CiteOptions } from '../citations/citation.ts';
import type { Context } from '../shared/context.ts';
import { URL_OPTION } from '../shared/permalink.ts';
import { CITE_TEXT as text } from '../text/cite.ts';

export function addCiteCommand(program: Command, { load, print, say }: Context): void {
  program
    .command('cite')
    .summary('how to cite a view, a claim or the data set')
    .description(text.description)
    .option(...URL_OPTION)
    .option('--format <format>', text.format, 'plain')
    .addOption(new Option('--claim <id>', text.claim).conflicts('data'))
    .option('--data', text.data)
    .option('--accessed <day>', text.accessed)
    .option('--site <address>', text.site)
    .addHelpText('after', text.examples)
    .action(async (options: CiteOptions) => {
      // Read when a citation is asked for, not by every command.
      const { citationAsked } = await import('../citations/citation.ts');
      const citation = await citationAsked(options, load);
      print(citation.text);
      if (!citation.hasAddress) say(text.noSite);
    });
}
