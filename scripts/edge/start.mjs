import { ensureBuilt } from '../launch/build.mjs';
import { runMain } from '../launch/failure.mjs';
import { ensureInstalled } from '../launch/install.mjs';
import { requireNode } from '../launch/node.mjs';
import { portFromEnvironment, requireFreePort } from '../launch/port.mjs';
import { inRoot } from '../launch/root.mjs';
import { siteFromEnvironment } from './site.mjs';
import { serveInWorkerd } from './workerd.mjs';

// `npm run start:edge`: the same as `npm start`, in the engine of Cloudflare Workers.
await runMain(async () => {
  requireNode();
  const site = siteFromEnvironment();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await ensureInstalled();
  await ensureBuilt();
  const served = await serveInWorkerd({
    ...{ dir: inRoot('dist'), service: inRoot('dist-edge') },
    ...{ port, site },
  });
  console.log(`Claimline in workerd: ${served.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, served.close);
  const code = await served.ended;
  // Ended by a signal, ours or the terminal's: as it should.
  process.exitCode = code;
});
