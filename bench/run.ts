/**
 * `npm run bench`: speed and size of the built app in headless Chromium, and of the domain at scale in
 * Node. Prints a table and writes bench/results.json. Times are ratios measured in one run, since machines differ and are noisy.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launch, open } from './browser.ts';
import { measureFirstPicture } from './firstPicture.ts';
import { measureScale, type Scale } from './scale/measure.ts';
import { measureService } from './service.ts';
import { measureSnapshots } from './snapshots.ts';
import { measureScalePage } from './scale/page.ts';
import { measureSizes } from './sizes.ts';
import { measureSteps } from './steps.ts';

interface Row {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** Null for a figure that is only told. */
  readonly target: number | null;
  readonly holds: boolean | null;
}

/** The load that the budgets are held under. */
const LARGE = { settlements: 33_000, claimants: 50, claims: 1_000_000, days: 1700 };

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = process.env['DIST'] ?? join(root, 'dist');
const bareDist = mkdtempSync(join(tmpdir(), 'claimline-bare-'));
const browser = await launch();
try {
  const rows = [
    ...(await measure()),
    ...(await pageRows()),
    ...scaleRows(),
    ...snapshotRows(),
    ...(await serviceRows()),
  ];
  print(rows);
  writeFileSync(join(root, 'bench/results.json'), `${JSON.stringify({ rows }, null, 2)}\n`);
  if (rows.some((row) => row.holds === false)) process.exitCode = 1;
} finally {
  await browser.close();
  rmSync(bareDist, { recursive: true });
}

async function measure(): Promise<Row[]> {
  await buildBarePage();
  const [site, bare] = [await open(dist), await open(bareDist)];
  const sizes = await measureSizes(browser, site, dist);
  const first = await measureFirstPicture(browser, site, { ...bare, url: `${bare.url}bare.html` });
  const steps = await measureSteps(browser, site);
  site.close();
  bare.close();
  return [
    row('step.median_over_repaint', steps.stepMedianOverRepaint, 'ratio', 1.5),
    row('step.p95_over_repaint', steps.stepP95OverRepaint, 'ratio', 2),
    row('step.main_ms_median', steps.stepMainMsMedian, 'ms', 4),
    row('toggle.main_ms_p95', steps.toggleMainMsP95, 'ms', 16),
    row('data.gzip_kb', sizes.dataGzipKb, 'kB', 450),
    row('first_picture_over_bare_map', first.pictureMs / first.bareMs, 'ratio', 0.6),
    row('first_js_gzip_kb', sizes.firstJsGzipKb, 'kB', 60),
    row('repaint.ms_median', steps.repaintMs, 'ms', null),
    row('step.main_ms_with_words', steps.stepWithWordsMainMsMedian, 'ms', null),
    row('first_picture.ms_median', first.pictureMs, 'ms', null),
    row('bare_map.ms_median', first.bareMs, 'ms', null),
  ];
}

/** The same budgets in the page, over that load published in the real file formats. */
async function pageRows(): Promise<Row[]> {
  const page = await measureScalePage(browser, LARGE, dist);
  const name = `page_${LARGE.claims / 1000}k`;
  return [
    row(`${name}.step_median_over_repaint`, page.stepMedianOverRepaint, 'ratio', 1.5),
    row(`${name}.step_p95_over_repaint`, page.stepP95OverRepaint, 'ratio', 2),
    row(`${name}.step_main_ms_median`, page.stepMainMs, 'ms', 4),
    row(`${name}.toggle_main_ms_p95`, page.toggleMainMsP95, 'ms', 16),
    row(`${name}.clock_main_ms_p95`, page.clockMainMsP95, 'ms', 16),
    row(`${name}.first_toggle_main_ms`, page.firstToggleMainMs, 'ms', null),
    row(`${name}.first_clock_main_ms`, page.firstClockMainMs, 'ms', null),
    row(`${name}.words_main_ms_median`, page.wordsMainMs, 'ms', null),
    row(`${name}.repaint_ms_median`, page.repaintMs, 'ms', null),
    row(`${name}.load_ms`, page.loadMs, 'ms', null),
    row(`${name}.heap_mb`, page.heapMb, 'MB', null),
  ];
}

/** The same budgets with a dataset far larger than today's, and how cost grows with the claims. */
function scaleRows(): Row[] {
  const of = (claims: number): Scale => measureScale({ ...LARGE, claims });
  const small = of(10_000);
  const middle = of(100_000);
  const large = of(LARGE.claims);
  return [
    row('scale_1m.step_ms_median', large.stepMs, 'ms', 4),
    row('scale_1m.toggle_ms_p95', large.toggleP95Ms, 'ms', 16),
    row('scale_1m.clock_ms_median', large.clockMs, 'ms', 16),
    // Claims grow a hundredfold.
    row('scale.step_growth', large.stepMs / small.stepMs, 'ratio', 50),
    row('scale.toggle_growth', large.toggleP95Ms / small.toggleP95Ms, 'ratio', 50),
    ...[small, middle, large].flatMap((one): Row[] => {
      const name = `scale_${one.claims / 1000}k`;
      return [
        row(`${name}.step_ms`, one.stepMs, 'ms', null),
        row(`${name}.toggle_ms_p95`, one.toggleP95Ms, 'ms', null),
        row(`${name}.clock_ms`, one.clockMs, 'ms', null),
        row(`${name}.jump_ms`, one.jumpMs, 'ms', null),
        row(`${name}.words_ms`, one.wordsMs, 'ms', null),
        row(`${name}.heap_mb`, one.heapMb, 'MB', null),
      ];
    }),
  ];
}

function snapshotRows(): Row[] {
  const { coldMs, eachMs, svgKb } = measureSnapshots();
  return [
    row('snapshot.png_cold_ms', coldMs, 'ms', 1500),
    row('snapshot.png_each_ms', eachMs, 'ms', 150),
    row('snapshot.svg_kb', svgKb, 'kB', 150),
  ];
}

/** At least 100 pictures and 500 states a second: at most 10 and 2 ms each. */
async function serviceRows(): Promise<Row[]> {
  const { costs, coldMs, rssMb } = await measureService(dist);
  return [
    ...costs.flatMap(({ name, perSecond, p99Ms, cpuMs }): Row[] => [
      row(`service.${name}_ms`, 1000 / perSecond, 'ms', name.startsWith('svg') ? 10 : 2),
      row(`service.${name}_p99_ms`, p99Ms, 'ms', 100),
      row(`service.${name}_core_ms`, cpuMs, 'ms', null),
    ]),
    row('service.cold_ms', coldMs, 'ms', null),
    row('service.memory_mb', rssMb, 'MB', null),
  ];
}

async function buildBarePage(): Promise<void> {
  await build({
    configFile: false,
    root: join(root, 'bench'),
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: bareDist,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'bench/bare.html') },
    },
    worker: { format: 'es' },
  });
  cpSync(join(dist, 'layers'), join(bareDist, 'layers'), { recursive: true });
}

function row(id: string, value: number, unit: string, target: number | null): Row {
  const rounded = Math.round(value * 100) / 100;
  return { id, value: rounded, unit, target, holds: target === null ? null : rounded <= target };
}

function print(rows: readonly Row[]): void {
  for (const { id, value, unit, target, holds } of rows) {
    const limit = target === null ? '' : `≤ ${target}  ${holds === true ? 'holds' : 'OVER'}`;
    console.log(`${id.padEnd(36)} ${String(value).padStart(8)} ${unit.padEnd(6)} ${limit}`);
  }
}
