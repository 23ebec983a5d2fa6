/** Pictures as one GIF that repeats. */
import sharp from 'sharp';

/** Colours of a frame: few flat ones and what lies between them at edges. */
const COLOURS = 128;
/** The last picture stands longer, so that the end can be read. */
const LAST_TIMES = 4;

/** @param frames PNG, all of one size; `delayMs`: how long each stands. */
export async function filmOf(
  frames: readonly Buffer[],
  delayMs: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const delay = frames.map((_, i) => (i === frames.length - 1 ? LAST_TIMES : 1) * delayMs);
  const gif = await sharp([...frames], { join: { animated: true } })
    .gif({ delay, loop: 0, colours: COLOURS, dither: 0, effort: 7, interFrameMaxError: 0 })
    .toBuffer();
  return new Uint8Array(gif);
}
