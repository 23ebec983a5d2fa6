/** The hatch of the schematic band as an image that MapLibre repeats. */
import { BAND_HATCH_PX, BAND_LINE_PX } from '../picture/band.ts';

export const HATCH_RATIO = 2;

/** RGBA of one tile: a falling line in `colour` (#rrggbb) on nothing. */
export function hatchImage(colour: string): { width: number; height: number; data: Uint8Array } {
  const size = BAND_HATCH_PX * HATCH_RATIO;
  const half = (BAND_LINE_PX * HATCH_RATIO) / 2;
  const [red, green, blue] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Distance from the nearest of the lines y - x = k · size, whose tile repeats without a seam.
      const across = Math.abs(((y - x + size * 1.5) % size) - size / 2) / Math.SQRT2;
      const strength = Math.min(1, Math.max(0, half + 0.5 - across));
      const i = (y * size + x) * 4;
      data.set([red ?? 0, green ?? 0, blue ?? 0, Math.round(255 * strength)], i);
    }
  }
  return { width: size, height: size, data };
}
