import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuery, anyReadingsWithTies, RUNS } from '../../tests/support/arbitraries.ts';
import { CELLS, FIRST_DAY, LAST_DAY, queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts'; // prettier-ignore
import { dayNumber, dayOf } from './day.ts';
import { visitFates } from './position.ts';
import { positionSpans } from './positionSpans.ts';
import { packQuery } from './query.ts';

const END = dayNumber(LAST_DAY) + 1;

test('on every day the spans that hold it are the positions that count', () =>
  fc.assert(
    fc.property(anyReadingsWithTies, anyQuery, (readings, query) => {
      const { series, claimants } = smallDataset({ readings });
      const packed = packQuery(claimants, query);
      for (let cell = 0; cell < CELLS; cell++) {
        const spans = [...positionSpans(series, cell, packed, END)];
        for (let date = dayNumber(FIRST_DAY); date < END; date++) {
          const counting: number[] = [];
          visitFates(series, cell, { ...packed, date }, (entry, fate) => {
            if (fate === 'counts') counting.push(entry);
          });
          const held = spans.filter(({ from, to }) => from <= date && date < to);
          expect(held.map(({ entry }) => entry)).toEqual(counting);
        }
      }
    }),
    RUNS,
  ));

test('spans of one claimant follow each other, are not empty and end before the end', () =>
  fc.assert(
    fc.property(anyReadingsWithTies, anyQuery, (readings, query) => {
      const { series, claimants } = smallDataset({ readings });
      for (let cell = 0; cell < CELLS; cell++) {
        const ends = new Map<number, number>();
        for (const { entry, from, to } of positionSpans(series, cell, packQuery(claimants, query), END)) {
          const claimant = series.claimant[entry] ?? -1;
          expect(from).toBeGreaterThanOrEqual(ends.get(claimant) ?? -Infinity);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(END);
          ends.set(claimant, to);
        }
      }
    }),
    RUNS,
  )); // prettier-ignore

test('a lapse ends a span and revives nothing', () => {
  const readings = [
    readingOf({ claimant: 1, claim: 0, asOf: '2022-05-01', holder: 'ua' }),
    readingOf({ claimant: 1, claim: 1, asOf: '2022-05-04', until: '2022-05-09' }),
  ];
  const { series, claimants } = smallDataset({ readings });
  const spans = positionSpans(series, 0, packQuery(claimants, queryOf('2022-05-01')), END);
  expect(Array.from(spans, ({ from, to }) => [dayOf(from), dayOf(to)])).toEqual([
    ['2022-05-01', '2022-05-04'],
    ['2022-05-04', '2022-05-09'],
  ]);
});
