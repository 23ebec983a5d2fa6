import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const SHARED = {
  setupFiles: ['tests/console.setup.ts'],
  restoreMocks: true,
  // Properties try a thousand cases, which takes a busy machine a while; no test asserts a time.
  testTimeout: 60_000,
};

/** Tests of rune modules, which must be compiled for the browser. */
const RUNE_TESTS = 'src/**/*.svelte.test.ts';

export default defineConfig({
  plugins: [svelte()],
  define: { __DATA_VERSION__: JSON.stringify('test') },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...SHARED,
          name: 'node',
          environment: 'node',
          globalSetup: ['tests/builtData.setup.ts'],
          include: ['{src,scripts,cli,tests/unit}/**/*.test.ts'],
          exclude: [RUNE_TESTS],
        },
      },
      {
        extends: true,
        // Without it 'svelte' would be its server build.
        resolve: { conditions: ['browser'] },
        test: {
          ...SHARED,
          name: 'runes',
          environment: './tests/rune.environment.ts',
          include: [RUNE_TESTS],
        },
      },
    ],
  },
});
