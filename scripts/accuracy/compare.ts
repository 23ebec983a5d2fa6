import { TRACK_CLAIMANT } from '../../src/domain/namedPlaces.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { day, type Day } from '../../src/domain/day.ts';
import { resolve } from '../../src/domain/mapState.ts';
import { sharesOf } from '../../src/domain/shares.ts';
import type { PlaceId } from '../../src/domain/types.ts';

/** A day of the reference, cells as written; Kursk is empty where the archive shows nothing. */
export type ReferenceRow = Readonly<Record<string, string>> & { readonly date: string };

interface Limit {
  readonly column: string;
  readonly allowed: number;
  readonly unit: 'points' | '%';
}

/** How far the map may be from the reference: percentage points of the oblast; for Kursk, % of the area. */
export const LIMITS: Readonly<Record<string, Limit>> = {
  donetsk: { column: 'donetsk_ru_pct', allowed: 1.5, unit: 'points' },
  luhansk: { column: 'luhansk_ru_pct', allowed: 1.5, unit: 'points' },
  zaporizhzhia: { column: 'zaporizhzhia_ru_pct', allowed: 2, unit: 'points' },
  kherson: { column: 'kherson_ru_pct', allowed: 2, unit: 'points' },
  kursk: { column: 'kursk_ua_held_km2', allowed: 20, unit: '%' },
};

/** The Ukrainian-held part of Kursk is compared only where it is larger than this, km². */
const KURSK_FROM_KM2 = 100;

export interface Comparison {
  readonly date: Day;
  readonly place: string;
  readonly unit: '%' | 'km²';
  readonly reference: number;
  readonly low: number;
  readonly high: number;
  /** Mapped low end less the reference, in the limit's unit. The reference counts no contested area. */
  readonly difference: number;
  readonly holds: boolean;
}

/** Every place on every day of the reference, resolved with the base track's claimant alone. */
export function compareWithReference(
  dataset: Dataset,
  rows: readonly ReferenceRow[],
): Comparison[] {
  return rows.flatMap((row) => {
    const date = day(row.date);
    const state = resolve(dataset, {
      date,
      clock: 'asof',
      claimants: new Set([TRACK_CLAIMANT]),
      track: 'deepstate',
    });
    return Object.entries(LIMITS).flatMap(([place, limit]): Comparison[] => {
      const reference = Number(row[limit.column]);
      const shares = sharesOf(dataset, state, place as PlaceId);
      const isKursk = place === 'kursk';
      if (!shares || row[limit.column] === '' || (isKursk && reference <= KURSK_FROM_KM2))
        return [];
      const [low, high] = isKursk
        ? [shares.ua.lowKm2, shares.ua.highKm2]
        : [shares.ru.lowPct, shares.ru.highPct];
      const difference = isKursk ? (100 * (low - reference)) / reference : low - reference;
      return [
        {
          date,
          place,
          unit: isKursk ? 'km²' : '%',
          reference,
          low,
          high,
          difference,
          holds: Math.abs(difference) <= limit.allowed,
        },
      ];
    });
  });
}
