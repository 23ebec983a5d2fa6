import { checks } from './launch/checks.mjs';
import { findChromium } from './launch/chromium.mjs';
import { Failure } from './launch/failure.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { requireNode } from './launch/node.mjs';
import { Tally } from './launch/tally.mjs';

// `npm test`: every check there is, from a fresh clone; the last line is `N passed, N failed`.
const tally = new Tally();

/** What the checks themselves need: packages and a browser. */
async function prepare() {
  requireNode();
  await ensureInstalled();
  return findChromium();
}

/** @param {string} chromium */
async function runChecks(chromium) {
  for (const { title, run, needs } of checks(chromium)) {
    console.log(`\n── ${title}`);
    if (needs !== undefined && tally.failedSteps.includes(needs)) {
      console.error(`Not run, because this failed: ${needs}`);
      tally.add(title, false);
      continue;
    }
    const { isPassed, tests } = await run();
    tally.add(title, isPassed, tests);
    if (!isPassed) console.error(`── ${title}: failed`);
  }
}

try {
  await runChecks(await prepare());
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  tally.add('Preparation', false);
}

const { failedSteps } = tally;
console.log(failedSteps.length > 0 ? `\nFailed: ${failedSteps.join('; ')}` : '');
console.log(String(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
