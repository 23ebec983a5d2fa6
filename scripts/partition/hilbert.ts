/**
 * Position of a point along a Hilbert curve of order 16 over the unit square: points near each other
 * get numbers near each other, so that neighbours are stored side by side and pack small.
 */
export function hilbertIndex(x: number, y: number): number {
  const size = 1 << 16;
  let px = Math.min(size - 1, Math.max(0, Math.floor(x * size)));
  let py = Math.min(size - 1, Math.max(0, Math.floor(y * size)));
  let index = 0;
  for (let side = size >> 1; side > 0; side >>= 1) {
    const rx = (px & side) > 0 ? 1 : 0;
    const ry = (py & side) > 0 ? 1 : 0;
    index += side * side * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        px = size - 1 - px;
        py = size - 1 - py;
      }
      [px, py] = [py, px];
    }
  }
  return index;
}
