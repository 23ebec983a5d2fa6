import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { CELLS, queryOf, smallDataset } from '../../tests/support/smallDataset.ts';
import { resolve } from '../domain/mapState.ts';
import type { PlaceId } from '../domain/types.ts';
import { differenceFrom, lensOf, paintingOf } from '../picture/painting.ts';
import { hiddenCells } from '../picture/layers.ts';
import { isFront, PALETTES } from '../picture/palette.ts';
import { ControlPainter, type Asked } from './controlPainter.ts';
import { meshOf } from './mesh.ts';
import { FRONTS, OUTLINES, quadsOf } from './quads.ts';

const { light } = PALETTES;
const noCorners = (): Uint32Array => new Uint32Array(1000);

/** Numbers of the segments whose quads these corners are. */
function segmentsOf(corners: Uint32Array): number[] {
  const segments = [...corners].filter((_, i) => i % 6 === 0).map((first) => first / 4);
  expect([...corners]).toEqual(segments.flatMap((s) => [0, 1, 2, 1, 2, 3].map((c) => 4 * s + c)));
  return segments;
}

test('a quad is drawn for just those segments whose neighbours make a line', () => {
  const { segmentCells } = meshOf(smallDataset());
  const values = fc.uint8Array({ max: 4, minLength: CELLS, maxLength: CELLS });
  fc.assert(
    fc.property(values, (codes) => {
      const between = (isLine: (left: number, right: number) => boolean): number[] =>
        [...Array(segmentCells.length / 2).keys()].filter((i) =>
          isLine(codes[segmentCells[2 * i]!]!, codes[segmentCells[2 * i + 1]!]!),
        );
      const drawn = (lines: Uint8Array): number[] =>
        segmentsOf(quadsOf(segmentCells, codes, lines, noCorners()));
      expect(drawn(FRONTS)).toEqual(between(isFront));
      expect(drawn(OUTLINES)).toEqual(between((left, right) => left !== right));
    }),
    RUNS,
  );
});

const PLACES = ['east', 'zone'] as PlaceId[];
const HIDDEN = [[], ['east'], ['zone']] as unknown as readonly PlaceId[][];

test('after any walk, what is painted is what a fresh painter paints', () => {
  const anyAsked = fc.record({
    query: anyQuery,
    other: fc.option(anyQuery, { freq: 2 }),
    lens: fc.constantFrom('control', 'disputes', 'difference'),
    hidden: fc.constantFrom(...HIDDEN),
  });
  fc.assert(
    fc.property(
      anyReadings,
      fc.array(anyAsked, { minLength: 2, maxLength: 6 }),
      (readings, walk) => {
        const dataset = smallDataset({ readings });
        const mesh = meshOf(dataset);
        const steps = walk.map(({ query, other, lens, hidden }): Asked => {
          const [state, second] = [resolve(dataset, query), other && resolve(dataset, other)];
          return {
            state,
            other: second,
            hidden,
            lens: lens === 'difference' ? differenceFrom(second ?? state) : lensOf(lens),
          };
        });
        const painter = new ControlPainter(dataset, mesh, steps[0]!);
        for (const asked of steps) {
          painter.show(asked);
          const fresh = new ControlPainter(dataset, mesh, asked);
          expect(painter.paint(light, false)).toEqual(fresh.paint(light, false));
        }
      },
    ),
    { ...RUNS, numRuns: 300 },
  );
});

test('a step of the date outlines the cells that it painted otherwise', () => {
  fc.assert(
    fc.property(anyReadings, anyQuery, anyQuery, (readings, one, two) => {
      const dataset = smallDataset({ readings });
      const mesh = meshOf(dataset);
      const view = { hidden: PLACES.slice(0, 1), lens: lensOf('control'), other: null };
      const [from, to] = [resolve(dataset, one), resolve(dataset, two)];
      const painter = new ControlPainter(dataset, mesh, { ...view, state: from });
      const isHidden = hiddenCells(dataset, view.hidden);
      const [before, after] = [from, to].map(
        (state) => paintingOf(dataset, state, isHidden, view.lens).codes,
      );
      expect(painter.show({ ...view, state: to })).toBe('state');
      const outlined = segmentsOf(painter.paint(light, true).changes);
      const isChanged = (cell: number): boolean => before![cell] !== after![cell];
      const expected = [...Array(mesh.segmentCells.length / 2).keys()].filter(
        (i) => isChanged(mesh.segmentCells[2 * i]!) !== isChanged(mesh.segmentCells[2 * i + 1]!),
      );
      expect(outlined).toEqual(expected);
      expect(painter.paint(light, false).changes).toHaveLength(0);
    }),
    RUNS,
  );
});

test('the same again is nothing new, and another view is no step', () => {
  const dataset = smallDataset();
  const state = resolve(dataset, queryOf('2022-05-01'));
  const asked: Asked = { state, hidden: [], lens: lensOf('control'), other: null };
  const painter = new ControlPainter(dataset, meshOf(dataset), asked);
  expect(painter.show({ ...asked })).toBe('nothing');
  expect(painter.show({ ...asked, lens: lensOf('disputes') })).toBe('view');
  expect(painter.show({ ...asked, other: state, lens: lensOf('disputes') })).toBe('view');
});
