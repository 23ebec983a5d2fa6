/** A picture in pixels, drawn by the browser from the SVG. */
import type { Size } from '../../picture/mercator.ts';

export const SCALES = [1, 2, 3] as const;
export type Scale = (typeof SCALES)[number];

/** Most pixels of a canvas that every browser draws (Safari on phones: 16 777 216). */
export const MAX_PIXELS = 16_000_000;

export function isDrawable({ width, height }: Size, scale: Scale): boolean {
  return width * height * scale ** 2 <= MAX_PIXELS;
}

/**
 * The PNG of a snapshot, `scale` times its size.
 * @throws {Error} when the browser cannot draw it
 */
export async function pngOf(svg: string, { width, height }: Size, scale: Scale): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // Some browsers draw an SVG in pixels of its own size before they enlarge it: it is made large itself.
  const enlarged = svg.replace(
    `width="${width}" height="${height}"`,
    `width="${canvas.width}" height="${canvas.height}"`,
  );
  const url = URL.createObjectURL(svgBlob(enlarged));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the canvas is too large');
  return blob;
}

export function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
}

/** Hands a file to the reader. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
