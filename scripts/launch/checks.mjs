import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, npmScript, run } from './command.mjs';
import { countIn } from './tally.mjs';

/**
 * What a step of `npm test` came to.
 * @typedef {{ isPassed: boolean, tests?: import('./tally.mjs').Count }} Verdict
 */

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {() => Promise<Verdict>} run
 * @property {string} [needs] title of the check without which this one says nothing
 */

/** Time zones a day ahead of and a day behind the tables' own; whole days must not care. */
const TIME_ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'];

/** Where days are computed; the rest of the suite does not depend on the zone. */
const DATED = ['src/domain', 'src/data', 'src/view'];

/**
 * The steps of `npm test`, in their order.
 * @param {string} chromium
 * @returns {readonly Check[]}
 */
export const checks = (chromium) => [
  { title: 'Data', run: () => script('check:data') },
  { title: 'Types', run: () => script('check') },
  { title: 'Lint and format', run: () => script('lint') },
  { title: 'Unit tests', run: unitTests },
  ...TIME_ZONES.map((zone) => ({
    title: `Unit tests in ${zone}`,
    run: () => unitTestsIn(zone),
  })),
  { title: 'Build', run: () => script('build') },
  { title: 'Service in Node and in workerd', run: serviceTests, needs: 'Build' },
  { title: 'Browser tests', run: () => browserTests(chromium), needs: 'Build' },
];

/**
 * @param {string} name script of package.json
 * @returns {Promise<Verdict>}
 */
const script = async (name) => ({ isPassed: (await npmScript(name)).code === 0 });

/** @returns {Promise<Verdict>} */
async function unitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-'));
  const report = join(folder, 'unit.json');
  try {
    const { code } = await npm([
      ...['run', '--silent', 'unit', '--'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ]);
    if (!existsSync(report)) return { isPassed: false };
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { isPassed: code === 0, tests: { passed: numPassedTests, failed: numFailedTests } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The dated part of the suite once more; counted as one item, since its tests are counted already.
 * @param {string} zone
 * @returns {Promise<Verdict>}
 */
async function unitTestsIn(zone) {
  const args = ['run', '--silent', 'unit', '--', '--reporter=dot', ...DATED];
  return { isPassed: (await npm(args, { env: { TZ: zone } })).code === 0 };
}

/** @returns {Promise<Verdict>} */
async function serviceTests() {
  const args = ['--import', 'tsx', 'tests/edge/run.ts'];
  return counted(await run(process.execPath, args, { capture: true }));
}

/**
 * @param {string} chromium
 * @returns {Promise<Verdict>}
 */
async function browserTests(chromium) {
  return counted(await npmScript('e2e', { env: { CHROMIUM: chromium }, capture: true }));
}

/**
 * The verdict on a step that ends by telling its own count.
 * @param {import('./command.mjs').Outcome} outcome
 * @returns {Verdict}
 */
function counted({ code, output }) {
  const tests = countIn(output);
  if (tests === null) {
    console.error('The tests did not say how many passed and failed.');
    return { isPassed: false };
  }
  return { isPassed: code === 0 && tests.failed === 0, tests };
}
