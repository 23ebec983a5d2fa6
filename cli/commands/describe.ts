import { Option, type Command } from 'commander';
import { altTextOf, shortAltOf } from '../../src/publish/description/altText.ts';
import { textVersionOf } from '../../src/publish/description/textVersion.ts';
import { sceneOf } from '../../src/publish/scene.ts';
import { parseSnapshot } from '../../src/publish/snapshotOptions.ts';
import { citeTextOf } from '../../src/ui/text/citeText.ts';
import { SEPARATOR } from '../../src/view/parameters.ts';
import type { Context } from '../shared/context.ts';
import { listed, needed } from '../shared/options.ts';
import { readPermalink, URL_EXAMPLE, URL_OPTION } from '../shared/permalink.ts';
import { UsageError } from '../shared/usageError.ts';
import { DESCRIBE_TEXT as text } from '../text/cite.ts';
import { siteAsked } from './cite.ts';

interface DescribeOptions {
  readonly url?: string;
  readonly short?: true;
  readonly text?: true;
  readonly size?: string;
  readonly headline?: string;
  readonly figures?: string;
  readonly site?: string;
}

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
    .option('--site <address>', text.site)
    .addHelpText('after', text.examples)
    .action(async (options: DescribeOptions) => {
      const { dataset } = await load();
      const link = readPermalink(needed(options.url, URL_EXAMPLE), dataset);
      const asked = parseSnapshot(paramsOf(options, link.params), dataset);
      if (!asked.ok) throw new UsageError(asked.fault.problem);
      const site = siteAsked(options.site) ?? link.site;
      const scene = sceneOf({ dataset, backdrop: null, site }, link.view);
      const tell = options.short ? shortAltOf : options.text ? textVersionOf : altTextOf;
      print(`${tell(scene, asked.value, citeTextOf(link.view.language)).trimEnd()}\n`);
    });
}

/** Options win over the link's parameters of the same name. */
function paramsOf(options: DescribeOptions, inLink: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(inLink);
  const { size, headline, figures } = options;
  if (size !== undefined) params.set('size', size);
  if (headline !== undefined) params.set('headline', headline);
  if (figures !== undefined) params.set('figures', listed(figures).join(SEPARATOR));
  return params;
}
