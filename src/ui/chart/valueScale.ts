/** Values along the height of a chart: percent, points, km² or a count. */
import { scaleLinear } from 'd3-scale';

export interface ValueScale {
  /** Lowest and highest value of the axis. */
  readonly domain: readonly [low: number, high: number];
  /** Height of the plot in pixels. */
  readonly height: number;
  /** Pixels from the top; values beyond the axis stay on its edge. */
  readonly y: (value: number) => number;
  /** Round values for hairlines, ascending, all within the domain. */
  readonly ticks: readonly number[];
}

/** Pixels between two hairlines: few of them. */
const TICK_PX = 56;
/** Values nearer than this are one value: finer than any figure is printed. */
const SAME = 1e-6;

/** An axis of exactly these ends. Ends that are the same are moved apart by one. */
export function valueScale(
  [low, high]: readonly [low: number, high: number],
  height: number,
): ValueScale {
  const domain = [low, high - low > SAME ? high : low + 1] as const;
  const scale = scaleLinear()
    .domain([...domain])
    .range([height, 0])
    .clamp(true);
  const ticks = scale.ticks(Math.max(2, Math.round(height / TICK_PX)));
  return { domain, height, y: (value) => scale(value), ticks };
}

/**
 * Round ends that hold all values: for lines, bands and dots, whose distance counts. Never below
 * `floor` or above `ceiling` (0 and 100 for percent). Bars need an axis through 0: pass 0 among the
 * values.
 */
export function roundDomain(
  values: readonly number[],
  { floor = -Infinity, ceiling = Infinity }: { floor?: number; ceiling?: number } = {},
): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [Math.max(0, floor), Math.min(1, ceiling)];
  if (high - low < SAME) [low, high] = [Math.max(floor, low - 1), Math.min(ceiling, high + 1)];
  const [from = low, to = high] = scaleLinear().domain([low, high]).nice(5).domain();
  return [Math.max(floor, from), Math.min(ceiling, to)];
}
