/** What a picture costs from the command line: one alone, and each of a folder of them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './statistics.ts';

const COMMAND = fileURLToPath(new URL('../cli/claimline.mjs', import.meta.url));
const LINK = 'https://claimline.example/?date=2025-03-12';
const COLD_RUNS = 5;
/** Two batches: their difference is free of what starting costs. */
const FEW = { dates: '2024-08-06..2024-09-03', pictures: 5 };
const MANY = { dates: '2024-08-06..2025-04-29', pictures: 39 };

export interface SnapshotCost {
  /** From the start of the process to its end: data read, one 1200×630 PNG written. */
  readonly coldMs: number;
  /** Each further picture of a batch, as PNG. */
  readonly eachMs: number;
  readonly svgKb: number;
}

export function measureSnapshots(): SnapshotCost {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-snapshots-'));
  try {
    const one = (name: string): number => timed('--out', join(folder, name));
    one('warm.png');
    const cold = Array.from({ length: COLD_RUNS }, (_, i) => one(`${i}.png`));
    one('one.svg');
    const batch = ({ dates, pictures }: typeof FEW): number => {
      const out = join(folder, String(pictures));
      const ms = timed('--dates', dates, '--step', '7', '--out', `${out}/`);
      const drawn = readdirSync(out).length;
      if (drawn !== pictures) throw new Error(`${drawn} pictures when expecting ${pictures}`);
      return ms;
    };
    const few = batch(FEW);
    const eachMs = (batch(MANY) - few) / (MANY.pictures - FEW.pictures);
    return { coldMs: median(cold), eachMs, svgKb: statSync(join(folder, 'one.svg')).size / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** ms from the start of the command to its end. */
function timed(...options: readonly string[]): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'snapshot', '--url', LINK, '--size', '1200x630', ...options],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return performance.now() - begin;
}
