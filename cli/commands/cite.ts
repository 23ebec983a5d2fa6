import { Option, type Command } from 'commander';
import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays, day, type Day } from '../../src/domain/day.ts';
import type { Claim } from '../../src/domain/types.ts';
import { siteOf } from '../../src/data/export/site.ts';
import { citationsOf, FORMATS } from '../../src/publish/citation/citations.ts';
import type { Subject } from '../../src/publish/citation/subject.ts';
import { sceneOf } from '../../src/publish/scene.ts';
import { parseSnapshot } from '../../src/publish/snapshotOptions.ts';
import { citeTextOf } from '../../src/ui/text/citeText.ts';
import type { BuiltData } from '../shared/builtData.ts';
import type { Context } from '../shared/context.ts';
import { needed, oneOf, parseDay } from '../shared/options.ts';
import { readPermalink, URL_EXAMPLE, URL_OPTION } from '../shared/permalink.ts';
import { unknown } from '../shared/suggest.ts';
import { UsageError } from '../shared/usageError.ts';
import { CITE_TEXT as text } from '../text/cite.ts';

interface CiteOptions {
  readonly url?: string;
  readonly format: string;
  readonly claim?: string;
  readonly data?: true;
  readonly accessed?: string;
  readonly site?: string;
}

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
      const format = oneOf('format', options.format, FORMATS);
      const accessed = options.accessed === undefined ? today() : parseDay(options.accessed);
      const built = await load();
      const { dataset } = built;
      const site = siteAsked(options.site) ?? linkOf(options, dataset)?.site ?? '';
      const subject = subjectOf(options, built);
      const language = 'en';
      const cited = citationsOf(subject, {
        ...{ accessed, site, language, text: citeTextOf(language) },
      });
      if (!cited.ok) throw new UsageError(cited.problem);
      const citation = cited.citations[format];
      print(citation.endsWith('\n') ? citation : `${citation}\n`);
      if (site === '') say(text.noSite);
    });
}

function subjectOf(options: CiteOptions, { dataset, details }: BuiltData): Subject {
  if (options.data) return { kind: 'data', dataset };
  if (options.claim !== undefined)
    return { kind: 'claim', dataset, claim: claimNamed(options.claim, dataset), texts: details };
  const { view, params, site } = readPermalink(needed(options.url, URL_EXAMPLE), dataset);
  const asked = parseSnapshot(params, dataset);
  if (!asked.ok) throw new UsageError(asked.fault.problem);
  const scene = sceneOf({ dataset, backdrop: null, site }, view);
  return { kind: 'view', scene, headline: asked.value.headline };
}

function linkOf({ url }: CiteOptions, dataset: Dataset): { readonly site: string } | null {
  return url === undefined ? null : readPermalink(url, dataset);
}

function claimNamed(id: string, { claims }: Dataset): Claim {
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim) return claim;
  const ids = claims.map((candidate) => candidate.id);
  throw unknown('claim', id, ids, '"claimline claims" lists them');
}

/** The address that the option names, null without it. Throws a UsageError for another text. */
export function siteAsked(site: string | undefined): string | null {
  if (site === undefined) return null;
  try {
    return siteOf(site);
  } catch {
    throw new UsageError(`--site "${site}" is no address: write it as https://example.org/map/`);
  }
}

/** The only clock that citations see: what is cited is told the day. */
function today(): Day {
  return addDays(day('1970-01-01'), Math.floor(Date.now() / 86_400_000));
}
