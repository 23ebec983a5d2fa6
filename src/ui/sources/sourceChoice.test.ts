import { describe, expect, test } from 'vitest';
import type { ClaimantId } from '../../domain/types.ts';
import { enabledClaimants } from '../../view/url.ts';
import { ALL_SOURCES, type Sources } from '../../view/viewState.ts';
import { everybody, isSolo, solo, switchAll } from './sourceChoice.ts';

const ids = (...names: string[]) => names as ClaimantId[];
const ALL = ids('c', 'a', 'd', 'b');
const on = (sources: Sources) => [...enabledClaimants(sources, ALL)].sort().join('');

describe('switchAll', () => {
  test.each([
    {
      name: 'a side off, live',
      from: ALL_SOURCES,
      side: ids('b', 'a'),
      isOn: false,
      expected: 'cd',
    },
    {
      name: 'a side on, live',
      from: { mode: 'all-but', ids: ids('a', 'c') },
      side: ids('a', 'b'),
      isOn: true,
      expected: 'abd',
    },
    {
      name: 'a side off, pinned',
      from: { mode: 'only', ids: ids('a', 'b', 'c') },
      side: ids('a', 'b'),
      isOn: false,
      expected: 'c',
    },
    {
      name: 'a side on, pinned',
      from: { mode: 'only', ids: ids('b') },
      side: ids('a', 'b'),
      isOn: true,
      expected: 'ab',
    },
    {
      name: 'everybody off, pinned',
      from: { mode: 'only', ids: ids('b') },
      side: ALL,
      isOn: false,
      expected: '',
    },
  ] as const)('$name', ({ from, side, isOn, expected }) => {
    const next = switchAll(from, side, isOn);
    expect(on(next)).toBe(expected);
    expect(next.mode).toBe(from.mode);
    expect(next.ids).toEqual([...new Set(next.ids)].sort());
  });

  test('off and on again is where it began', () => {
    const from: Sources = { mode: 'all-but', ids: ids('d') };
    const off = switchAll(from, ids('a', 'b'), false);
    expect(switchAll(off, ids('a', 'b'), true)).toEqual(from);
  });
});

test('solo leaves one, whatever was on', () => {
  expect(on(solo('b' as ClaimantId))).toBe('b');
  expect(isSolo(new Set(ids('b')), 'b' as ClaimantId)).toBe(true);
  expect(isSolo(new Set(ids('a', 'b')), 'b' as ClaimantId)).toBe(false);
  expect(isSolo(new Set(ids('a')), 'b' as ClaimantId)).toBe(false);
});

test('everybody: a live link lets newcomers in, a pinned one names who was there', () => {
  expect(everybody(ALL, false)).toEqual(ALL_SOURCES);
  expect(everybody(ALL, true)).toEqual({ mode: 'only', ids: ['a', 'b', 'c', 'd'] });
});
