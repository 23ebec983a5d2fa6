import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { claimOf } from '../../../tests/support/claims.ts';
import { CLAIMANT_IDS, smallDataset } from '../../../tests/support/smallDataset.ts';
import { filterClaims, NO_FILTER, type ClaimFilter } from '../../domain/claimFilter.ts';
import { day } from '../../domain/day.ts';
import { CLOCKS } from '../../domain/query.ts';
import type { Claim, Kind } from '../../domain/types.ts';
import { enClaims as text } from '../text/claimsText.ts';
import {
  chosenColumns,
  FIXED,
  nextSort,
  OWN_SORT,
  shownColumns,
  TABLE_COLUMNS,
  tableSort,
  type TableSort,
} from './claimColumns.ts';
import { ClaimList } from './claimList.ts';
import { windowOf } from './rowWindow.ts';

const DAYS = ['2022-05-01', '2022-05-02', '2022-05-03'] as const;
const anyClaims = fc
  .array(
    fc.record({
      place: fc.constantFrom('town-0', 'town-1', 'east'),
      asOf: fc.constantFrom(...DAYS),
      saidLater: fc.boolean(),
      claimant: fc.constantFrom(...CLAIMANT_IDS.map(String)),
      kind: fc.constantFrom<Kind>('control', 'share'),
      value: fc.option(fc.integer({ min: 0, max: 4 })),
      repeats: fc.option(fc.nat({ max: 9 }), { freq: 4 }),
    }),
    { maxLength: 30 },
  )
  .map((rows): Claim[] =>
    rows.map(({ saidLater, repeats, value, ...rest }, i) => {
      const isShare = rest.kind === 'share' && value !== null;
      const of = repeats !== null && repeats < i && rows[repeats]?.repeats === null;
      return claimOf({
        ...rest,
        id: `c-${String(i).padStart(2, '0')}`,
        statedOn: saidLater ? '2022-05-04' : rest.asOf,
        value: isShare ? value : null,
        unit: isShare ? 'percent' : null,
        sameAs: of ? `c-${String(repeats).padStart(2, '0')}` : null,
      });
    }),
  );
const anyFilter: fc.Arbitrary<ClaimFilter> = fc.record({
  text: fc.constantFrom('', 'town', 'isw', 'share 2', 'TOWN 1', 'nowhere'),
  places: fc.constantFrom([], ['east'], ['town-0', 'town-1']),
  claimants: fc.subarray(CLAIMANT_IDS),
  sides: fc.constantFrom([], ['osint'], ['media']),
  kinds: fc.constantFrom([], ['share']),
  confidences: fc.constant([]),
  from: fc.option(fc.constantFrom(...DAYS).map(day)),
  to: fc.option(fc.constantFrom(...DAYS).map(day)),
}) as fc.Arbitrary<ClaimFilter>;
const anySort: fc.Arbitrary<TableSort> = fc.record({
  column: fc.constantFrom(...TABLE_COLUMNS),
  isDescending: fc.boolean(),
});

