/**
 * The MapLibre map of the page, for what only it knows: where a position is on the screen and which
 * colour stands there. The functions run in the page, so they use nothing from outside themselves.
 */
import type { Page } from 'playwright-core';

/** The part of MapLibre's map that the tests use. */
interface PageMap {
  getCanvas(): HTMLCanvasElement;
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  project(position: [number, number]): { x: number; y: number };
  once(event: 'render' | 'idle', listener: () => void): void;
  triggerRepaint(): void;
  setLayoutProperty(layer: string, name: string, value: string): void;
}

declare global {
  interface Window {
    claimlineMap?: PageMap;
    /** Each state of the map pane as it came, with the number of drawn paths of the picture. */
    claimlineStates?: { state: string; paths: number }[];
  }
}

/** Keeps the map and the pane's states; runs before the page's own scripts. */
export function rememberMap(): void {
  document.addEventListener('claimline:map', (event) => {
    window.claimlineMap = (event as CustomEvent<PageMap>).detail;
  });
  const states: { state: string; paths: number }[] = (window.claimlineStates = []);
  const look = (): void => {
    const pane = document.querySelector<HTMLElement>('.pane');
    const state = pane?.dataset['state'];
    if (!pane || state === undefined) return;
    const paths = pane.querySelectorAll('svg path').length;
    const last = states.at(-1);
    if (last?.state === state) last.paths = Math.max(last.paths, paths);
    else states.push({ state, paths });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-state'],
  });
}

/** Until nothing on the map is loading or moving. */
export async function whenIdle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        window.claimlineMap?.once('idle', done);
        window.claimlineMap?.triggerRepaint();
      }),
  );
}

/** Pixels of the page at which [lng, lat] is drawn. */
export async function screenPoint(page: Page, lng: number, lat: number): Promise<[number, number]> {
  return page.evaluate(
    ([lng, lat]) => {
      const map = window.claimlineMap;
      if (!map) throw new Error('the map is not there yet');
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const { x, y } = map.project([lng, lat]);
      return [left + x, top + y] as [number, number];
    },
    [lng, lat] as const,
  );
}

/** Takes the names off the map, which otherwise stand over some of the cells that are looked at. */
export async function hideNames(page: Page): Promise<void> {
  await page.evaluate(() => window.claimlineMap?.setLayoutProperty('labels', 'visibility', 'none'));
}

/** Centre and zoom as the map has them. */
export async function mapCamera(page: Page): Promise<{ zoom: number; lng: number; lat: number }> {
  return page.evaluate(() => {
    const map = window.claimlineMap;
    if (!map) throw new Error('the map is not there yet');
    const { lng, lat } = map.getCenter();
    return { zoom: map.getZoom(), lng, lat };
  });
}

/** The colours '#rrggbb' that the map shows at positions [lng, lat]; null outside the canvas. */
export async function coloursAt(
  page: Page,
  positions: readonly (readonly [number, number])[],
): Promise<(string | null)[]> {
  return page.evaluate(async (positions) => {
    const map = window.claimlineMap;
    if (!map) throw new Error('the map is not there yet');
    const canvas = map.getCanvas();
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2d context');
    // The drawing buffer only holds the picture within a frame.
    await new Promise<void>((done) => {
      map.once('render', () => {
        context.drawImage(canvas, 0, 0);
        done();
      });
      map.triggerRepaint();
    });
    const { width, height, data } = context.getImageData(0, 0, copy.width, copy.height);
    const scale = width / canvas.clientWidth;
    return positions.map(([lng, lat]) => {
      const { x, y } = map.project([lng, lat]);
      const [column, row] = [Math.floor(x * scale), Math.floor(y * scale)];
      if (column < 0 || row < 0 || column >= width || row >= height) return null;
      const at = 4 * (row * width + column);
      const hex = [0, 1, 2].map((i) => (data[at + i] ?? 0).toString(16).padStart(2, '0'));
      return `#${hex.join('')}`;
    });
  }, positions);
}
