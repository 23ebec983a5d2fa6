import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain } from '../../../tests/e2e/harness/app.ts';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { queryOf, readingOf, smallDataset } from '../../../tests/support/smallDataset.ts';
import { changeOfAll, compareStates } from '../../domain/compare.ts';
import { resolve } from '../../domain/mapState.ts';
import { compare } from '../../text/en/compare.ts';
import { en } from '../../text/text.ts';
import { differenceSentence, inAllOf, km2Of, pointsOf, rowsOf } from './differenceWords.ts';

const text = { ...en, compare };
const dataset = smallDataset({
  readings: [
    readingOf({ settlement: 0, holder: 'ua', asOf: '2022-05-01' }),
    readingOf({ settlement: 0, holder: 'ru', asOf: '2022-05-03' }),
    readingOf({ settlement: 1, holder: 'ua', asOf: '2022-05-01' }),
    readingOf({ settlement: 1, holder: 'ru', asOf: '2022-05-02', claimant: 2, claim: 0 }),
  ],
});
const [first, second] = [queryOf('2022-05-01'), queryOf('2022-05-03')].map((query) =>
  resolve(dataset, query),
);
const forwards = compareStates(dataset, first!, second!);
const backwards = compareStates(dataset, second!, first!);

test('over time, what went to whom; of it, what had been disputed', () => {
  expect(plain(differenceSentence(dataset, forwards, 'time', text))).toBe(
    'Between the two days 3 km² (4.8 % of the map) changed: 1 km² went to Russia and 2 km² became disputed.',
  );
});

test('side by side, what is what here; of it, what is disputed there', () => {
  expect(plain(differenceSentence(dataset, backwards, 'aside', text))).toBe(
    'The two differ on 3 km² (4.8 % of the map). What is shown has 3 km² held by Ukraine; of it, 2 km² are disputed on the other side.',
  );
});

test('no difference is said to be none', () => {
  const same = compareStates(dataset, first!, first!);
  expect(differenceSentence(dataset, same, 'time', text)).toBe(compare.same);
  expect(rowsOf(dataset, same).rows).toEqual([]);
});

test('every oblast is a row or named as alike, and its columns are within what differs', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, anyQuery, (readings, a, b) => {
      const map = smallDataset({ readings });
      const difference = compareStates(map, resolve(map, a), resolve(map, b));
      const { rows, alike } = rowsOf(map, difference);
      const oblasts = map.places.filter(({ kind, cells }) => kind === 'oblast' && cells?.length);
      expect(rows.length + alike.length).toBe(oblasts.length);
      for (const { change } of rows) {
        const gained = (['ru', 'ua', 'disputed'] as const).map((column) => km2Of(change, column));
        const sum = gained.reduce((total, km2) => total + km2, 0);
        expect(sum).toBeLessThanOrEqual(change.changedKm2 + 1e-9);
        expect(km2Of(change, 'settled')).toBeLessThanOrEqual(change.changedKm2);
      }
      expect(changeOfAll(map, difference).changedKm2 > 0).toBe(rows.length > 0);
    }),
    { ...RUNS, numRuns: 300 },
  );
});

test('what stands in no column is told beside the place, so that a row adds up', () => {
  const map = smallDataset({
    readings: [
      readingOf({ settlement: 0, holder: 'ua', asOf: '2022-05-01' }),
      readingOf({ settlement: 0, holder: null, status: 'contested', asOf: '2022-05-03' }),
    ],
  });
  const states = ['2022-05-01', '2022-05-03'].map((date) => resolve(map, queryOf(date)));
  const [change] = rowsOf(map, compareStates(map, states[0]!, states[1]!)).rows;
  expect(plain(inAllOf(change!.change, 'time', text))).toBe(
    '1 km² changed, 1 km² became contested',
  );
  expect(plain(inAllOf(change!.change, 'aside', text))).toBe('1 km² differ, 1 km² contested');
  expect(plain(inAllOf(changeOfAll(dataset, forwards), 'time', text))).toBe('3 km² changed');
});

test('a part too small to print is not printed as nothing', () => {
  expect(plain(pointsOf(0.01, 30_000, text))).toBe('< 0.1 pts');
  expect(plain(pointsOf(30, 30_000, text))).toBe('0.1 pts');
  expect(plain(pointsOf(12_300, 30_000, text))).toBe('41 pts');
});
