/**
 * `npm run accuracy`: shares mapped from cells, with only the base track on, beside the polygon
 * reference. Prints every day, then the worst difference of each place; exit 1 when one is over.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { compareWithReference, LIMITS, type ReferenceRow } from './accuracy/compare.ts';
import { readBuiltDataset } from './builtDataset.ts';

const REFERENCE = new URL('../tests/fixtures/reference-shares.csv', import.meta.url);

const rows = parse(readFileSync(REFERENCE), { columns: true }) as ReferenceRow[];
const comparisons = compareWithReference(readBuiltDataset(), rows);

console.log('date        place         reference  mapped (low–high)    difference');
for (const { date, place, unit, reference, low, high, difference, holds } of comparisons) {
  const range = `${low.toFixed(2)}–${high.toFixed(2)} ${unit}`;
  console.log(
    `${date}  ${place.padEnd(12)} ${reference.toFixed(2).padStart(9)}  ${range.padEnd(20)} ${difference.toFixed(2).padStart(7)}${holds ? '' : '  over the limit'}`,
  );
}
for (const [place, limit] of Object.entries(LIMITS)) {
  const differences = comparisons
    .filter((row) => row.place === place)
    .map((row) => Math.abs(row.difference));
  const worst = Math.max(...differences);
  console.log(
    `${place}: worst ${worst.toFixed(2)} of ${limit.allowed} ${limit.unit} over ${differences.length} days`,
  );
}
if (comparisons.some((row) => !row.holds)) process.exitCode = 1;
