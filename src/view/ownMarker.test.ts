import { beforeEach, expect, test, vi } from 'vitest';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import { knownFrom } from './knownFrom.ts';
import { day } from '../domain/day.ts';
import { ownMarker, setOwnMarker, withMarker } from './ownMarker.ts';
import { parseView } from './url.ts';

const known = knownFrom(smallDataset());
const SEARCH = '?date=2022-07-02&claim=own-3-000017&src=-own-3-1';

/** What a browser keeps, in memory. */
beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

test('without own data its ids are unknown here', () => {
  expect(ownMarker()).toBeNull();
  expect(parseView(SEARCH, known).notices.map(({ parameter }) => parameter)).toEqual([
    'claim',
    'date',
    'src',
  ]);
});

test('with own data links may name it before it has been read, and nothing else that is own', () => {
  const marker = { claimants: ['own-3-1', 'own-3-2'], lastDay: day('2022-07-03') };
  setOwnMarker(marker);
  expect(ownMarker()).toEqual(marker);
  const { view, notices } = parseView(SEARCH, withMarker(known, marker));
  expect(notices).toEqual([]);
  expect(view).toMatchObject({ date: '2022-07-02', claim: 'own-3-000017' });
  expect(view.sources.ids).toEqual(['own-3-1']);
  const other = parseView('?claim=own-4-000001&src=own-4-1', withMarker(known, marker));
  expect(other.notices).toHaveLength(2);
  setOwnMarker(null);
  expect(ownMarker()).toBeNull();
});

test('a marker that somebody else wrote is none', () => {
  localStorage.setItem('claimline-own', 'tomorrow own-1-1');
  expect(ownMarker()).toBeNull();
});
