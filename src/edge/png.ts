/** An SVG in pixels, by resvg compiled to WebAssembly: the same pixels in every engine. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Platform } from './platform.ts';

let isReady = false;

/** @param scale pixels for each px of the picture. */
export async function pngOf(
  platform: Platform,
  svg: string,
  scale: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isReady) await makeReady(await platform.resvg());
  const drawing = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } });
  try {
    const image = drawing.render();
    try {
      return new Uint8Array(image.asPng());
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}

/** The module can be taken in once; a request that came at the same time may have done it. */
async function makeReady(module: WebAssembly.Module): Promise<void> {
  try {
    await initWasm(module);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Already initialized'))) throw error;
  }
  isReady = true;
}
