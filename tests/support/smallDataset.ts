/** A made-up map of six square cells in two oblasts, small enough to check by hand. */
import { cellPlacesOf, type Dataset } from '../../src/domain/dataset.ts';
import { day, type Day } from '../../src/domain/day.ts';
import type { Query } from '../../src/domain/query.ts';
import { packSeries, type Reading } from '../../src/domain/series.ts';
import { indexChanges } from '../../src/domain/timeline.ts';
import type {
  Claim,
  Claimant,
  ClaimantId,
  ClaimId,
  Place,
  PlaceId,
  Settlement,
} from '../../src/domain/types.ts';
import { claimOf } from './claims.ts';
import { deepFreeze } from './freeze.ts';
import { gridPartition } from './grid.ts';

export const COLUMNS = 3;
export const CELLS = 6;
/** Odd areas, so that no two sets of cells measure the same. */
export const CELL_HA = [101, 203, 407, 811, 1627, 3251];

export const CLAIMANT_IDS = ['deepstate', 'isw', 'ru-mod', 'ua-gs'] as unknown as ClaimantId[];
/** The base track's claimant: observations are always its own. */
export const TRACK_INDEX = 0;

const CLAIMANTS: readonly Claimant[] = CLAIMANT_IDS.map((id) => ({
  id,
  name: id.toUpperCase(),
  side: 'osint',
  derivedFrom: [],
}));

const SETTLEMENTS: readonly Settlement[] = Array.from({ length: CELLS }, (_, cell) => ({
  id: `town-${cell}` as PlaceId,
  name: cell === 4 ? '' : `Town ${cell}`,
  kind: cell === 5 ? 'water' : cell === 4 ? 'site' : 'settlement',
  oblast: (cell < COLUMNS ? 'east' : 'west') as PlaceId,
  lng: 36.05 + 0.1 * (cell % COLUMNS),
  lat: 50.05 + 0.1 * Math.floor(cell / COLUMNS),
}));

const PLACE_CELLS: Readonly<Record<string, readonly number[] | null>> = {
  east: [0, 1, 2],
  west: [3, 4, 5],
  zone: [1, 4],
  both: [0, 1, 2, 3, 4, 5],
  country: [0, 1, 2, 3, 4, 5],
  elsewhere: null,
  nowhere: [],
};

const PLACES: readonly Place[] = Object.entries(PLACE_CELLS).map(([id, cells]) => ({
  id: id as PlaceId,
  name: id,
  kind: id === 'country' ? 'country' : 'oblast',
  oblast: null,
  officialKm2: null,
  cells: cells && Uint16Array.from(cells),
  isPartial: id === 'country',
}));

export interface SmallDatasetOptions {
  readonly readings?: readonly Reading[];
  readonly claims?: readonly Claim[];
}

/** The small map with these readings. Spoken readings name their claim by index. */
export function smallDataset({ readings = [], claims }: SmallDatasetOptions = {}): Dataset {
  const series = packSeries(readings, CELLS);
  return deepFreeze({
    version: '0123456789ab',
    firstDay: FIRST_DAY,
    lastDay: LAST_DAY,
    trackFrom: day('2022-04-03'),
    trackTo: day('2022-05-20'),
    trackEnds: new Map([['west' as PlaceId, day('2022-05-10')]]),
    claimants: CLAIMANTS,
    places: PLACES,
    settlements: SETTLEMENTS,
    labels: [0, 1, 2, 3],
    formerNames: new Map(),
    cellHa: Float64Array.from(CELL_HA),
    cellPlaces: cellPlacesOf(PLACES, CELLS),
    series,
    changes: { asof: indexChanges(series, 'asof'), said: indexChanges(series, 'said') },
    claims: claims ?? spokenClaims(readings),
    events: [],
    partition: gridPartition(COLUMNS, CELLS / COLUMNS),
  });
}

export const FIRST_DAY = day('2022-03-25');
export const LAST_DAY = day('2022-06-30');

/** A reading as plain text; an observation of the track unless it names a claim. */
export function readingOf(
  text: Partial<Omit<Reading, 'asOf' | 'statedOn' | 'until'>> & {
    readonly asOf?: string;
    readonly statedOn?: string;
    readonly until?: string;
  } = {},
): Reading {
  const { asOf, statedOn, until, ...rest } = text;
  const asOfDay = day(asOf ?? '2022-05-01');
  return {
    settlement: 0,
    claimant: TRACK_INDEX,
    holder: 'ru',
    status: 'controlled',
    claim: null,
    ...rest,
    asOf: asOfDay,
    statedOn: statedOn === undefined ? asOfDay : day(statedOn),
    until: until === undefined ? null : day(until),
  };
}

/** Everybody on, by the as-of clock, on the base track, unless said otherwise. */
export function queryOf(date: string, change: Partial<Query> = {}): Query {
  return {
    date: day(date),
    clock: 'asof',
    claimants: new Set(CLAIMANT_IDS),
    track: 'deepstate',
    ...change,
  };
}

/** Claims to which the spoken readings can point, with ids in their order. */
function spokenClaims(readings: readonly Reading[]): Claim[] {
  const spoken = readings.flatMap(({ claim, settlement, claimant, asOf, statedOn, until }) =>
    claim === null ? [] : [{ claim, settlement, claimant, asOf, statedOn, until }],
  );
  return spoken
    .sort((a, b) => a.claim - b.claim)
    .map(({ claim, settlement, claimant, asOf, statedOn, until }) => ({
      ...claimOf({ asOf, statedOn, until: until as Day | null }),
      id: `c-${String(claim).padStart(3, '0')}` as ClaimId,
      place: `town-${settlement}` as PlaceId,
      claimant: CLAIMANT_IDS[claimant] ?? ('' as ClaimantId),
    }));
}
