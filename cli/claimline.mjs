#!/usr/bin/env node
/** Entry of the `claimline` command: TypeScript is loaded as it is, so nothing has to be compiled. */
import { once } from 'node:events';
import { register } from 'tsx/esm/api';

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

register();
const { run } = await import('./main.ts');
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  // A reader slower than an export of millions of rows is waited for.
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
});
