/** What is held of each place on a day, and which claims about it are in force. */
import type { Dataset } from '../domain/dataset.ts';
import { daysBetween, type Day } from '../domain/day.ts';
import { explain } from '../domain/explain.ts';
import { claimsInForce, LEVEL_KINDS } from '../domain/inForce.ts';
import { resolve, type MapState } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import type { Resolution } from '../domain/resolution.ts';
import { sharesOf, type Interval } from '../domain/shares.ts';
import { clockDay } from '../domain/timeline.ts';
import type { Claim, ClaimantId, Place, PlaceId, PlaceKind } from '../domain/types.ts';
import { lookupOf } from '../domain/lookup.ts';
import { rounded, roundedInterval } from './rounding.ts';
import { claimantOf } from './claimRecord.ts';
import { positionRecord, type PositionRecord } from './positionRecord.ts';
import { queryHeader, trackNote, trackToOf, type QueryHeader } from './queryHeader.ts';

/** The places that `state` prints unless told otherwise, in this order. */
export const STATE_PLACES = [
  'kursk', 'sudzha', 'donetsk', 'luhansk', 'zaporizhzhia', 'kherson', 'kursk-incursion-zone',
  'kharkiv', 'sumy', 'mykolaiv', 'dnipropetrovsk', 'donbas', 'ukraine',
] as unknown as readonly PlaceId[]; // prettier-ignore

export const NEUTRALITY_LINE =
  'Lines and shares show what the named sources state; they express no view on legal status.';

type ClaimInForce = Pick<
  Claim,
  | 'id'
  | 'kind'
  | 'holder'
  | 'status'
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'base'
  | 'basePlace'
  | 'baseKm2'
  | 'asOf'
  | 'statedOn'
> & {
  readonly claimant: ClaimantId;
  /** Claimants whose figures this one uses: agreement with them is not independent. */
  readonly derivedFrom: readonly ClaimantId[];
  /** Whole days from its day, on the chosen clock, to the day asked for. */
  readonly ageDays: number;
};

export interface PlaceState {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  /** km² of the place on the map; ru.lowKm2 + ua.lowKm2 + disputed + contested + unclaimed. */
  readonly baseKm2: number;
  /** Published official area; null where there is none. */
  readonly officialKm2: number | null;
  /** Whether the map covers only a part of the place. */
  readonly isPartial: boolean;
  readonly ru: Interval;
  readonly ua: Interval;
  readonly disputedKm2: number;
  readonly contestedKm2: number;
  readonly unclaimedKm2: number;
  /** Open water, a part of `unclaimedKm2`. */
  readonly waterKm2: number;
  /** Last day, inclusive, on which the base track read the place; null when it does not count. */
  readonly trackTo: Day | null;
  /** Newest first. Levels only; for a settlement, the claims behind its positions. */
  readonly claims: readonly ClaimInForce[];
  /** Only for a settlement. */
  readonly resolution?: Resolution;
  /** Only for a settlement: one per claimant that has one, readings of the track among them. */
  readonly positions?: readonly PositionRecord[];
  readonly note: string | null;
}

export interface StateReport extends QueryHeader {
  readonly places: readonly PlaceState[];
  readonly neutrality: string;
}

/** The state of the given places, all of which must be mapped; `state` where it is resolved already. */
export function stateReport(
  dataset: Dataset,
  query: Query,
  places: readonly PlaceId[] = STATE_PLACES,
  state: MapState = resolve(dataset, query),
): StateReport {
  return {
    ...queryHeader(dataset, query),
    places: places.map((id) => placeState(dataset, state, id)),
    neutrality: NEUTRALITY_LINE,
  };
}

function placeState(dataset: Dataset, state: MapState, id: PlaceId): PlaceState {
  const place = dataset.places.find((candidate) => candidate.id === id);
  const shares = sharesOf(dataset, state, id);
  if (!place || !shares) throw new Error(`${id} is no place of the map`);
  return {
    id,
    name: place.name,
    kind: place.kind,
    baseKm2: rounded(shares.baseKm2),
    officialKm2: place.officialKm2,
    isPartial: place.isPartial,
    ru: roundedInterval(shares.ru),
    ua: roundedInterval(shares.ua),
    disputedKm2: rounded(shares.disputedKm2),
    contestedKm2: rounded(shares.contestedKm2),
    unclaimedKm2: rounded(shares.unclaimedKm2),
    waterKm2: rounded(shares.waterKm2),
    trackTo: trackToOf(dataset, id, state.query),
    ...(place.kind === 'settlement'
      ? settlementState(dataset, place, state.query)
      : { claims: areaClaims(dataset, id, state.query) }),
    note: noteOn(dataset, place, state.query),
  };
}

/** Of `control` claims about an area only each claimant's newest: it says the whole of it. */
function areaClaims(dataset: Dataset, place: PlaceId, query: Query): ClaimInForce[] {
  const speakers = new Set<ClaimantId>();
  const about = lookupOf(dataset).about.get(place) ?? [];
  const claims = claimsInForce(about, place, query, [...LEVEL_KINDS, 'control']);
  const levels = claims.filter(({ kind }) => kind !== 'control');
  const control = claims.filter(
    ({ kind, claimant }) => kind === 'control' && !speakers.has(claimant) && speakers.add(claimant),
  );
  return [...levels, ...control].map((claim) => inForce(dataset, claim, query));
}

/** What counts for a settlement is what `explain` says, so that both commands agree. */
function settlementState(
  dataset: Dataset,
  { id }: Place,
  query: Query,
): Required<Pick<PlaceState, 'claims' | 'resolution' | 'positions'>> {
  const index = lookupOf(dataset).settlements.get(id) ?? -1;
  const { resolution, positions } = explain(dataset, index, query);
  return {
    resolution,
    positions: positions.map(positionRecord),
    claims: positions.flatMap(({ claim }) => (claim ? [inForce(dataset, claim, query)] : [])),
  };
}

function inForce(dataset: Dataset, claim: Claim, query: Query): ClaimInForce {
  const { id, kind, holder, status, value, unit, qualifier, base, basePlace, baseKm2 } = claim;
  const { asOf, statedOn, claimant } = claim;
  const { derivedFrom } = claimantOf(dataset, claimant);
  const ageDays = daysBetween(clockDay(claim, query.clock), query.date);
  return {
    ...{ id, kind, holder, status, value, unit, qualifier, base, basePlace, baseKm2 },
    ...{ asOf, statedOn, claimant, derivedFrom, ageDays },
  };
}

function noteOn(dataset: Dataset, place: Place, query: Query): string | null {
  const notes = [place.isPartial ? partNote(dataset, place) : null];
  notes.push(trackNote(dataset, place.id, query));
  return notes.filter((note) => note !== null).join(' ') || null;
}

/** Made once for each place: it looks at every cell. */
const partNotes = new WeakMap<Place, string>();

function partNote(dataset: Dataset, place: Place): string {
  const known = partNotes.get(place);
  if (known !== undefined) return known;
  const oblasts = new Set(
    [...(place.cells ?? [])].map((cell) => dataset.settlements[cell]?.oblast),
  );
  const names = dataset.places.filter(({ id }) => oblasts.has(id)).map(({ name }) => name);
  const note = `Only the mapped part is counted: ${names.join(', ')}. The rest, Crimea included, is not.`;
  partNotes.set(place, note);
  return note;
}
