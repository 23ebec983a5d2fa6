import { ensureData } from '../scripts/launch/build.mjs';

/** Tests read the dataset as it is built from the tables of this very checkout. */
export const setup = (): Promise<void> => ensureData();
