import { describe, expect, test } from 'vitest';
import { claimOf, type ClaimText } from '../../../tests/support/claims.ts';
import type { ClaimCheck } from '../../domain/claimCheck.ts';
import type { Claimant, Side } from '../../domain/types.ts';
import {
  columnsOf,
  countsBySide,
  countsOf,
  listSort,
  OWN_SORT,
  sortRows,
  toggledColumn,
  type CheckRow,
} from './checkRows.ts';
import { axisOf, dotsOf, nearest } from './dots.ts';
import { sidePath } from '../chart/paths.ts';
import { extentOf, runsOf } from './runs.ts';
import { holderMark } from './sideMarks.ts';

interface RowText extends ClaimText {
  readonly side?: Side;
  readonly points?: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** A row of a place of 200 km², claimed at `value` percent. */
function rowOf({ side = 'osint', points = 0, low = 40, high = 50, ...text }: RowText): CheckRow {
  const claim = claimOf({ kind: 'share', value: 45, unit: 'percent', status: null, ...text });
  const isCompared = points !== null;
  const mapped = { lowPct: low, highPct: high, lowKm2: 2 * low, highKm2: 2 * high };
  const outcome = !isCompared ? null : points > 0 ? 'above' : points < 0 ? 'below' : 'within';
  const check: ClaimCheck = {
    claim,
    day: claim.asOf,
    claimed: null,
    basePlace: null,
    mappedBaseKm2: isCompared ? 200 : null,
    mapped: isCompared ? mapped : null,
    differencePoints: points,
    differenceKm2: isCompared ? 2 * points : null,
    outcome,
    reason: isCompared ? null : 'no-track',
  };
  const claimant: Claimant = { id: claim.claimant, name: claim.claimant, side, derivedFrom: [] };
  return {
    check,
    claim,
    claimant,
    place: claim.place,
    result: outcome ?? 'none',
    pct: isCompared ? claim.value : null,
  };
}

const ROWS = [
  rowOf({ id: 'a', asOf: '2022-05-01', points: 3, claimant: 'x', side: 'ru-official' }),
  rowOf({ id: 'b', asOf: '2022-05-03', points: null, claimant: 'x', side: 'ru-official' }),
  rowOf({ id: 'c', asOf: '2022-05-02', points: -4, claimant: 'y' }),
  rowOf({ id: 'd', asOf: '2022-05-02', points: 0, claimant: 'x', side: 'ru-official' }),
];
const ids = (rows: readonly CheckRow[]): string => rows.map(({ claim }) => claim.id).join('');

describe('the list', () => {
  test.each([
    { column: 'as-of', isDescending: true, order: 'bcda' },
    { column: 'as-of', isDescending: false, order: 'acdb' },
    { column: 'difference', isDescending: true, order: 'adcb' },
    { column: 'difference', isDescending: false, order: 'cdab' },
    { column: 'outcome', isDescending: true, order: 'adcb' },
    { column: 'claimant', isDescending: false, order: 'bdac' },
    { column: 'mapped', isDescending: false, order: 'cdab' },
    { column: 'origin', isDescending: false, order: 'bcda' },
  ] as const)('by $column, descending: $isDescending: $order', ({ order, ...sort }) => {
    expect(ids(sortRows(ROWS, sort))).toBe(order);
    expect(ids(sortRows([...ROWS].reverse(), sort))).toBe(order);
  });

  test('counts every row once, in all and by side', () => {
    expect(countsOf(ROWS)).toEqual({ within: 1, above: 1, below: 1, none: 1 });
    expect(countsBySide(ROWS)).toEqual([
      { side: 'ru-official', counts: { within: 1, above: 1, below: 0, none: 1 } },
      { side: 'osint', counts: { within: 0, above: 0, below: 1, none: 0 } },
    ]);
  });

  test('always has claimant, base and date beside the figure', () => {
    for (const chosen of [[], ['id'], ['kind', 'until']] as const)
      expect(columnsOf(chosen)).toEqual(
        expect.arrayContaining(['value', 'place', 'claimant', 'as-of', 'difference', 'outcome']),
      );
    expect(columnsOf(['id', 'kind']).slice(-2)).toEqual(['kind', 'id']);
  });

  test('columns it does not have neither appear nor are lost', () => {
    expect(columnsOf(['origin', 'id'])).toEqual(columnsOf(['id']));
    expect(toggledColumn(['origin', 'id'], 'kind')).toEqual(['origin', 'kind', 'id']);
    expect(toggledColumn(['origin', 'kind', 'id'], 'kind')).toEqual(['origin', 'id']);
  });

  test('a sort by a column that is not shown is the list’s own', () => {
    const byId = { column: 'id', isDescending: false } as const;
    expect(listSort(byId, ['id'])).toBe(byId);
    expect(listSort(byId, [])).toBe(OWN_SORT);
    expect(listSort({ column: 'origin', isDescending: false }, ['origin'])).toBe(OWN_SORT);
    expect(listSort(null, [])).toBe(OWN_SORT);
  });
});

describe('the marks', () => {
  test('are those that can be compared, from left to right, with their qualifier', () => {
    const dots = dotsOf([
      rowOf({ id: 'a', low: 60, high: 70, value: 75, qualifier: 'more-than' }),
      rowOf({ id: 'b', low: 20, high: 30, value: 10, qualifier: 'at-most' }),
      rowOf({ id: 'c', points: null }),
    ]);
    expect(dots.map(({ row, arrow, mapped }) => [row.claim.id, arrow, mapped])).toEqual([
      ['b', -1, 25],
      ['a', 1, 65],
    ]);
    expect(axisOf(dots)).toEqual([10, 80]);
  });

  test('have the form of their side on every chart', () => {
    expect(holderMark('ru', 4).path).toBe(sidePath('ru-official', 4));
    expect(holderMark('ua', 4).path).toBe(sidePath('ua-official', 4));
  });

  test('the nearest one within reach is meant', () => {
    const places = [
      [0, 0],
      [10, 0],
    ] as const;
    expect(nearest(places, [6, 0], 5)).toBe(1);
    expect(nearest(places, [50, 0], 5)).toBeNull();
    expect(nearest([], [0, 0], 5)).toBeNull();
  });
});

describe('the runs', () => {
  test('are of claimants with three claims that can be compared, in order of their days', () => {
    const more = rowOf({ id: 'e', asOf: '2022-04-01', points: -12, claimant: 'x' });
    expect(runsOf(ROWS)).toEqual([]);
    const runs = runsOf([...ROWS, more]);
    expect(runs.map(({ points }) => points.map(({ row }) => row.claim.id).join(''))).toEqual([
      'ead',
    ]);
    expect(extentOf(runs).points).toEqual([-15, 15]);
  });

  test('have a scale also when there are none', () => {
    expect(extentOf([])).toEqual({ days: [0, 1], points: [-5, 5] });
  });
});
