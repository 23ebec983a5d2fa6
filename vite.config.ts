import { existsSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { type DataManifest, readManifest } from './scripts/launch/manifest.mjs';

/** What the page needs before it can draw; asked for before any script has run. */
const PRELOADED = ['geometry.bin', 'series.bin', 'core.json'];

/** `<link rel="preload">` for the dataset in the head of the main page. */
function preloadData(manifest: DataManifest): Plugin {
  const missing = PRELOADED.filter((name) => !(name in manifest.files));
  if (missing.length > 0) {
    throw new Error(`public/data/manifest.json does not list ${missing.join(', ')}`);
  }
  return {
    name: 'claimline:preload-data',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) =>
        context.path.endsWith('/index.html')
          ? PRELOADED.map((name) => ({
              tag: 'link',
              attrs: {
                rel: 'preload',
                as: 'fetch',
                crossorigin: true,
                href: `./data/${manifest.version}/${name}`,
              },
              injectTo: 'head' as const,
            }))
          : [],
    },
  };
}

export default defineConfig(() => {
  const manifest = readManifest();
  return {
    base: './',
    plugins: [svelte(), preloadData(manifest)],
    define: { __DATA_VERSION__: JSON.stringify(manifest.version) },
    build: {
      target: 'es2022',
      sourcemap: false,
      // MapLibre alone is larger than the default limit; `npm run bench` holds the real budget.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: ['index.html', 'embed.html'].filter((page) => existsSync(page)),
      },
    },
    worker: { format: 'es' as const },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
  };
});
