import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CELLS, smallDataset } from '../../tests/support/smallDataset.ts';
import { resolve } from '../domain/mapState.ts';
import { DISPUTED, UNCLAIMED } from '../domain/resolution.ts';
import { contextCells } from './layers.ts';
import { lensOf, paintingOf } from './painting.ts';

const anyHidden = fc
  .array(fc.constantFrom(0, 1), { minLength: CELLS, maxLength: CELLS })
  .map((flags) => Uint8Array.from(flags));

test('a choice is always the same lens, so that a step is told from a change of it', () => {
  expect(lensOf('disputes')).toBe(lensOf('disputes'));
  expect(lensOf('disputes')).not.toBe(lensOf('control'));
});

describe('paintingOf', () => {
  test('paints everything visible as it resolves; context is pale', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyHidden, (readings, query, isHidden) => {
        const map = smallDataset({ readings });
        const state = resolve(map, query);
        const before = state.codes.slice();
        const { codes, isPale } = paintingOf(map, state, isHidden, lensOf('control'));
        codes.forEach((code, cell) =>
          expect(code).toBe(isHidden[cell] === 1 ? UNCLAIMED : state.codes[cell]),
        );
        expect(isPale).toEqual(contextCells(map));
        expect(state.codes).toEqual(before);
      }),
      RUNS,
    );
  });

  test('with the disputes lens paints disputed cells alone; all others are nobody’s and pale', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, anyHidden, (readings, query, isHidden) => {
        const map = smallDataset({ readings });
        const state = resolve(map, query);
        const isContext = contextCells(map);
        const { codes, isPale } = paintingOf(map, state, isHidden, lensOf('disputes'));
        codes.forEach((code, cell) => {
          const isShown = state.codes[cell] === DISPUTED && isHidden[cell] === 0;
          expect(code).toBe(isShown ? DISPUTED : UNCLAIMED);
          expect(isPale[cell]).toBe(isShown ? isContext[cell] : 1);
        });
      }),
      RUNS,
    );
  });
});
