/** What a mark says when it is pointed at: claimant, figure, base and dates. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Claim } from '../../domain/types.ts';
import { baseName } from '../chart/baseName.ts';
import type { ChartsText } from '../text/chartsText.ts';
import { formatKm2, formatPct } from '../../text/format.ts';
import { clauseOf } from '../../text/claimWords.ts';
import type { ChartPlace } from './chartPlaces.ts';
import type { PlacedMark } from './placedMarks.ts';

export interface MarkWords {
  readonly title: string;
  /** Dates, base, and what the drawing did with the figure; none is empty. */
  readonly lines: readonly string[];
}

export function markWords(
  dataset: Dataset,
  { baseKm2, unit }: ChartPlace,
  { claim, claimant, drawnAt, perDay }: PlacedMark,
  text: ChartsText,
): MarkWords {
  const { charts } = text;
  const lines = [dates(claim, text)];
  // Control of a settlement is of the settlement: it has no base.
  if (claim.kind !== 'control') lines.push(baseLine(dataset, claim, text));
  if (perDay !== null && claim.periodFrom !== null)
    lines.push(
      `${charts.period(claim.periodFrom, claim.periodTo ?? claim.asOf)}: ${charts.perDay(perDay)}`,
    );
  if (drawnAt !== null) {
    const isPct = perDay === null && unit === 'percent';
    lines.push(
      charts.converted(isPct ? formatPct(drawnAt) : formatKm2(drawnAt), formatKm2(baseKm2)),
    );
  }
  const who = claim.speaker === null ? claimant.name : `${claimant.name} (${claim.speaker})`;
  return { title: charts.figure(who, clauseOf(claim, text)), lines };
}

function dates({ asOf, statedOn }: Claim, { charts }: ChartsText): string {
  return asOf === statedOn
    ? charts.sameDay(asOf)
    : `${charts.asOf(asOf)}, ${charts.statedOn(statedOn)}`;
}

/** "Base: area of Donetsk oblast". */
function baseLine(dataset: Dataset, claim: Claim, text: ChartsText): string {
  const base = baseName(dataset, claim, text);
  return base === null ? text.charts.noBase : text.charts.base(base);
}
