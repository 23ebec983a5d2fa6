/** The results as one list of options, in groups, and what choosing one does to the view. Pure. */
import { NO_FILTER } from '../../domain/claimFilter.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { Claim, PlaceId } from '../../domain/types.ts';
import type { ViewState } from '../../view/viewState.ts';
import { clauseOf } from '../../text/claimWords.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';
import type { SearchText } from '../text/searchText.ts';
import { formatDay, formatNumber } from '../../text/format.ts';
import type { Results } from './searchIndex.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly note: string;
  readonly change: Partial<ViewState>;
  /** The place to bring into sight; null to leave the map where it is. */
  readonly zoomTo: PlaceId | null;
}

export interface OptionGroup {
  readonly name: string;
  /** "8 of 63"; empty where all are shown. */
  readonly count: string;
  readonly options: readonly Option[];
}

/** Groups without a result are left out. */
export function optionsOf(
  dataset: Dataset,
  results: Results,
  query: string,
  text: SearchText,
): OptionGroup[] {
  const { groups } = text.search;
  const group = (name: string, total: number, options: readonly Option[], more: Option[] = []) => ({
    name,
    count:
      total > options.length
        ? text.search.shown(formatNumber(options.length, 0), formatNumber(total, 0))
        : '',
    options: [...options, ...more],
  });
  const { places, claimants, events, claims } = results;
  return [
    group(
      groups.places,
      places.total,
      places.found.map(({ item }) => placeOption(dataset, item, text)),
    ),
    group(
      groups.claimants,
      claimants.total,
      claimants.found.map(({ item }) => ({
        key: `claimant ${item.id}`,
        label: item.name,
        note: text.words.sideShort[item.side],
        change: { tab: 'claims', filter: { ...NO_FILTER, claimants: [item.id] } },
        zoomTo: null,
      })),
    ),
    group(
      groups.events,
      events.total,
      events.found.map(({ item }) => ({
        key: `event ${item.id}`,
        label: item.title,
        note: formatDay(item.date, 'en'),
        change: { tab: 'map', date: within(dataset, item.date) },
        zoomTo: null,
      })),
    ),
    group(
      groups.claims,
      claims.total,
      claims.found.map((claim) => claimOption(dataset, claim, text)),
      claims.total > claims.found.length
        ? [
            {
              key: 'all claims',
              label: text.search.allClaims(formatNumber(claims.total, 0)),
              note: '',
              change: { tab: 'claims', filter: { ...NO_FILTER, text: query.trim() } },
              zoomTo: null,
            },
          ]
        : [],
    ),
  ].filter(({ options }) => options.length > 0);
}

function placeOption(dataset: Dataset, id: PlaceId, text: SearchText): Option {
  const { places, settlements } = lookupOf(dataset);
  const place = places.get(id);
  const settlement = dataset.settlements[settlements.get(id) ?? -1];
  const oblast = settlement?.oblast ?? place?.oblast ?? null;
  const formerly = dataset.formerNames.get(id) ?? [];
  const isMapped = settlement !== undefined || (place?.cells?.length ?? 0) > 0;
  const kind = settlement ? 'settlement' : (place?.kind ?? 'settlement');
  return {
    key: `place ${id}`,
    label: placeName(dataset, id),
    note: [
      oblast === null ? text.search.placeKind[kind] : placeName(dataset, oblast),
      formerly.length === 0 ? '' : text.search.formerly(formerly),
      isMapped ? '' : text.search.notMapped,
    ]
      .filter(Boolean)
      .join(', '),
    change: { tab: 'map', place: id, claim: null },
    zoomTo: isMapped ? id : null,
  };
}

function claimOption(dataset: Dataset, claim: Claim, text: SearchText): Option {
  return {
    key: `claim ${claim.id}`,
    label: `${placeName(dataset, claim.place)}: ${clauseOf(claim, text)}`,
    note: [
      lookupOf(dataset).claimants.get(claim.claimant)?.name,
      text.why.asOf(formatDay(claim.asOf, 'en')),
    ].join(', '),
    change: { tab: 'map', claim: claim.id, date: within(dataset, claim.asOf) },
    zoomTo: null,
  };
}

function within({ firstDay, lastDay }: Dataset, day: Day): Day {
  return day < firstDay ? firstDay : day > lastDay ? lastDay : day;
}
