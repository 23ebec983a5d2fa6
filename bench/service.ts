/**
 * How many answers a second the service gives in one process: pictures and states, asked for again and
 * again (kept in memory) and for another day each time (made anew).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { readBuiltDataset } from '../scripts/builtDataset.ts';
import { addDays, daysBetween } from '../src/domain/day.ts';

const SECONDS = 5;
const WARM_SECONDS = 2;
const CONNECTIONS = 4;
/** Prime to the number of days: neighbours in the list are far apart on the calendar. */
const STRIDE = 611;

export interface ServiceCost {
  /** "svg_rotating" */
  readonly name: string;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Time of one core that an answer took, ms. */
  readonly cpuMs: number;
}

export interface ServiceMeasures {
  readonly costs: readonly ServiceCost[];
  /** From the start of the process to its first answer of a state, ms. */
  readonly coldMs: number;
  /** Of the process, after everything. */
  readonly rssMb: number;
}

/** @param dist the built site; the built service lies beside it, or where `EDGE_DIR` says. */
export async function measureService(dist: string): Promise<ServiceMeasures> {
  const begin = performance.now();
  const { child, url } = await start(dist);
  try {
    await (await fetch(`${url}api/v1/state`)).arrayBuffer();
    const coldMs = performance.now() - begin;
    const days = shuffledDays(join(dist, 'data'));
    const costs: ServiceCost[] = [];
    for (const [name, page] of [
      ['svg', '/snapshot.svg'],
      ['state', '/api/v1/state'],
    ] as const) {
      const repeated = [`${page}?date=2025-03-12`];
      const rotating = days.map((day) => `${page}?date=${day}`);
      for (const [kind, paths] of Object.entries({ repeated, rotating }))
        costs.push({ name: `${name}_${kind}`, ...(await measure(child, url, paths)) });
    }
    return { costs, coldMs, rssMb: (await costOf(child)).rssMb };
  } finally {
    child.disconnect();
  }
}

async function measure(
  child: ChildProcess,
  url: string,
  paths: readonly string[],
): Promise<Omit<ServiceCost, 'name'>> {
  await fire(url, paths, WARM_SECONDS);
  const before = (await costOf(child)).cpuMs;
  const { requests, latency, non2xx, errors } = await fire(url, paths, SECONDS);
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} answers to ${paths[0]} failed`);
  return {
    perSecond: requests.total / SECONDS,
    p99Ms: latency.p99,
    cpuMs: ((await costOf(child)).cpuMs - before) / requests.total,
  };
}

/** Each connection begins elsewhere in the list: no two ask the same at the same time. */
function fire(url: string, paths: readonly string[], seconds: number) {
  let client = 0;
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient(one) {
      const first = Math.floor((paths.length / CONNECTIONS) * client++);
      const rotated = [...paths.slice(first), ...paths.slice(0, first)];
      one.setRequests(rotated.map((path) => ({ path, method: 'GET' as const })));
    },
  });
}

async function start(dist: string): Promise<{ child: ChildProcess; url: string }> {
  const service = process.env['EDGE_DIR'] ?? join(dist, '../dist-edge');
  const script = fileURLToPath(new URL('serviceProcess.mjs', import.meta.url));
  const child = fork(script, [dist, service], { execArgv: [] });
  const { url } = await told<{ url: string }>(child);
  return { child, url };
}

function costOf(child: ChildProcess): Promise<{ cpuMs: number; rssMb: number }> {
  child.send('cost');
  return told(child);
}

function told<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`the service ended with ${String(code)}`)));
  });
}

function shuffledDays(folder: string): string[] {
  const { firstDay, lastDay } = readBuiltDataset(folder);
  const count = daysBetween(firstDay, lastDay) + 1;
  return Array.from({ length: count }, (_, i) => addDays(firstDay, (i * STRIDE) % count));
}
