import { ensureBuilt } from './launch/build.mjs';
import { runMain } from './launch/failure.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { requireNode } from './launch/node.mjs';
import { portFromEnvironment, requireFreePort } from './launch/port.mjs';
import { inRoot } from './launch/root.mjs';
import { serve } from './launch/serve.mjs';

// `npm start`: from a fresh clone to the running app.
await runMain(async () => {
  requireNode();
  const port = portFromEnvironment();
  await requireFreePort(port);
  await ensureInstalled();
  await ensureBuilt();
  const { url, close } = await serve({ dir: inRoot('dist'), port });
  console.log(`Claimline: ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
});
