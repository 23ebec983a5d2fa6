/**
 * The service in Node and in workerd: the same list of cases against both. The last line is
 * `N passed, N failed`. Words of a name as arguments choose cases.
 */
import { inspect } from 'node:util';
import { cards } from './cards.ts';
import type { Case } from './case.ts';
import { startEngines } from './engines.ts';
import { oembed } from './oembed.ts';
import { protocol } from './protocol.ts';
import { refusals } from './refusals.ts';
import { reports } from './reports.ts';
import { sameAnswers } from './sameAnswers.ts';
import { snapshots } from './snapshots.ts';
import { staticFiles } from './staticFiles.ts';

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const all: Case[] = [
  ...[...sameAnswers, ...snapshots, ...reports, ...oembed],
  ...[...cards, ...refusals, ...protocol, ...staticFiles],
].filter(({ name }) => name.toLowerCase().includes(wanted));

let [passed, failed] = [0, 0];
try {
  const engines = await startEngines();
  try {
    for (const { name, check } of all) {
      try {
        await check(engines);
        passed++;
      } catch (error) {
        failed++;
        console.log(`✗ ${name}\n${indented(error)}`);
      }
    }
  } finally {
    await engines.close();
  }
} catch (error) {
  failed = Math.max(1, all.length - passed);
  console.error(error instanceof Error ? error.message : error);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function indented(error: unknown): string {
  return inspect(error).replace(/^/gm, '    ');
}
