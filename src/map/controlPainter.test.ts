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
import type { ControlPaint } from './controlPaint.ts';
import { FRONTS, OUTLINES, QuadList, segmentsByCell } from './quads.ts';

const { light } = PALETTES;
/** Numbers of the segments whose quads these corners are, ascending. */
function segmentsOf(corners: Uint32Array): number[] {
  const segments = [...corners].filter((_, i) => i % 6 === 0).map((first) => first / 4);
  expect([...corners]).toEqual(segments.flatMap((s) => [0, 1, 2, 1, 2, 3].map((c) => 4 * s + c)));
  return segments.sort((a, b) => a - b);
}

const anyValues = fc.uint8Array({ max: 4, minLength: CELLS, maxLength: CELLS });

test('a list holds just the segments whose neighbours make a line, however it came there', () => {
  const { segmentCells } = meshOf(smallDataset());
  const around = segmentsByCell(segmentCells, CELLS);
  const isLine = { FRONTS: isFront, OUTLINES: (a: number, b: number) => a !== b };
  for (const [name, lines] of Object.entries({ FRONTS, OUTLINES }))
    fc.assert(
      fc.property(anyValues, fc.array(fc.tuple(anyValues, fc.boolean())), (first, walk) => {
        const list = new QuadList(segmentCells, lines);
        list.lookAtAll(first);
        let before = first;
        for (const [values, isWhole] of walk) {
          const changed = [...values.keys()].filter((cell) => values[cell] !== before[cell]);
          if (isWhole) list.lookAtAll(values);
          else list.lookAround(changed, around, values);
          before = values;
          expect(segmentsOf(list.corners)).toEqual(
            [...Array(segmentCells.length / 2).keys()].filter((i) =>
              isLine[name as 'FRONTS'](
                values[segmentCells[2 * i]!]!,
                values[segmentCells[2 * i + 1]!]!,
              ),
            ),
          );
        }
        list.clear();
        expect(list.corners).toHaveLength(0);
      }),
      RUNS,
    );
});

/** What is drawn, in an order of its own. */
function drawn({ own, other, changes, ...rest }: ControlPaint): unknown {
  const sides = [own, other].map((side) => side && [[...side.state], segmentsOf(side.fronts)]);
  return { ...rest, changes: segmentsOf(changes), sides };
}

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
          expect(drawn(painter.paint(light, false))).toEqual(drawn(fresh.paint(light, false)));
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
