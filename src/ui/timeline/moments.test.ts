import { describe, expect, test } from 'vitest';
import { tableDataset } from '../../../tests/support/tableDataset.ts';
import { CLOCKS } from '../../domain/query.ts';
import { clockDay } from '../../domain/timeline.ts';
import { en } from '../../text/text.ts';
import { MOMENTS, momentsOf, type MomentId } from './moments.ts';

const dataset = tableDataset();
const ids = Object.keys(MOMENTS) as MomentId[];

describe.each(CLOCKS)('on the clock %s', (clock) => {
  test.each(ids)('moment %s is in the data, on its day', (id) => {
    const moment = momentsOf(dataset, clock).find((candidate) => candidate.id === id);
    const held: { readonly claim?: string; readonly event?: string } = MOMENTS[id];
    const claim = dataset.claims.find((candidate) => candidate.id === held.claim);
    const event = dataset.events.find((candidate) => candidate.id === held.event);
    const day = claim ? clockDay(claim, clock) : (event?.date ?? dataset.lastDay);
    expect(moment?.date).toBe(day);
    expect(moment?.change).toEqual({
      date: day,
      place: claim?.place ?? event?.place ?? null,
      claim: claim?.id ?? null,
    });
    expect(claim?.sameAs ?? null).toBeNull();
  });

  test('moments come in order of time', () => {
    const dates = momentsOf(dataset, clock).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });
});

test('every moment has words', () => {
  expect(Object.keys(en.timeline.momentOf)).toEqual(ids);
});
