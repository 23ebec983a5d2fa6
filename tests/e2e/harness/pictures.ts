/** Compares two screenshots, with the browser as the decoder. */
import type { Page } from 'playwright-core';

/** Of 255, in any channel: less is not seen. */
const SEEN = 48;

/** Part of the pixels, 0 to 1, that differ visibly between two PNGs of the same size. */
export async function changedPart(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async ({ images, seen }) => {
      const [a, b] = await Promise.all(
        images.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d', { willReadFrequently: true });
          if (!context) throw new Error('no 2d context');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
      let changed = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const isSeen = [0, 1, 2].some(
          (i) => Math.abs((a.data[at + i] ?? 0) - (b.data[at + i] ?? 0)) > seen,
        );
        if (isSeen) changed++;
      }
      return changed / (a.width * a.height);
    },
    { images: [before.toString('base64'), after.toString('base64')], seen: SEEN },
  );
}
