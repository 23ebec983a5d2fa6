import type { Environment } from 'vitest/runtime';

/**
 * Node with modules compiled for the browser: without it a `.svelte.ts` module is compiled for the
 * server and its effects silently never run.
 */
export default {
  name: 'runes',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
