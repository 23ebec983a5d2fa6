/** What a claim says, in the catalogue's words: the same for both sides, only the name changes. */
import { assertNever } from '../domain/assertNever.ts';
import type { Claim } from '../domain/types.ts';
import { formatKm2, formatNumber, formatPct } from './format.ts';
import type { PanelText } from '../ui/text/panelText.ts';

/** The parts of the catalogue that claims are told in. */
type ClaimWords = Pick<PanelText, 'words' | 'why'>;

/** "about 75 %", "more than 1 000 km²", "28 settlements"; empty for a claim without a figure. */
export function figureOf(claim: Claim, text: ClaimWords): string {
  if (claim.value === null || claim.unit === null) return '';
  const qualifier = text.words.qualifier[claim.qualifier ?? 'exactly'];
  switch (claim.unit) {
    case 'percent':
      return qualifier + percent(claim.value);
    case 'km2':
      return qualifier + formatKm2(claim.value);
    case 'settlements':
      return qualifier + text.why.settlements(formatNumber(claim.value, 0));
    default:
      return assertNever(claim.unit);
  }
}

/** The claim as one clause: "about 75 % said to be held by Russia". */
export function clauseOf(claim: Claim, text: ClaimWords): string {
  const holder = text.words.holder[claim.holder];
  const other = text.words.holder[claim.holder === 'ru' ? 'ua' : 'ru'];
  if (claim.kind === 'control') return text.why.says[claim.status ?? 'controlled'](holder, other);
  return text.why.figure[claim.kind](figureOf(claim, text), holder);
}

/** The base in words; a base that is only "land area within <id>" gets the place's name. */
export function baseWords(
  claim: Claim,
  text: ClaimWords,
  nameOf: (id: string) => string,
): string | null {
  if (claim.base === null) return null;
  const id = /^land area within (\S+)$/.exec(claim.base)?.[1];
  if (id !== undefined) return text.why.landWithin(nameOf(id));
  return claim.base.replace(/\bkm2\b/g, 'km²');
}

/** Keeps the digits a percentage was given with: 11.35 stays 11.35. */
function percent(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals < 2
    ? formatPct(value)
    : formatPct(Math.trunc(value)).replace(formatNumber(Math.trunc(value), 0), String(value));
}
