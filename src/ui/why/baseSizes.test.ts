import { expect, test } from 'vitest';
import { shareInKm2 } from './baseSizes.ts';

const SHARE = { unit: 'percent', value: 86 } as const;

test.each([
  {
    name: 'the claim’s own base comes first',
    sizes: { claimed: 1268, official: 29997, mapped: 1190 },
    baseKm2: 1268,
  },
  {
    name: 'then the official one',
    sizes: { claimed: null, official: 29997, mapped: 1190 },
    baseKm2: 29997,
  },
  {
    name: 'then the map’s',
    sizes: { claimed: null, official: null, mapped: 1190 },
    baseKm2: 1190,
  },
])('shareInKm2: $name', ({ sizes, baseKm2 }) =>
  expect(shareInKm2(SHARE, sizes)).toEqual({ km2: (86 * baseKm2) / 100, baseKm2 }),
);

test('shareInKm2: nothing without a base, and nothing for a figure that is no share', () => {
  const none = { claimed: null, official: null, mapped: null };
  expect(shareInKm2(SHARE, none)).toBeNull();
  expect(shareInKm2({ unit: 'km2', value: 800 }, { ...none, claimed: 1268 })).toBeNull();
});
