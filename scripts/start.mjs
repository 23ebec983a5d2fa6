import { siteFromEnvironment } from './edge/site.mjs';
import { ensureBuilt } from './launch/build.mjs';
import { runMain } from './launch/failure.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { requireNode } from './launch/node.mjs';
import { portFromEnvironment, requireFreePort } from './launch/port.mjs';
import { inRoot } from './launch/root.mjs';

// `npm start`: from a fresh clone to the running app and its service.
await runMain(async () => {
  requireNode();
  const site = siteFromEnvironment();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await ensureInstalled();
  await ensureBuilt();
  // Only now are there packages that it can use.
  const { serveInNode } = await import('./edge/node.mjs');
  const { url, close } = await serveInNode({
    ...{ dir: inRoot('dist'), service: inRoot('dist-edge') },
    ...{ port, site },
  });
  console.log(`Claimline: ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
});
