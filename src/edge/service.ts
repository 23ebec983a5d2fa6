/** The entry of the built service, for engines that bring their own adapter, e.g. Node. */
export { createService } from './app.ts';

/** Names the code of this build. */
export const BUILD = __SERVICE_BUILD__;
