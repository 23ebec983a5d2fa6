/** Reading the options of `claimline snapshot`. Throws a UsageError with one sentence. */
import { extname } from 'node:path';
import type { Dataset } from '../../src/domain/dataset.ts';
import { addDays, daysBetween, type Day } from '../../src/domain/day.ts';
import { viewWithBand } from '../../src/publish/pictureBand.ts';
import {
  DEFAULT_SNAPSHOT,
  parseSnapshot,
  type SnapshotOptions,
} from '../../src/publish/snapshotOptions.ts';
import { SEPARATOR } from '../../src/view/parameters.ts';
import type { ViewState } from '../../src/view/viewState.ts';
import { listed, needed, oneOf, parseDateOfData } from '../shared/options.ts';
import { readPermalink, URL_EXAMPLE } from '../shared/permalink.ts';
import { UsageError } from '../shared/usageError.ts';
import { SNAPSHOT_TEXT as text } from '../text/snapshot.ts';

export interface SnapshotCommandOptions {
  readonly url?: string;
  readonly out?: string;
  readonly size?: string;
  readonly scale: string;
  readonly look?: string;
  readonly headline?: string;
  readonly figures?: string;
  readonly qr?: true;
  readonly band?: true;
  readonly live?: true;
  readonly site?: string;
  readonly dates?: string;
  readonly step: string;
  readonly format: string;
  readonly delay: string;
}

export const FORMATS = ['svg', 'png'] as const;
export type Format = (typeof FORMATS)[number];

export interface AskedSnapshot {
  readonly view: ViewState;
  readonly site: string;
  readonly options: SnapshotOptions;
  readonly scale: number;
  readonly target:
    | { readonly kind: 'file'; readonly file: string; readonly format: Format }
    | { readonly kind: 'folder'; readonly folder: string; readonly format: Format; readonly days: readonly Day[] } // prettier-ignore
    | { readonly kind: 'film'; readonly file: string; readonly days: readonly Day[]; readonly delayMs: number }; // prettier-ignore
}

/** More pictures than this are a mistake more often than a wish. */
const MAX_PICTURES = 2000;
/** What a GIF holds in memory at once, pixels. */
const MAX_FILM_MEGAPIXELS = 400;

export function parseSnapshotOptions(
  given: SnapshotCommandOptions,
  dataset: Dataset,
): AskedSnapshot {
  const link = readPermalink(needed(given.url, URL_EXAMPLE), dataset);
  const version = given.live ? null : dataset.version;
  const scale = wholeNumber(given.scale, 1, 3) ?? fail(text.badScale(given.scale));
  const options = ownOptions(given, link.params, dataset, link.view);
  if (options.band && given.dates !== undefined) fail(text.bandHasOneDay);
  const banded = viewWithBand(dataset, link.view, options);
  const view = banded.ok ? banded.value : fail(banded.fault.problem);
  return {
    view: { ...view, version },
    site: given.site === undefined ? link.site : given.site.replace(/\/*$/, '/'),
    options,
    scale,
    target: targetOf(given, dataset, options, scale),
  };
}

/** Options win over the link's parameters of the same name. */
function ownOptions(
  given: SnapshotCommandOptions,
  inLink: URLSearchParams,
  dataset: Dataset,
  { theme }: ViewState,
): SnapshotOptions {
  const params = new URLSearchParams(inLink);
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) params.set(name, value);
  };
  set('size', given.size);
  set('look', given.look);
  set('headline', given.headline);
  set('figures', given.figures && listed(given.figures).join(SEPARATOR));
  set('qr', given.qr && '1');
  set('schematic', given.band && '1');
  const look = theme === 'dark' ? 'dark' : DEFAULT_SNAPSHOT.look;
  const asked = parseSnapshot(params, dataset, { ...DEFAULT_SNAPSHOT, look });
  return asked.ok ? asked.value : fail(asked.fault.problem);
}

function targetOf(
  given: SnapshotCommandOptions,
  dataset: Dataset,
  { size }: SnapshotOptions,
  scale: number,
): AskedSnapshot['target'] {
  const out = needed(given.out, '--out kursk.png');
  const extension = extname(out).slice(1).toLowerCase();
  if (given.dates === undefined) {
    if (extension === 'gif') fail(text.gifNeedsDates);
    if (extension === '' || out.endsWith('/')) fail(text.folderNeedsDates(out));
    const format = FORMATS.find((name) => name === extension) ?? fail(text.badFile(out));
    return { kind: 'file', file: out, format };
  }
  const days = daysOf(given.dates, given.step, dataset);
  if (extension === 'gif') {
    const delayMs = wholeNumber(given.delay, 20, 10_000) ?? fail(text.badDelay(given.delay));
    const megapixels = (size.width * size.height * scale ** 2 * days.length) / 1e6;
    if (megapixels > MAX_FILM_MEGAPIXELS) fail(text.tooLarge(MAX_FILM_MEGAPIXELS));
    return { kind: 'film', file: out, days, delayMs };
  }
  if (extension !== '' && !out.endsWith('/')) fail(text.badFile(out));
  return { kind: 'folder', folder: out, format: oneOf('format', given.format, FORMATS), days };
}

/** Every `step` days from the first to the last, both included. */
function daysOf(range: string, stepText: string, dataset: Dataset): Day[] {
  const [, fromText, toText] = /^(\S+?)\.\.(\S+)$/.exec(range) ?? [];
  if (fromText === undefined || toText === undefined) return fail(text.badDates(range));
  const from = parseDateOfData(fromText, dataset);
  const to = parseDateOfData(toText, dataset);
  if (from > to) fail(text.reversed(from, to));
  const step = wholeNumber(stepText.replace(/d$/, ''), 1, 366) ?? fail(text.badStep(stepText));
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, step)) days.push(day);
  days.push(to);
  if (days.length > MAX_PICTURES)
    fail(text.tooMany(Math.ceil(daysBetween(from, to) / step), MAX_PICTURES));
  return days;
}

function wholeNumber(written: string, least: number, most: number): number | null {
  const value = /^\d+$/.test(written) ? Number(written) : NaN;
  return value >= least && value <= most ? value : null;
}

function fail(sentence: string): never {
  throw new UsageError(sentence);
}
