/** How much of each place each side is said to hold, day by day. */
import type { Dataset } from '../dataset.ts';
import type { Listening } from '../history.ts';
import type { MapState } from '../mapState.ts';
import { TRACK_CLAIMANT } from '../namedPlaces.ts';
import { sharesOf, type Interval } from '../shares.ts';
import type { Place, PlaceId } from '../types.ts';
import { CLOCK, DATE } from './fields.ts';
import { listeningWords } from './queryWords.ts';
import { statesOf, type Samples } from './samples.ts';
import { rounded, type Cell, type ExportTable, type Field, type Row } from './table.ts';

const km2 = (name: string, description: string): Field => ({
  name,
  type: 'number',
  unit: 'km2',
  isRequired: true,
  description,
});

const percent = (name: string, description: string): Field => ({
  ...km2(name, description),
  unit: 'percent',
});

const intervalFields = (holder: string, name: string): Field[] => [
  km2(`${holder}_low_km2`, `Area on which every position names ${name}.`),
  km2(`${holder}_high_km2`, `${holder}_low_km2 and the disputed and contested area.`),
  percent(`${holder}_low_pct`, `${holder}_low_km2 in percent of base_km2.`),
  percent(`${holder}_high_pct`, `${holder}_high_km2 in percent of base_km2.`),
];

const FIELDS: readonly Field[] = [
  DATE,
  CLOCK,
  { name: 'place', type: 'string', isRequired: true, description: 'Id of the place.' },
  { name: 'place_name', type: 'string', isRequired: true, description: 'English name.' },
  km2('base_km2', 'Area of the place’s cells, which all percentages are of; water included.'),
  ...intervalFields('ru', 'Russia'),
  ...intervalFields('ua', 'Ukraine'),
  km2('disputed_km2', 'At least two positions name different holders.'),
  km2('contested_km2', 'Positions say that neither side firmly holds it, and nobody disagrees.'),
  km2('unclaimed_km2', 'Nobody enabled has a position; contains the water.'),
  km2('water_km2', 'Open water, which is nobody’s.'),
  {
    name: 'base_track',
    type: 'string',
    isRequired: true,
    values: ['reads', 'before', 'after', 'off'],
    description:
      'reads: the base track reads the place that day; before, after: the day is before its first reading or after its last, which then stands; off: it is not asked.',
  },
];

export interface SharesAsked extends Samples {
  readonly listening: Listening;
  readonly places: readonly PlaceId[];
}

/**
 * Rows by day, then by place. ru_low + ua_low + disputed + contested + unclaimed = base, up to the
 * rounding of each to a hectare. Places without area on the map have no rows.
 */
export function shareTable(dataset: Dataset, asked: SharesAsked): ExportTable {
  const { listening, from, to, step } = asked;
  const places = asked.places.flatMap(
    (id) => dataset.places.find((place) => place.id === id && place.cells !== null) ?? [],
  );
  function* rows(): Generator<Row> {
    for (const state of statesOf(dataset, listening, asked))
      for (const place of places) {
        const row = shareRow(dataset, state, place);
        if (row) yield row;
      }
  }
  return {
    what: 'shares',
    title: 'Shares of places',
    description: 'How much of one place each side is said to hold on one day.',
    query: {
      from,
      to,
      step,
      places: places.map(({ id }) => id),
      ...listeningWords(dataset, listening),
    },
    days: [from, to],
    fields: FIELDS,
    rows,
  };
}

/** The places whose shares are worth a row: all of the map but single settlements. */
export function sharePlaces(dataset: Dataset): PlaceId[] {
  return dataset.places
    .filter(({ cells, kind }) => cells !== null && cells.length > 0 && kind !== 'settlement')
    .map(({ id }) => id);
}

function shareRow(dataset: Dataset, state: MapState, place: Place): Row | null {
  const shares = sharesOf(dataset, state, place.id);
  if (!shares) return null;
  const { baseKm2, ru, ua, disputedKm2, contestedKm2, unclaimedKm2, waterKm2 } = shares;
  return [
    state.query.date,
    state.query.clock,
    place.id,
    place.name,
    rounded(baseKm2),
    ...intervalCells(ru),
    ...intervalCells(ua),
    rounded(disputedKm2),
    rounded(contestedKm2),
    rounded(unclaimedKm2),
    rounded(waterKm2),
    trackWord(dataset, state, place.id),
  ];
}

function intervalCells({ lowKm2, highKm2, lowPct, highPct }: Interval): Cell[] {
  return [lowKm2, highKm2, lowPct, highPct].map(rounded);
}

function trackWord(dataset: Dataset, { query }: MapState, place: PlaceId): string {
  if (query.track === 'none' || !query.claimants.has(TRACK_CLAIMANT)) return 'off';
  if (query.date < dataset.trackFrom) return 'before';
  return query.date > (dataset.trackEnds.get(place) ?? dataset.trackTo) ? 'after' : 'reads';
}
