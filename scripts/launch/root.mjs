import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Absolute path of something in the repository.
 * @param {...string} parts path below the root
 */
export const inRoot = (...parts) => join(ROOT, ...parts);
