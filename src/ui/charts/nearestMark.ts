/** Marks lie close together: the one meant is the one nearest to the pointer, not the topmost. */
export interface Placed {
  /** Pixels in the plot. */
  readonly x: number;
  readonly y: number;
}

/** The nearest of the marks to a point; undefined where there is none. */
export function nearestMark<T extends Placed>(marks: readonly T[], at: Placed): T | undefined {
  let nearest: T | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const distance = (mark.x - at.x) ** 2 + (mark.y - at.y) ** 2;
    if (distance < least) [nearest, least] = [mark, distance];
  }
  return nearest;
}
