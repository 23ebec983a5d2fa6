/**
 * What is asked of an embed beside the view: its look, its own headline, its figures, and whether its
 * reader can move the day. One codec for the service, the static page and the codes.
 */
import type { Dataset } from '../../domain/dataset.ts';
import { isDay, type Day } from '../../domain/day.ts';
import { NO_FILTER } from '../../domain/claimFilter.ts';
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts';
import {
  DEFAULT_SNAPSHOT,
  LOOKS,
  parseSnapshot,
  snapshotPairs,
  type Asked,
  type Look,
  type SnapshotOptions,
} from '../snapshotOptions.ts';

/** "auto" follows the reader's system. */
export const EMBED_LOOKS = [...LOOKS, 'auto'] as const;
export type EmbedLook = Look | 'auto';

/** Days, both inclusive. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

export interface EmbedOptions {
  readonly look: EmbedLook;
  /** null: written from the day's claims. */
  readonly headline: SnapshotOptions['headline'];
  /** Places whose shares are printed, in the order asked for. */
  readonly figures: SnapshotOptions['figures'];
  /** Whether the open claim's schematic band is drawn; never with a range, whose days have none. */
  readonly band: SnapshotOptions['band'];
  /** Days among which the reader can move; null: a picture that needs no script. */
  readonly range: DayRange | null;
}

export const DEFAULT_EMBED: EmbedOptions = {
  look: DEFAULT_SNAPSHOT.look,
  headline: null,
  figures: [],
  band: false,
  range: null,
};

/** The parameters that are an embed's own; from and to count days of the slider. */
export const EMBED_PARAMETERS = [
  'look',
  'headline',
  'figures',
  'schematic',
  'interactive',
  'from',
  'to',
] as const;

/**
 * Reads the embed's own parameters. Without `from` and `to` the slider has all days of the data; the
 * day of the view lies within them.
 */
export function parseEmbed(
  params: URLSearchParams,
  dataset: Dataset,
  date: Day,
): Asked<EmbedOptions> {
  const lookText = params.get('look') ?? DEFAULT_EMBED.look;
  const look = EMBED_LOOKS.find((name) => name === lookText);
  if (!look) return refused('look', `look: "${lookText}" is none of ${EMBED_LOOKS.join(', ')}`);
  const shared = new URLSearchParams(
    ['headline', 'figures', 'schematic'].flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const words = parseSnapshot(shared, dataset);
  if (!words.ok) return words;
  const interactive = params.get('interactive') ?? '0';
  if (interactive !== '0' && interactive !== '1')
    return refused('interactive', `interactive: "${interactive}" is neither 0 nor 1`);
  const range = interactive === '1' ? parseRange(params, dataset, date) : null;
  if (range && !range.ok) return range;
  const { headline, figures, band } = words.value;
  if (band && range)
    return refused('schematic', 'schematic: the band belongs to one day, and a slider has many');
  return { ok: true, value: { look, headline, figures, band, range: range?.value ?? null } };
}

/** What differs from the default, in a fixed order, as pairs of a query. */
export function embedPairs(options: EmbedOptions): [string, string][] {
  const { look, headline, figures, band, range } = options;
  const pairs: [string, string | null][] = [
    ['look', look === DEFAULT_EMBED.look ? null : look],
    ...snapshotPairs({ ...DEFAULT_SNAPSHOT, headline, figures, band }),
    ['interactive', range && '1'],
    ['from', range && range.from],
    ['to', range && range.to],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null);
}

/** The view as an embed shows it: without what only the pages beside the map have. */
export function embeddedView(view: ViewState): ViewState {
  const { tab, filter, results, sort, columns, moreColumns } = DEFAULT_VIEW;
  return { ...view, tab, filter: { ...filter, ...NO_FILTER }, results, sort, columns, moreColumns };
}

function parseRange(params: URLSearchParams, dataset: Dataset, date: Day): Asked<DayRange> {
  const { firstDay, lastDay } = dataset;
  const days: Record<'from' | 'to', Day> = { from: firstDay, to: lastDay };
  for (const name of ['from', 'to'] as const) {
    const text = params.get(name);
    if (text === null) continue;
    if (!isDay(text) || text < firstDay || text > lastDay)
      return refused(name, `${name}: "${text}" is no day from ${firstDay} to ${lastDay}`);
    days[name] = text;
  }
  if (days.from > date)
    return refused('from', `from: ${days.from} is after the day shown, ${date}`);
  if (days.to < date) return refused('to', `to: ${days.to} is before the day shown, ${date}`);
  return { ok: true, value: days };
}

function refused(
  field: string,
  problem: string,
): { ok: false; fault: { field: string; problem: string } } {
  return { ok: false, fault: { field, problem } };
}
