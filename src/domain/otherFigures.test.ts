import { expect, test } from 'vitest';
import { claimOf, type ClaimText } from '../../tests/support/claims.ts';
import { otherFigures } from './otherFigures.ts';

const figure = (id: string, text: ClaimText = {}) =>
  claimOf({ id, kind: 'share', value: 50, basePlace: 'east', asOf: '2022-05-01', ...text });

test('other figures for the same place and base within 30 days, the nearest first', () => {
  const claim = figure('own');
  const claims = [
    claim,
    figure('repeat', { sameAs: 'own' }),
    figure('late', { asOf: '2022-05-31' }),
    figure('too-late', { asOf: '2022-06-01' }),
    figure('early', { asOf: '2022-04-01' }),
    figure('too-early', { asOf: '2022-03-31' }),
    figure('other-place', { place: 'west' }),
    figure('other-base', { basePlace: 'west' }),
    figure('change', { kind: 'area-change' }),
    figure('same-day', { holder: 'ua', kind: 'area' }),
    figure('day-after', { asOf: '2022-05-02' }),
    figure('day-before', { asOf: '2022-04-30' }),
  ];
  const { near, nearest } = otherFigures(claims, claim);
  expect(nearest).toEqual([]);
  expect(near.map(({ id }) => id)).toEqual([
    'repeat',
    'same-day',
    'day-before',
    'day-after',
    'early',
    'late',
  ]);
  expect(otherFigures(claims, claim, 0).near.map(({ id }) => id)).toEqual(['repeat', 'same-day']);
});

test('where none is near that counts, the nearest before and after', () => {
  const claim = figure('own');
  const claims = [
    claim,
    figure('repeat', { sameAs: 'own', asOf: '2022-05-02' }),
    figure('before', { asOf: '2022-03-01' }),
    figure('long-before', { asOf: '2022-02-01' }),
    figure('after', { asOf: '2022-06-20' }),
  ];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  expect(ids(otherFigures(claims, claim).near)).toEqual(['repeat']);
  expect(ids(otherFigures(claims, claim).nearest)).toEqual(['before', 'after']);
  expect(otherFigures([claim], claim)).toEqual({ near: [], nearest: [] });
});
