/** What each claimant holds about each settlement, as spans of days: from the map's own readings. */
import { dayNumber, dayOf, isDay, type Day } from '../../src/domain/day.ts';
import { TRACK_CLAIMANT } from '../../src/domain/namedPlaces.ts';
import { positionSpans as spansOfSettlement } from '../../src/domain/positionSpans.ts';
import { RU, UA } from '../../src/domain/resolution.ts';
import { packSeries, type Series } from '../../src/domain/series.ts';
import type { ClaimantId, Holder, PlaceId } from '../../src/domain/types.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import { seriesOf, spokenReadings } from '../dataset/readings.ts';
import { TRACK_FROM } from '../dataset/track.ts';
import type { ClaimantRow, Tables } from './rows.ts';

export interface PositionSpan {
  readonly place: PlaceId;
  readonly claimant: string;
  /** Null when contested or entered: it names no holder. */
  readonly holder: Holder | null;
  /** First day. */
  readonly from: Day;
  /** First day it no longer counts: the next claim's day, the lapse, or the day after the last. */
  readonly to: Day;
  /** The spoken claim; null for an observation. */
  readonly claim: ClaimRow | null;
}

/**
 * The spans of the as-of clock with everybody heard, up to and including the latest day in the tables.
 * Rows with a day that is none are left out: another check tells of them.
 */
export function positionSpans(tables: Tables): PositionSpan[] {
  const claims = tables.claims
    .filter(({ asOf, statedOn }) => isDay(asOf) && isDay(statedOn))
    .map((claim) =>
      claim.until === null || isDay(claim.until) ? claim : { ...claim, until: null },
    );
  const observations = tables.observations.filter(({ asOf }) => isDay(asOf));
  const claimants = [...new Set([...claims.map(({ claimant }) => claimant), TRACK_CLAIMANT])];
  const readable = {
    ...tables,
    claims,
    observations,
    claimants: claimants.map((id) => ({ id }) as ClaimantRow),
  };
  const end = dayNumber(lastDay(readable)) + 1;
  const spansOf = ({ series, places }: Spoken): PositionSpan[] => {
    const listening = {
      isSaid: false,
      hasTrack: true,
      enabled: new Uint8Array(claimants.length).fill(1),
    };
    return places.flatMap((place, cell) =>
      Array.from(spansOfSettlement(series, cell, listening, end), ({ entry, from, to }) => ({
        place,
        claimant: claimants[series.claimant[entry] ?? -1] ?? '',
        holder: holderOf(series.stance[entry]),
        from: dayOf(from),
        to: dayOf(to),
        claim: claims[series.claim[entry] ?? -1] ?? null,
      })),
    );
  };
  return [...spansOf(onTheMap(readable)), ...spansOf(offTheMap(readable))];
}

/** A series, and the place that each of its settlements is. */
interface Spoken {
  readonly series: Series;
  readonly places: readonly PlaceId[];
}

function onTheMap(tables: Tables): Spoken {
  const { settlements, claims } = tables;
  return {
    series: seriesOf(tables, settlements, claims),
    places: settlements.map(({ id }) => id),
  };
}

/** Settlements without a point: spoken of, but not read by the track. */
function offTheMap({ places, settlements, claims, claimants }: Tables): Spoken {
  const mapped = new Set(settlements.map(({ id }) => id));
  const others = places.filter(({ id, kind }) => kind === 'settlement' && !mapped.has(id));
  const indexes = <Id>(rows: readonly { readonly id: Id }[]): Map<Id, number> =>
    new Map(rows.map(({ id }, index) => [id, index]));
  const readings = spokenReadings(claims, indexes(others), indexes<ClaimantId>(claimants));
  return { series: packSeries(readings, others.length), places: others.map(({ id }) => id) };
}

function holderOf(stance: number | undefined): Holder | null {
  return stance === RU ? 'ru' : stance === UA ? 'ua' : null;
}

function lastDay({ claims, observations }: Tables): Day {
  const days = [...claims.map((c) => c.statedOn), ...observations.map((o) => o.asOf)];
  return days.reduce((a, b) => (a > b ? a : b), TRACK_FROM);
}
