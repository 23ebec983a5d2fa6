/**
 * The browser tests of the built app: `npm run e2e [words of a name]`. `CHROMIUM` names the browser,
 * `E2E_DIR` another folder than `dist/`. The last line is `N passed, N failed`.
 */
import { accessibility } from './accessibility.ts';
import { compare } from './compare.ts';
import { Browsers } from './harness/browsers.ts';
import { runAll } from './harness/run.ts';
import { openSite } from './harness/site.ts';
import { charts } from './charts.ts';
import { claimChecks } from './checks.ts';
import { citations } from './citations.ts';
import { claims } from './claims.ts';
import { data } from './data.ts';
import { days } from './days.ts';
import { disputes } from './disputes.ts';
import { embed } from './embed.ts';
import { figures } from './figures.ts';
import { journalist } from './journalist.ts';
import { links } from './links.ts';
import { owndata } from './owndata.ts';
import { places } from './places.ts';
import { reader } from './reader.ts';
import { readerSteps } from './readerSteps.ts';
import { researcher } from './researcher.ts';
import { samePicture } from './samePicture.ts';
import { screens } from './screens.ts';
import { sharing } from './share.ts';
import { withoutWebGl } from './withoutWebGl.ts';

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const all = [
  ...reader,
  ...readerSteps,
  ...figures,
  ...researcher,
  ...journalist,
  ...sharing,
  ...links,
  ...claimChecks,
  ...claims,
  ...charts,
  ...data,
  ...citations,
  ...owndata,
  ...places,
  ...withoutWebGl,
  ...screens,
  ...days,
  ...disputes,
  ...compare,
  ...embed,
  ...samePicture,
  ...accessibility,
].filter(({ name }) => name.toLowerCase().includes(wanted));

const browsers = new Browsers();
try {
  const site = await openSite();
  const { passed, failed } = await runAll(all, site, browsers);
  site.close();
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(`0 passed, ${Math.max(1, all.length)} failed`);
  process.exitCode = 1;
} finally {
  await browsers.close();
}
