import { Option, type Command } from 'commander';
import type { DescribeOptions } from '../citations/description.ts';
import type { Context } from '../shared/context.ts';
import { URL_OPTION, versionIn } from '../shared/permalink.ts';
import { DESCRIBE_TEXT as text } from '../text/cite.ts';

export function addDescribeCommand(program: Command, { load, print }: Context): void {
  program
    .command('describe')
    .summary('what a picture of a view shows, in words')
    .description(text.description)
    .option(...URL_OPTION)
    .addOption(new Option('--short', text.short).conflicts('text'))
    .option('--text', text.text)
    .option('--size <size>', text.size)
    .option('--headline <words>', text.headline)
    .option('--figures <ids>', text.figures)
    .option('--band', text.band)
    .option('--site <address>', text.site)
    .addHelpText('after', text.examples)
    .action(async (options: DescribeOptions) => {
      const { dataset } = await load(versionIn(options.url));
      // Read when a description is asked for, not by every command.
      const { descriptionAsked } = await import('../citations/description.ts');
      print(descriptionAsked(options, dataset));
    });
}
