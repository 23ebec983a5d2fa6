import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readBuiltDataset } from '../builtDataset.ts';
import { compareWithReference, LIMITS, type ReferenceRow } from './compare.ts';

const REFERENCE = new URL('../../tests/fixtures/reference-shares.csv', import.meta.url);
const rows = parse(readFileSync(REFERENCE), { columns: true }) as ReferenceRow[];
const comparisons = compareWithReference(readBuiltDataset(), rows);

describe.each(Object.entries(LIMITS))('%s', (place, { allowed, unit }) => {
  const ofPlace = comparisons.filter((row) => row.place === place);

  test(`stays within ${allowed} ${unit} of the polygon reference on every day listed`, () => {
    const over = ofPlace
      .filter(({ difference }) => !(Math.abs(difference) <= allowed))
      .map(({ date, difference }) => `${date}: ${difference.toFixed(2)}`);
    expect(over).toEqual([]);
    expect(ofPlace.every(({ holds }) => holds)).toBe(true);
  });

  test('is compared on days of the reference', () => {
    expect(ofPlace.length).toBeGreaterThan(0);
    if (place !== 'kursk') expect(ofPlace).toHaveLength(rows.length);
  });
});

test('Kursk is compared on exactly the days on which its part exceeds 100 km²', () => {
  const days = rows.filter((row) => Number(row['kursk_ua_held_km2']) > 100).map(({ date }) => date);
  expect(comparisons.filter(({ place }) => place === 'kursk').map(({ date }) => date)).toEqual(
    days,
  );
});

test('a day over the limit does not hold', () => {
  const [row] = rows;
  const wrong = { ...row!, donetsk_ru_pct: String(Number(row!['donetsk_ru_pct']) + 10) };
  const [donetsk] = compareWithReference(readBuiltDataset(), [wrong]);
  expect(donetsk).toMatchObject({ place: 'donetsk', holds: false });
});
