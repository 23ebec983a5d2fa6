/** Where "claimed against mapped" is drawn: a square of one axis, in pixels of its drawing. Pure. */
import { scaleLinear } from 'd3-scale';
import { axisOf, type Dot } from './dots.ts';

/** Width and height of the drawing. */
export const SIZE = 560;
const LEFT = 44;
const BOTTOM = 44;
const EDGE = 8;
/** Half the width of a mark, in pixels. */
export const MARK_RADIUS = 4;

export interface DotPlot {
  /** Both ends of both axes, in percent of the base. */
  readonly ends: readonly [number, number];
  /** Right for what is mapped, up for what is claimed. */
  readonly x: (mapped: number) => number;
  readonly y: (claimed: number) => number;
  readonly ticks: readonly number[];
  /** The middles of the marks, in the order of the dots. */
  readonly places: readonly (readonly [number, number])[];
}

export function dotPlot(dots: readonly Dot[]): DotPlot {
  const ends = axisOf(dots);
  const x = scaleLinear([...ends], [LEFT, SIZE - EDGE]);
  const y = scaleLinear([...ends], [SIZE - BOTTOM, EDGE]);
  return {
    ends,
    x: (mapped) => x(mapped),
    y: (claimed) => y(claimed),
    ticks: x.ticks(6),
    places: dots.map((dot) => [x(dot.mapped), y(dot.claimed)]),
  };
}
