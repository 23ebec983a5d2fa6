/** Numbers as they are printed in JSON: enough digits to add up, no more than the data carries. */
import type { Interval } from '../domain/shares.ts';

const DECIMALS = 2;

/** Rounds km², percent or points to two decimals; never gives -0. */
export function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS)) + 0;
}

export function roundedInterval({ lowKm2, highKm2, lowPct, highPct }: Interval): Interval {
  return {
    lowKm2: rounded(lowKm2),
    highKm2: rounded(highKm2),
    lowPct: rounded(lowPct),
    highPct: rounded(highPct),
  };
}
