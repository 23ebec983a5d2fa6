/** The check of one claim as a page of text. */
import type { CheckReport } from '../../src/reports/check.ts';
import { NEUTRALITY_LINE } from '../../src/reports/state.ts';
import { figureOf, km2Range, percentRange, statedFigure } from '../../src/reports/figures.ts';
import { pairsOf } from '../shared/table.ts';
import { claimWords, HOLDER_NAMES, restsOn, writtenDay } from './words.ts';

export function checkText(report: CheckReport): string {
  const { claim, summary } = report;
  const who =
    claim.speaker === null ? claim.claimantName : `${claim.claimantName}, ${claim.speaker}`;
  const stated = `${who}${restsOn(claim.derivedFrom)}; as of ${writtenDay(claim.asOf)}, stated on ${writtenDay(claim.statedOn)}`;
  const pairs: (readonly [string, string])[] = [
    ['Claim', claim.id],
    ['Claimant', stated],
    ['Claimed', `${claimWords(claim)}${readAs(report)}`],
    ['Base', baseWords(report)],
    ['Mapped', mappedWords(report)],
    ['Outcome', summary],
  ];
  if (claim.sameAs !== null) pairs.push(['Repeats', claim.sameAs]);
  if (claim.note !== null) pairs.push(['Note', claim.note]);
  return `${pairsOf(pairs)}\nA comparison of sources, not a verdict. ${NEUTRALITY_LINE}\n`;
}

function readAs({ claimed: { range, unit } }: CheckReport): string {
  if (range === null) return '';
  const sign = unit === 'percent' ? '%' : 'km²';
  const words =
    range.high === null
      ? `${statedFigure(range.low)} ${sign} or more`
      : `${statedFigure(range.low)}–${statedFigure(range.high)} ${sign}`;
  return `, read as ${words}`;
}

function baseWords({ base }: CheckReport): string {
  const stated = base.km2 === null ? '' : ` (${statedFigure(base.km2)} km²)`;
  const mapped =
    base.mappedKm2 === null
      ? ''
      : `; on the map ${base.place ?? ''}, ${figureOf(base.mappedKm2, 0)} km²`;
  return `${base.words ?? 'none stated'}${stated}${mapped}`;
}

function mappedWords({ mapped, claim }: CheckReport): string {
  if (mapped.interval === null) return 'not comparable';
  const held = `${percentRange(mapped.interval)} % (${km2Range(mapped.interval)} km²)`;
  return `${held} held by ${HOLDER_NAMES[claim.holder]} on ${writtenDay(mapped.day)}, base track ${mapped.track}`;
}
