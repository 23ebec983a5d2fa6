/** A check in words, from the catalogue. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Language } from '../../view/viewState.ts';
import { baseName } from '../chart/baseName.ts';
import type { ChecksText } from '../text/checksText.ts';
import {
  formatDayShort,
  formatKm2,
  formatKm2Interval,
  formatNumber,
  formatPctInterval,
} from '../../text/format.ts';
import { clauseOf } from '../../text/claimWords.ts';
import type { CheckRow } from './checkRows.ts';

/** "+5.2", "−0.4", "0"; differences that round to nothing keep one more digit. */
export function signed(value: number): string {
  const decimals = value !== 0 && Math.abs(value) < 0.05 ? 2 : 1;
  return `${value > 0 ? '+' : ''}${formatNumber(value, decimals)}`;
}

export function signedKm2(value: number): string {
  return `${value > 0 ? '+' : ''}${formatKm2(value)}`;
}

/** The mapped interval in the unit of the claim, and in the other one. */
export function mappedTexts({ check }: CheckRow): readonly [string, string] | null {
  const { mapped, claim } = check;
  if (!mapped) return null;
  const texts = [formatPctInterval(mapped), formatKm2Interval(mapped)] as const;
  return claim.kind === 'share' ? texts : [texts[1], texts[0]];
}

/**
 * "Russian General Staff, Donetsk oblast: about 75 % …; base: area of Donetsk oblast, 26 524 km² on the
 * map; as of 20 Feb 2025; mapped 68.6–69.8 %; +5.2 points".
 */
export function dotName(
  dataset: Dataset,
  row: CheckRow,
  text: ChecksText,
  language: Language,
): string {
  const { check, claim, claimant, place } = row;
  const { checks, why } = text;
  const [mapped = ''] = mappedTexts(row) ?? [];
  const points = check.differencePoints ?? 0;
  const size =
    check.mappedBaseKm2 === null ? null : checks.mappedSize(formatKm2(check.mappedBaseKm2));
  return [
    `${claimant.name}, ${place}: ${clauseOf(claim, text)}`,
    checks.base(checks.ofBase(baseName(dataset, claim, text) ?? place, size)),
    why.asOf(formatDayShort(claim.asOf, language)),
    `${why.mapped.toLowerCase()} ${mapped}`,
    points === 0 ? checks.inside : checks.points(signed(points)),
  ].join('; ');
}
