/** The rules of resolution once more, as plainly as they can be written, to test the fast path by. */
import type { Query } from '../../src/domain/query.ts';
import type { Resolution } from '../../src/domain/resolution.ts';
import type { Reading } from '../../src/domain/series.ts';
import { CLAIMANT_IDS } from './smallDataset.ts';

export function resolutionOf(
  readings: readonly Reading[],
  settlement: number,
  query: Query,
): Resolution {
  const named = new Set<string>();
  for (const [index, id] of CLAIMANT_IDS.entries()) {
    if (!query.claimants.has(id)) continue;
    const position = readings
      .filter((reading) => reading.settlement === settlement && reading.claimant === index)
      .filter((reading) => reading.claim !== null || query.track === 'deepstate')
      .filter((reading) => keyOf(reading, query).slice(0, 10) <= query.date)
      .sort((a, b) => (keyOf(a, query) < keyOf(b, query) ? 1 : -1))[0];
    if (!position || (position.until !== null && position.until <= query.date)) continue;
    const isOpen = position.status === 'contested' || position.status === 'entered';
    named.add(isOpen || position.holder === null ? 'neither' : position.holder);
  }
  if (named.has('ru') && named.has('ua')) return 'disputed';
  if (named.has('neither')) return 'contested';
  if (named.has('ru')) return 'ru';
  return named.has('ua') ? 'ua' : 'unclaimed';
}

/** Sorts by the day on the clock, then the other day, then the claim's number. */
function keyOf({ asOf, statedOn, claim }: Reading, { clock }: Query): string {
  const days = clock === 'said' ? `${statedOn} ${asOf}` : `${asOf} ${statedOn}`;
  return `${days} ${String((claim ?? -1) + 1).padStart(6, '0')}`;
}
