/** Why a settlement resolves as it does on a day: what counts, what was considered and dropped. */
import { daysBetween } from '../domain/day.ts';
import { explain, type Considered } from '../domain/explain.ts';
import type { Query } from '../domain/query.ts';
import type { Resolution } from '../domain/resolution.ts';
import { clockDay } from '../domain/timeline.ts';
import type { Claim, ClaimId, Place, PlaceId, Report } from '../domain/types.ts';
import type { BuiltData } from '../data/builtData.ts';
import { rounded } from './rounding.ts';
import { claimRecord, reportsOf, type ClaimRecord } from './claimRecord.ts';
import { positionRecord, type PositionRecord } from './positionRecord.ts';
import { queryHeader, trackNote, type QueryHeader } from './queryHeader.ts';

export type FoundSettlement =
  /** A point with a cell: its index in the dataset. */
  | { readonly isMapped: true; readonly index: number }
  /** A place that claims are about, without a point on the map. */
  | { readonly isMapped: false; readonly place: Place };

export interface ExplainedPosition extends PositionRecord {
  /** Why it counts, or why it was dropped, in plain words. */
  readonly why: string;
  readonly note: string | null;
  readonly reports: readonly Report[];
  /** Claims that tell the same news once more and are not counted again. */
  readonly repeatedBy: readonly ClaimId[];
}

export interface ExplainReport extends QueryHeader {
  readonly place: {
    readonly id: PlaceId;
    readonly name: string;
    readonly oblast: PlaceId | null;
    readonly isMapped: boolean;
    /** Degrees, WGS 84; null when the place is not on the map. */
    readonly lng: number | null;
    readonly lat: number | null;
    /** Area nearer to it than to any other settlement; null when the place is not on the map. */
    readonly cellKm2: number | null;
  };
  /** null when the place is not on the map. */
  readonly resolution: Resolution | null;
  readonly positions: readonly ExplainedPosition[];
  readonly dropped: readonly ExplainedPosition[];
  /** Every claim about a place that is not on the map, newest first; empty for one that is. */
  readonly claims: readonly ClaimRecord[];
  readonly note: string | null;
}

export function explainReport(
  data: BuiltData,
  found: FoundSettlement,
  query: Query,
): ExplainReport {
  return found.isMapped
    ? mappedReport(data, found.index, query)
    : unmappedReport(data, found.place, query);
}

function mappedReport(data: BuiltData, index: number, query: Query): ExplainReport {
  const { dataset } = data;
  const settlement = dataset.settlements[index];
  if (!settlement)
    throw new RangeError(`no settlement ${index} among ${dataset.settlements.length}`);
  const { id, name, oblast, lng, lat, kind } = settlement;
  const { resolution, positions, dropped } = explain(dataset, index, query);
  const cellKm2 = rounded((dataset.cellHa[index] ?? 0) / 100);
  const explained = (entry: Considered): ExplainedPosition => explainedPosition(data, entry, query);
  return {
    ...queryHeader(dataset, query),
    place: { id, name, oblast, isMapped: true, lng, lat, cellKm2 },
    resolution,
    positions: positions.map(explained),
    dropped: dropped.map(explained),
    claims: [],
    note:
      kind === 'water'
        ? `${id} is open water, which nobody is said to hold.`
        : // The track's end is known by oblast, and for the places of its own list.
          (trackNote(dataset, id, query) ?? trackNote(dataset, oblast, query)),
  };
}

function unmappedReport(data: BuiltData, place: Place, query: Query): ExplainReport {
  const { id, name, oblast } = place;
  const claims = data.dataset.claims.filter((claim) => claim.place === id);
  const age = (claim: Claim): number => daysBetween(clockDay(claim, query.clock), query.date);
  return {
    ...queryHeader(data.dataset, query),
    place: { id, name, oblast, isMapped: false, lng: null, lat: null, cellKm2: null },
    resolution: null,
    positions: [],
    dropped: [],
    claims: claims.sort((a, b) => age(a) - age(b)).map((claim) => claimRecord(claim, data)),
    note: `${name} is not on the map, because its position is not known well enough; all claims about it are listed.`,
  };
}

function explainedPosition(
  { dataset, details }: BuiltData,
  entry: Considered,
  query: Query,
): ExplainedPosition {
  const { claim } = entry;
  return {
    ...positionRecord(entry),
    why: whyOf(entry, query),
    note: (claim && details.notes[claim.id]) ?? null,
    reports: claim ? reportsOf(claim, details) : [],
    repeatedBy: dataset.claims.filter(({ sameAs }) => sameAs === claim?.id).map(({ id }) => id),
  };
}

function whyOf({ fate, until, claim }: Considered, { clock }: Query): string {
  switch (fate) {
    case 'counts':
      return 'It is the latest word of its claimant by this day.';
    case 'disabled':
      return 'Its claimant is not among those asked for.';
    case 'no-track':
      return 'It is a reading of the base track, and no track was chosen.';
    case 'later':
      return clock === 'said' ? 'It was stated after this day.' : 'It is about a later day.';
    case 'superseded':
      return 'Its claimant has a later word by this day.';
    case 'lapsed':
      return `It lapsed on ${until ?? 'an earlier day'}${claim?.untilReason ? `: ${claim.untilReason}` : ''}`;
  }
}
