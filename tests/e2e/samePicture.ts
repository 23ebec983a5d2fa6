/**
 * One link, one picture: what the embed shows is what the page, the command line and the service show,
 * compared pixel by pixel around the middle of the map, without names.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { serveInNode } from '../../scripts/edge/node.mjs';
import { serveInWorkerd } from '../../scripts/edge/workerd.mjs';
import { PALETTES } from '../../src/picture/palette.ts';
import { MAP_SIZE } from '../../src/publish/embed/embedMap.ts';
import { XLINK } from '../../src/picture/svgUse.ts';
import { columnWidthOf } from '../../src/publish/snapshot/layout.ts';
import { DEFAULT_SNAPSHOT } from '../../src/publish/snapshotOptions.ts';
import type { App } from './harness/app.ts';
import { eventually } from './harness/eventually.ts';
import { hideNames } from './harness/mapInPage.ts';
import { BUILT, SERVICE } from './harness/newsroom.ts';
import { scenario } from './harness/scenario.ts';

const CLI = fileURLToPath(new URL('../../cli/claimline.mjs', import.meta.url));
/** Where the service is told that it is. */
const SITE = 'https://claimline.example/';
/** The front in Donetsk oblast, with disputed cells and discs, and few names. */
const CAMERA = '7.6/48.1/37.6';
/** Side of what is compared, px: around the middle, where all have it. */
const SIDE = 340;
/** Part of the pixels that may look otherwise: edges are smoothed by each renderer in its own way. */
const SMOOTHING = 0.01;
/** In the page the middle of the map may lie between two pixels, and MapLibre draws by shaders. */
const IN_THE_PAGE = 0.03;

type Pixels = Uint8Array<ArrayBufferLike>;

/** A square around x, y of a picture with one pixel for each px. */
function cut(png: Uint8Array, x: number, y: number): Pixels {
  const whole = PNG.sync.read(Buffer.from(png));
  const part = new PNG({ width: SIDE, height: SIDE });
  PNG.bitblt(whole, part, Math.round(x - SIDE / 2), Math.round(y - SIDE / 2), SIDE, SIDE, 0, 0);
  return new Uint8Array(part.data);
}

function unlike(a: Pixels, b: Pixels): number {
  return pixelmatch(a, b, undefined, SIDE, SIDE, { threshold: 0.15 }) / SIDE ** 2;
}

const raster = (svg: string): Uint8Array => new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng(); // prettier-ignore

/** The geometry of an embed's map as a picture of its own. */
function mapIn(html: string): string {
  const { width, height } = MAP_SIZE;
  const inside = /<svg width="100%" height="100%" viewBox="[^"]*">(.*?)<\/svg><g class="names/s.exec(html)?.[1]; // prettier-ignore
  assert.ok(inside, 'no map in the embed');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${XLINK} width="${width}" height="${height}">${inside}</svg>`;
}

/** The same without letters: those of the map stand on a halo. */
function nameless(svg: string): string {
  return svg.replaceAll(
    new RegExp(
      `<g stroke="${PALETTES.light.labelHalo}"[^>]*>(<g [^>]*>(<use [^>]*>)*</g>)*</g>`,
      'g',
    ),
    '',
  );
}

/** The middle of the map in the page, once its names are gone. */
async function middleOf(page: Page, where: string): Promise<Pixels> {
  const pane = page.locator(where);
  const box = await pane.boundingBox();
  assert.ok(box, 'it is not on the screen');
  await page.addStyleTag({
    content:
      '.pane > :not(.canvas, .still, svg), .pane text, .names { visibility: hidden !important }',
  });
  const png = await page.screenshot();
  return cut(png, box.x + box.width / 2, box.y + box.height / 2);
}

async function isOnePicture(app: App): Promise<void> {
  const query = `?date=2025-03-12&view=${CAMERA}&v=${app.dataset.version}`;
  const options = { dir: BUILT, service: SERVICE, port: 0, site: SITE };
  const node = await serveInNode(options);
  const workerd = await serveInWorkerd(options);
  const folder = mkdtempSync(join(tmpdir(), 'claimline-same-'));
  try {
    const read = async (url: string): Promise<string> => (await fetch(url)).text();
    const [embedOfNode, embedOfWorkerd, svgOfNode, svgOfWorkerd] = await Promise.all([
      read(`${node.url}embed.html${query}`),
      read(`${workerd.url}embed.html${query}`),
      read(`${node.url}snapshot.svg${query}`),
      read(`${workerd.url}snapshot.svg${query}`),
    ]);
    assert.ok(embedOfNode === embedOfWorkerd, 'the embeds of Node and workerd differ');
    assert.ok(svgOfNode === svgOfWorkerd, 'the snapshots of Node and workerd differ');
    const file = join(folder, 'map.svg');
    const command = [CLI, 'snapshot', '--url', `${SITE}${query}`, '--out', file];
    await promisify(execFile)(process.execPath, command);
    assert.ok(readFileSync(file, 'utf8') === svgOfNode, "the command line's snapshot differs");

    const want = cut(raster(mapIn(embedOfNode)), MAP_SIZE.width / 2, MAP_SIZE.height / 2);
    const { size } = DEFAULT_SNAPSHOT;
    const middle = [(size.width + columnWidthOf(size)) / 2, size.height / 2] as const;
    const snapshot = nameless(svgOfNode);
    const { page } = app;
    const found: Record<string, number> = {};
    found['snapshot'] = unlike(want, cut(raster(snapshot), ...middle));

    await page.setViewportSize({ width: MAP_SIZE.width, height: 1400 });
    await page.setContent(embedOfNode);
    found['embed in the browser'] = unlike(want, await middleOf(page, '.map'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.setContent(`<body style="margin:0">${snapshot}`);
    found['snapshot in the browser'] = unlike(want, cut(await page.screenshot(), ...middle));
    await app.open(query);
    await hideNames(page);
    await eventually(async () => {
      found['map of the page'] = unlike(want, await middleOf(page, '.pane'));
      assert.ok(found['map of the page'] <= IN_THE_PAGE, JSON.stringify(found));
    }, 15_000);
    const still = await app.another({ hasWebGl: false });
    await still.open(query);
    found['picture of the page'] = unlike(want, await middleOf(still.page, '.pane'));
    console.log(`  note: ${JSON.stringify(found)}`);
    for (const [what, part] of Object.entries(found)) {
      const most = what.endsWith('of the page') ? IN_THE_PAGE : SMOOTHING;
      assert.ok(part <= most, `${what}: ${(100 * part).toFixed(2)} % of the pixels are unlike`);
    }
  } finally {
    node.close();
    workerd.close();
    await workerd.ended;
    rmSync(folder, { recursive: true });
  }
}

export const samePicture = [
  scenario('one picture: page, embed, command line and service agree', isOnePicture),
];
