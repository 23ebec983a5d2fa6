/** The figures behind the charts as rows of text. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayOf } from '../../domain/day.ts';
import type { History } from '../../domain/history.ts';
import { RESOLUTIONS, type Resolution } from '../../domain/resolution.ts';
import type { Claim } from '../../domain/types.ts';
import { baseName } from '../chart/baseName.ts';
import type { DataColumn } from '../chart/dataTable.ts';
import type { DayRange } from '../chart/timeScale.ts';
import { claimantOf } from '../places/cardModel.ts';
import type { ChartsText } from '../text/chartsText.ts';
import { formatKm2, formatNumber, formatPct } from '../../text/format.ts';
import { clauseOf } from '../../text/claimWords.ts';
import type { AreaBar, CountBar } from './changeBars.ts';
import { byDay } from './chartFiles.ts';
import type { ChartPlace } from './chartPlaces.ts';
import type { Chosen, Mark } from './levelClaims.ts';

const WEEK = 7;

export type Rows = readonly (readonly string[])[];

export function mappedColumns({ charts: { table } }: ChartsText): DataColumn[] {
  return [
    { label: table.day },
    ...(['ru', 'ua'] as const).flatMap((holder) => [
      { label: table.lowKm2(holder), isNumber: true },
      { label: table.highKm2(holder), isNumber: true },
      { label: table.lowPct(holder), isNumber: true },
      { label: table.highPct(holder), isNumber: true },
    ]),
    { label: table.disputed, isNumber: true },
    { label: table.contested, isNumber: true },
    { label: table.unclaimed, isNumber: true },
  ];
}

/** Every seventh day of the range and its last. */
export function mappedRows(history: History, chart: ChartPlace, [from, to]: DayRange): Rows {
  const run = history.runs.get(chart.place.id);
  if (!run) return [];
  const rows: string[][] = [];
  history.days.forEach((day, sample) => {
    if (day < from || day > to || ((day - from) % WEEK !== 0 && day !== to)) return;
    const km2 = (of: Resolution): number =>
      run[sample * RESOLUTIONS.length + RESOLUTIONS.indexOf(of)] ?? 0;
    const open = km2('disputed') + km2('contested');
    const pct = (value: number): string => formatNumber((100 * value) / chart.baseKm2, 1);
    rows.push([
      dayOf(day),
      ...(['ru', 'ua'] as const).flatMap((holder) => [
        formatNumber(km2(holder)),
        formatNumber(km2(holder) + open),
        pct(km2(holder)),
        pct(km2(holder) + open),
      ]),
      formatNumber(km2('disputed')),
      formatNumber(km2('contested')),
      formatNumber(km2('unclaimed')),
    ]);
  });
  return rows;
}

export function claimColumns({ charts: { table } }: ChartsText): DataColumn[] {
  return [
    { label: table.asOf },
    { label: table.statedOn },
    { label: table.claimant },
    { label: table.side },
    { label: table.figure },
    { label: table.base },
    { label: table.chart },
  ];
}

/** Claims drawn and left out alike, by as-of day. */
export function claimRows(
  dataset: Dataset,
  chart: ChartPlace,
  { drawn, leftOut }: Chosen<Mark>,
  text: ChartsText,
): Rows {
  const { table } = text.charts;
  const rows = [
    ...drawn.map((mark) => ({ claim: mark.claim, how: drawnAt(mark, chart, text) })),
    ...leftOut.flatMap(({ reason, claims }) =>
      claims.map((claim) => ({ claim, how: table.notDrawn[reason] })),
    ),
  ];
  return rows
    .sort((a, b) => byDay(a.claim, b.claim))
    .map(({ claim, how }) => [
      claim.asOf,
      claim.statedOn,
      ...who(dataset, claim, text),
      clauseOf(claim, text),
      baseName(dataset, claim, text) ?? '',
      how,
    ]);
}

function drawnAt({ value }: Mark, { unit }: ChartPlace, { charts: { table } }: ChartsText): string {
  switch (unit) {
    case 'percent':
      return table.drawn(formatPct(value));
    case 'km2':
      return table.drawn(formatKm2(value));
    case 'holder':
      return table.yes;
  }
}

export function changeColumns({ charts: { table } }: ChartsText): DataColumn[] {
  return [
    { label: table.asOf },
    { label: table.period },
    { label: table.claimant },
    { label: table.side },
    { label: table.figure },
    { label: table.perDay, isNumber: true },
    { label: table.base },
    { label: table.chart },
  ];
}

export function changeRows(
  dataset: Dataset,
  areas: Chosen<AreaBar>,
  counts: Chosen<CountBar>,
  text: ChartsText,
): Rows {
  const { charts } = text;
  const rows = [
    ...areas.drawn.map(({ claim, km2, perDay }) => ({
      claim,
      perDay: formatNumber(Math.abs(perDay)),
      how: charts.table.drawn(formatKm2(km2)),
    })),
    ...counts.drawn.map(({ claim, count }) => ({
      claim,
      perDay: '',
      how: charts.table.drawn(formatNumber(Math.abs(count), 0)),
    })),
    ...[...areas.leftOut, ...counts.leftOut].flatMap(({ reason, claims }) =>
      claims.map((claim) => ({ claim, perDay: '', how: charts.table.notDrawn[reason] })),
    ),
  ];
  return rows
    .sort((a, b) => byDay(a.claim, b.claim))
    .map(({ claim, perDay, how }) => [
      claim.asOf,
      claim.periodFrom === null ? '' : `${claim.periodFrom} – ${claim.periodTo ?? claim.asOf}`,
      ...who(dataset, claim, text),
      clauseOf(claim, text),
      perDay,
      baseName(dataset, claim, text) ?? '',
      how,
    ]);
}

function who(dataset: Dataset, claim: Claim, text: ChartsText): readonly [string, string] {
  const { name, side } = claimantOf(dataset, claim.claimant);
  return [name, text.words.sideShort[side]];
}
