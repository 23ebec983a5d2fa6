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
  expect(otherFigures(claims, claim).map(({ id }) => id)).toEqual([
    'same-day',
    'day-before',
    'day-after',
    'early',
    'late',
  ]);
  expect(otherFigures(claims, claim, 0).map(({ id }) => id)).toEqual(['same-day']);
});
