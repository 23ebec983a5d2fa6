import { expect, test } from 'vitest';
import { tableDataset } from '../../../tests/support/tableDataset.ts';
import { en } from '../../text/text.ts';
import { flagsOf, isApproximate, spansOf } from './eventFlags.ts';

const dataset = tableDataset();
const inRange = dataset.events.filter(({ date }) => date >= dataset.firstDay);

test.each([{ width: 1300 }, { width: 320 }])(
  '$width px: every event once, none too near',
  ({ width }) => {
    const flags = flagsOf(dataset, width, 44);
    expect(flags.flatMap(({ events }) => events.map(({ id }) => id)).sort()).toEqual(
      inRange.map(({ id }) => id).sort(),
    );
    flags.slice(1).forEach((flag, i) => {
      expect((flag.at - flags[i]!.at) * width).toBeGreaterThanOrEqual(44);
    });
  },
);

test('events that last are spans, rough ones marked', () => {
  const spans = spansOf(dataset);
  expect(spans).toHaveLength(inRange.filter(({ end }) => end !== null).length);
  expect(spans.every(({ from, to }) => from < to && to <= 1)).toBe(true);
});

test('a day that is not exactly known is not printed as one', () => {
  const rough = inRange.filter(({ precision }) => isApproximate(precision));
  expect(rough.length).toBeGreaterThan(0);
  for (const { date, end, precision } of rough)
    expect(en.timeline.eventDay(date, end, precision)).not.toMatch(/\d+ \w+ \d{4}/);
});
