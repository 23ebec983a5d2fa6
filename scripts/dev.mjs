import { ensureData } from './launch/build.mjs';
import { run } from './launch/command.mjs';
import { runMain } from './launch/failure.mjs';
import { ensureInstalled } from './launch/install.mjs';
import { requireNode } from './launch/node.mjs';
import { inRoot } from './launch/root.mjs';

// `npm run dev`: the dev server with hot reload, on a dataset that is up to date.
await runMain(async () => {
  requireNode();
  await ensureInstalled();
  await ensureData();
  const vite = inRoot('node_modules/vite/bin/vite.js');
  const { code } = await run(process.execPath, [vite, ...process.argv.slice(2)]);
  process.exitCode = code;
});