describe('a list of claims', () => {
  test('holds what the filter lets pass, each once, and is not moved by the sort', () =>
    fc.assert(
      fc.property(
        anyClaims,
        anyFilter,
        anySort,
        fc.constantFrom(...CLOCKS),
        (claims, filter, sort, clock) => {
          const dataset = smallDataset({ claims });
          const list = new ClaimList(dataset, text);
          const holds = list.index.holding(filter.text);
          const passing = new Set(
            filterClaims(
              dataset.claims,
              { ...filter, text: '' },
              {
                clock,
                claimants: new Map(dataset.claimants.map((one) => [one.id, one])),
                searchTextOf: () => '',
              },
            ),
          );
          const expected = [...dataset.claims.keys()].filter((row) => {
            const claim = dataset.claims[row];
            return claim && passing.has(claim) && (holds === null || holds[row] === 1);
          });
          // Twice, since what was asked for last is remembered.
          for (let time = 0; time < 2; time++)
            expect([...list.listed(filter, sort, clock)].sort((a, b) => a - b)).toEqual(expected);
        },
      ),
      { ...RUNS, numRuns: 200 },
    ));

  test('is sorted by its column, claims without a value last, newest first among equals', () =>
    fc.assert(
      fc.property(anyClaims, fc.boolean(), (claims, isDescending) => {
        const dataset = smallDataset({ claims });
        const rows = new ClaimList(dataset, text).listed(
          NO_FILTER,
          { column: 'value', isDescending },
          'asof',
        );
        const sorted = [...dataset.claims].sort((a, b) => {
          if (a.value !== b.value) {
            if (a.value === null) return 1;
            if (b.value === null) return -1;
            return isDescending ? b.value - a.value : a.value - b.value;
          }
          if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
          return a.id < b.id ? -1 : 1;
        });
        expect(Array.from(rows, (row) => dataset.claims[row]?.id)).toEqual(
          sorted.map(({ id }) => id),
        );
      }),
      { ...RUNS, numRuns: 200 },
    ));

  test('counts news once: repeats are the rows beyond one for each', () =>
    fc.assert(
      fc.property(anyClaims, anyFilter, (claims, filter) => {
        const dataset = smallDataset({ claims });
        const list = new ClaimList(dataset, text);
        const rows = list.listed(filter, tableSort(null), 'asof');
        const listed = [...rows].flatMap((row) => dataset.claims[row] ?? []);
        const count = list.count(rows);
        expect(count.rows).toBe(listed.length);
        expect(count.rows - count.repeats).toBe(
          new Set(listed.map(({ id, sameAs }) => sameAs ?? id)).size,
        );
        expect(count.claimants).toBe(new Set(listed.map(({ claimant }) => claimant)).size);
      }),
      { ...RUNS, numRuns: 200 },
    ));
});

describe('columns', () => {
  test('claimant, base and date stay whatever is chosen', () =>
    fc.assert(
      fc.property(fc.subarray([...TABLE_COLUMNS], { minLength: 1 }), (chosen) => {
        const shown = shownColumns(chosen);
        for (const column of [...FIXED, ...chosen]) expect(shown).toContain(column);
        expect(shownColumns(chosenColumns(shown))).toEqual(shown);
      }),
      RUNS,
    ));

  test('the table’s own sort and columns are not written to the link', () => {
    expect(chosenColumns(shownColumns(null))).toBeNull();
    expect(nextSort({ column: 'place', isDescending: false }, OWN_SORT.column)).toBeNull();
  });
});

test.each([
  { sort: null, shown: OWN_SORT },
  { sort: { column: 'place', isDescending: true }, shown: { column: 'place', isDescending: true } },
  { sort: { column: 'outcome', isDescending: false }, shown: OWN_SORT },
] as const)('$sort.column in the link: the table is sorted by $shown.column', ({ sort, shown }) =>
  expect(tableSort(sort)).toEqual(shown),
);

test('the rows made cover what is in sight and stay within the table', () =>
  fc.assert(
    fc.property(
      fc.record({
        rows: fc.nat({ max: 100_000 }),
        rowPx: fc.constantFrom(36, 44),
        scrollTop: fc.integer({ min: -100, max: 5_000_000 }),
        height: fc.nat({ max: 2000 }),
      }),
      (scrolled) => {
        const { first, end } = windowOf(scrolled);
        const { rows, rowPx, scrollTop, height } = scrolled;
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(rows);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / rowPx) + 24);
        const bottom = Math.min(rows, Math.ceil((Math.max(0, scrollTop) + height) / rowPx));
        expect(end).toBeGreaterThanOrEqual(Math.min(bottom, rows));
        expect(first).toBeLessThanOrEqual(Math.max(0, Math.floor(scrollTop / rowPx)));
      },
    ),
    RUNS,
  ));
