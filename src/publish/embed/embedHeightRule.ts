/**
 * The height of an embed's frame as a rule of CSS, for pages that run no script: by the width of the
 * frame itself, in the steps in which the words around its map take fewer lines.
 */
import { heightAt, MAP_PART, MAP_RATIO, type EmbedHeight, type Measured } from './embedHeights.ts';
import { BESIDE_PX, LARGE_PX } from './embedStyle.ts';

/** Widths at which the words are measured, px: each is good up to the next one. */
const AROUND_STEPS = [280, 320, 360, 400, 440, 480];
const BESIDE_STEPS = [BESIDE_PX, 600, 640, 700, LARGE_PX, 900];
/** Turn a px of width into more than any step has, and than any embed is high. */
const STEEP = 999;
const STEEPEST = 9999;

/** Goes into a `height` inside a container whose inline size is the frame's width. */
export function heightRule(measured: Measured): string {
  const [around, beside] = [AROUND_STEPS, BESIDE_STEPS].map((steps) =>
    steps.map((width) => ({ width, ...heightAt(width, measured) })),
  ) as [Step[], Step[]];
  const narrow = `${cqw(MAP_RATIO)} + ${stepped(around, 'around')}`;
  const wide = `max(${stepped(beside, 'beside')},${cqw(MAP_RATIO * MAP_PART)}) + ${stepped(beside, 'around')}`;
  return (
    `max(min(${narrow},(${BESIDE_PX}px - 100cqw)*${STEEPEST}),` +
    `min(${wide},(100cqw - ${BESIDE_PX - 1}px)*${STEEPEST}))`
  );
}

interface Step extends EmbedHeight {
  readonly width: number;
}

/** What the last step has, and for each step before it the difference that it makes below its end. */
function stepped(steps: readonly Step[], part: 'around' | 'beside'): string {
  const heights = steps.map((step) => Math.ceil(step[part]));
  const differences = steps.slice(1).flatMap(({ width }, i) => {
    const more = heights[i]! - heights[i + 1]!;
    const below = `(${width}px - 100cqw)*${more < 0 ? -STEEP : STEEP}`;
    if (more === 0) return [];
    return more > 0 ? [`clamp(0px,${below},${more}px)`] : [`clamp(${more}px,${below},0px)`];
  });
  return [`${heights.at(-1) ?? 0}px`, ...differences].join(' + ');
}

/** A part of the frame's width. */
function cqw(part: number): string {
  return `${Math.ceil(part * 1e4) / 100}cqw`;
}
