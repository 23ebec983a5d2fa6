/** A made-up dataset of any size, the same for the same numbers: for measuring, never for looking at. */
import { cellPlacesOf, type Dataset } from '../../src/domain/dataset.ts';
import { addDays, day, type Day } from '../../src/domain/day.ts';
import { SIX_PLACES, TRACK_CLAIMANT } from '../../src/domain/namedPlaces.ts';
import { packSeries, type Reading } from '../../src/domain/series.ts';
import { indexChanges } from '../../src/domain/timeline.ts';
import {
  SIDES,
  type Claim,
  type Claimant,
  type ClaimantId,
  type ClaimId,
  type Place,
  type PlaceId,
  type Settlement,
} from '../../src/domain/types.ts';

export interface Size {
  readonly settlements: number;
  readonly claimants: number;
  readonly claims: number;
  readonly days: number;
}

export const FIRST_DAY = day('2022-02-24');
/** Of all claims; the others are about single settlements. */
const SHARE_CLAIMS = 0.01;

/** One settlement in each cell, in oblasts of equal size; the first claimant is the base track's. */
export function syntheticDataset(size: Size, seed = 1): Dataset {
  const random = seeded(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const claimants = syntheticClaimants(size.claimants);
  const oblastOf = (cell: number): PlaceId =>
    SIX_PLACES[Math.floor((cell * SIX_PLACES.length) / size.settlements)] as PlaceId;
  const settlements = Array.from({ length: size.settlements }, (_, cell): Settlement => ({
    id: `town-${cell}` as PlaceId,
    name: `Town ${cell}`,
    kind: 'settlement',
    oblast: oblastOf(cell),
    lng: 30 + 10 * random(),
    lat: 45 + 7 * random(),
  }));
  const places = SIX_PLACES.map((id): Place => ({
    id,
    name: id,
    kind: 'oblast',
    oblast: null,
    officialKm2: null,
    cells: Uint16Array.from(settlements.keys()).filter((cell) => oblastOf(cell) === id),
    isPartial: false,
  }));
  const lastDay = addDays(FIRST_DAY, size.days - 1);
  const { claims, readings } = syntheticClaims(size, claimants, settlements, random);
  const series = packSeries(readings, size.settlements);
  return Object.freeze({
    version: '000000000000',
    firstDay: FIRST_DAY,
    lastDay,
    trackFrom: FIRST_DAY,
    trackTo: lastDay,
    trackEnds: new Map(),
    claimants,
    places,
    settlements,
    labels: [],
    formerNames: new Map(),
    cellHa: Float64Array.from(settlements, () => 100 + below(2000)),
    cellPlaces: cellPlacesOf(places, size.settlements),
    series,
    changes: { asof: indexChanges(series, 'asof'), said: indexChanges(series, 'said') },
    claims,
    events: [],
    partition: {
      vertices: new Float64Array(),
      ringVertices: new Uint32Array(),
      ringStart: new Uint32Array(1),
      cellStart: new Uint32Array(size.settlements + 1),
    },
  });
}

/** The first is the base track's. */
export function syntheticClaimants(count: number): Claimant[] {
  return Array.from({ length: count }, (_, i) => ({
    id: i === 0 ? TRACK_CLAIMANT : (`claimant-${i}` as ClaimantId),
    name: i === 0 ? 'DeepState' : `Claimant ${i}`,
    side: SIDES[i % SIDES.length] ?? 'osint',
    derivedFrom: [],
  }));
}

/** Claims of all claimants but the first, sorted by id, and what they say of the settlements. */
export function syntheticClaims(
  size: Size,
  claimants: readonly Claimant[],
  settlements: readonly Pick<Settlement, 'id' | 'oblast'>[],
  random: () => number,
): { claims: Claim[]; readings: Reading[] } {
  const below = (end: number): number => Math.floor(random() * end);
  const lastDay = addDays(FIRST_DAY, size.days - 1);
  const claims: Claim[] = [];
  const readings: Reading[] = [];
  for (let i = 0; i < size.claims; i++) {
    const asOf = addDays(FIRST_DAY, below(size.days));
    const later = addDays(asOf, below(3) === 0 ? below(30) : 0);
    const statedOn = later > lastDay ? lastDay : later;
    const claimant = 1 + below(size.claimants - 1);
    const isShare = random() < SHARE_CLAIMS;
    const settlement = below(size.settlements);
    const id = `c-${String(i).padStart(8, '0')}` as ClaimId;
    const holder = random() < 0.5 ? 'ru' : 'ua';
    claims.push(
      claimOf({ id, asOf, statedOn, holder, isShare }, claimants[claimant]!, {
        place: isShare ? settlements[settlement]!.oblast : settlements[settlement]!.id,
        value: Math.round(1000 * random()) / 10,
      }),
    );
    if (isShare) continue;
    const status = random() < 0.9 ? 'controlled' : 'contested';
    readings.push({ settlement, claimant, asOf, statedOn, holder, status, until: null, claim: i });
  }
  return { claims, readings };
}

interface Said {
  readonly id: ClaimId;
  readonly asOf: Day;
  readonly statedOn: Day;
  readonly holder: 'ru' | 'ua';
  readonly isShare: boolean;
}

function claimOf(
  { id, asOf, statedOn, holder, isShare }: Said,
  claimant: Claimant,
  { place, value }: { place: PlaceId; value: number },
): Claim {
  return {
    id,
    place,
    asOf,
    statedOn,
    kind: isShare ? 'share' : 'control',
    holder,
    status: isShare ? null : 'controlled',
    value: isShare ? value : null,
    unit: isShare ? 'percent' : null,
    qualifier: isShare ? 'about' : null,
    base: isShare ? place : null,
    basePlace: isShare ? place : null,
    baseKm2: null,
    periodFrom: null,
    periodTo: null,
    claimant: claimant.id,
    body: null,
    speaker: null,
    confidence: 'medium',
    until: null,
    untilReason: null,
    sameAs: null,
    article: null,
  };
}

/** Numbers in [0, 1), the same for the same seed: a linear congruential generator modulo 2³². */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
