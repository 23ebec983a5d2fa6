import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CELLS, queryOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { resolve } from '../domain/mapState.ts';
import { DISPUTED, UNCLAIMED } from '../domain/resolution.ts';
import { contextCells } from './layers.ts';
import { differenceFrom, hasDisc, lensOf, paintingOf } from './painting.ts';

const anyHidden = fc
  .array(fc.constantFrom(0, 1), { minLength: CELLS, maxLength: CELLS })
  .map((flags) => Uint8Array.from(flags));

test('a choice is always the same lens, so that a step is told from a change of it', () => {
  expect(lensOf('disputes')).toBe(lensOf('disputes'));
  expect(lensOf('disputes')).not.toBe(lensOf('control'));
});

test('a comparison keeps its lens until the other side’s codes change', () => {
  const [one, two] = ['2022-04-30', '2022-05-01'].map((date) =>
    resolve(smallDataset(), queryOf(date)),
  );
  expect(differenceFrom(one!)).toBe(differenceFrom({ ...one! }));
  expect(differenceFrom(one!)).not.toBe(differenceFrom(two!));
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
        const { codes, isPale } = paintingOf(map, state, isHidden, lensOf('disputes'));
        codes.forEach((code, cell) => {
          const isShown = state.codes[cell] === DISPUTED && isHidden[cell] === 0;
          expect(code).toBe(isShown ? DISPUTED : UNCLAIMED);
          expect(isPale[cell]).toBe(isShown ? 0 : 1);
        });
      }),
      RUNS,
    );
  });

  test('of a difference marks the visible cells that differ, in their own colours; others are pale', () => {
    fc.assert(
      fc.property(
        anyReadings,
        anyQuery,
        anyQuery,
        anyHidden,
        (readings, query, other, isHidden) => {
          const map = smallDataset({ readings });
          const [state, from] = [resolve(map, query), resolve(map, other)];
          const painting = paintingOf(map, state, isHidden, differenceFrom(from));
          const { codes, isPale, isMarked } = painting;
          expect(codes).toEqual(paintingOf(map, state, isHidden, lensOf('control')).codes);
          codes.forEach((code, cell) => {
            const isShown = state.codes[cell] !== from.codes[cell] && isHidden[cell] === 0;
            expect(isMarked?.[cell]).toBe(isShown ? 1 : 0);
            expect(isPale[cell]).toBe(isShown ? 0 : 1);
            expect(hasDisc(painting, cell)).toBe(isShown && code !== UNCLAIMED);
          });
        },
      ),
      RUNS,
    );
  });

  test('of a difference from itself marks nothing', () => {
    const map = smallDataset();
    const state = resolve(map, queryOf('2022-05-01'));
    const { isMarked } = paintingOf(map, state, new Uint8Array(CELLS), differenceFrom(state));
    expect(isMarked).toEqual(new Uint8Array(CELLS));
  });
});
