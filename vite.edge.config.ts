import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { serviceInputsHash } from './scripts/launch/inputs.mjs';

const WASM = './resvg.wasm';

/** Puts beside the bundle what engines take as a file of its own: the module, workerd's settings. */
function besideTheBundle(): Plugin {
  let outDir = '';
  return {
    name: 'claimline:beside-the-bundle',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    resolveId: {
      order: 'pre',
      handler: (id) => (id === WASM ? { id, external: true } : null),
    },
    writeBundle() {
      const from = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
      copyFileSync(from, join(outDir, WASM));
      copyFileSync('scripts/edge/service.capnp', join(outDir, 'service.capnp'));
    },
  };
}

/**
 * The service for engines that run fetch handlers: `service.js` for an adapter of one's own (Node has
 * one), `worker.js` for workerd and Cloudflare. Everything is bundled, so that both run the same bytes.
 */
export default defineConfig({
  publicDir: false,
  plugins: [besideTheBundle()],
  define: { __SERVICE_BUILD__: JSON.stringify(serviceInputsHash().slice(0, 8)) },
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: true,
    outDir: 'dist-edge',
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    rolldownOptions: {
      input: { service: 'src/edge/service.ts', worker: 'src/edge/worker.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
