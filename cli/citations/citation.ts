/** What `claimline cite` prints. Throws a UsageError with one sentence. */
import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays, day, type Day } from '../../src/domain/day.ts';
import type { Claim } from '../../src/domain/types.ts';
import { citationsOf, FORMATS } from '../../src/publish/citation/citations.ts';
import type { Subject } from '../../src/publish/citation/subject.ts';
import { sceneOf } from '../../src/publish/scene.ts';
import { parseSnapshot } from '../../src/publish/snapshotOptions.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import type { BuiltData } from '../../src/data/builtData.ts';
import { needed, oneOf, parseDay } from '../shared/options.ts';
import { readPermalink, URL_EXAMPLE, versionIn } from '../shared/permalink.ts';
import { siteAsked } from '../shared/siteAsked.ts';
import { unknown } from '../shared/suggest.ts';
import { UsageError } from '../shared/usageError.ts';

export interface CiteOptions {
  readonly url?: string;
  readonly format: string;
  readonly claim?: string;
  readonly data?: true;
  readonly accessed?: string;
  readonly site?: string;
}

export interface Citation {
  /** With a line end. */
  readonly text: string;
  readonly hasAddress: boolean;
}

export async function citationAsked(
  options: CiteOptions,
  load: (version: string | null) => Promise<BuiltData>,
): Promise<Citation> {
  const format = oneOf('format', options.format, FORMATS);
  const accessed = options.accessed === undefined ? today() : parseDay(options.accessed);
  const built = await load(versionIn(options.url));
  const site = siteAsked(options.site) ?? siteOfLink(options, built.dataset);
  const language = 'en';
  const text = citeTextOf(language);
  const cited = citationsOf(subjectOf(options, built), { accessed, site, language, text });
  if (!cited.ok) throw new UsageError(cited.problem);
  const citation = cited.citations[format];
  return {
    text: citation.endsWith('\n') ? citation : `${citation}\n`,
    hasAddress: site !== '',
  };
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

function siteOfLink({ url }: CiteOptions, dataset: Dataset): string {
  return url === undefined ? '' : readPermalink(url, dataset).site;
}

function claimNamed(id: string, { claims }: Dataset): Claim {
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim) return claim;
  const ids = claims.map((candidate) => candidate.id);
  throw unknown('claim', id, ids, '"claimline claims" lists them');
}

/** The only clock that citations see: what is cited is told the day. */
function today(): Day {
  return addDays(day('1970-01-01'), Math.floor(Date.now() / 86_400_000));
}
