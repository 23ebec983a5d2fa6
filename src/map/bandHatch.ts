/** The hatch of the schematic band as an image that MapLibre repeats. */
import { BAND_GROUND, BAND_HATCH_PX, BAND_LINE_PX } from '../picture/band.ts';

export const HATCH_RATIO = 2;

/** RGBA of one tile: a falling line in `ink` on a ground of `ground` that lets the map through (#rrggbb). */
export function hatchImage(
  ink: string,
  ground: string,
): { width: number; height: number; data: Uint8Array } {
  const size = BAND_HATCH_PX * HATCH_RATIO;
  const half = (BAND_LINE_PX * HATCH_RATIO) / 2;
  const [line, under] = [ink, ground].map((colour) =>
    [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)),
  ) as [number[], number[]];
  const data = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Distance from the nearest of the lines y - x = k · size, whose tile repeats without a seam.
      const across = Math.abs(((y - x + size * 1.5) % size) - size / 2) / Math.SQRT2;
      const strength = Math.min(1, Math.max(0, half + 0.5 - across));
      const i = (y * size + x) * 4;
      // The line over the ground: both colours by their part of what is seen.
      const opacity = strength + BAND_GROUND * (1 - strength);
      line.forEach((value, channel) => {
        const seen = strength * value + BAND_GROUND * (1 - strength) * (under[channel] ?? 0);
        data[i + channel] = Math.round(seen / opacity);
      });
      data[i + 3] = Math.round(255 * opacity);
    }
  }
  return { width: size, height: size, data };
}
