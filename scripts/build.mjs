import { ensureBuilt } from './launch/build.mjs';
import { runMain } from './launch/failure.mjs';

// `npm run build`: dataset and app from scratch into dist/.
await runMain(() => ensureBuilt({ force: true }));
