import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { readBuiltDataset } from './scripts/builtDataset.ts';
import { type DataManifest, readManifest } from './scripts/launch/manifest.mjs';
import { datasetJsonLd, scriptText } from './src/data/export/datasetJsonLd.ts';
import { siteOf } from './src/data/export/site.ts';

/** The module of an interactive embed, beside the pages. */
const EMBED_SCRIPT = 'embed';

/** What every page needs before it can draw; asked for before any script has run. */
const PRELOADED = ['geometry.bin', 'series.bin', 'core.json'];
/** What the map alone needs: the pages beside it do without. */
const PRELOADED_FOR_MAP = 'backdrop.json';

/**
 * `<link rel="preload">` for the dataset in the head of the main page. The manifest may be missing
 * while a tool only reads this configuration, not when the app is built or served.
 */
function preloadData(manifest: DataManifest | null): Plugin {
  return {
    name: 'claimline:preload-data',
    buildStart() {
      if (manifest === null) {
        throw new Error('public/data/manifest.json is missing: run "npm run build:data" first');
      }
      const missing = [...PRELOADED, PRELOADED_FOR_MAP].filter((name) => !(name in manifest.files));
      if (missing.length > 0) {
        throw new Error(`public/data/manifest.json does not list ${missing.join(', ')}`);
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path }) =>
        manifest !== null && path.endsWith('/index.html') ? preloadTags(manifest.version) : [],
    },
  };
}

const preloadTags = (version: string): HtmlTagDescriptor[] => [
  ...PRELOADED.map((name): HtmlTagDescriptor => ({
    tag: 'link',
    attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./data/${version}/${name}` },
    injectTo: 'head',
  })),
  {
    tag: 'script',
    children: preloadOnMap(`./data/${version}/${PRELOADED_FOR_MAP}`),
    injectTo: 'head',
  },
];

/** A link names another page than the map by `tab`; see `view/url.ts`. */
const preloadOnMap = (href: string): string =>
  `if(!/[?&]tab=(?!map(&|$))/.test(location.search))document.head.append(Object.assign(` +
  `document.createElement('link'),{rel:'preload',as:'fetch',crossOrigin:'',href:'${href}'}))`;

/**
 * The data in the words of schema.org, in the head of the served page: for those who run no script.
 * `CLAIMLINE_SITE=https://example.org/map/` tells the build where the page will be.
 */
function describeData(manifest: DataManifest | null): Plugin {
  return {
    name: 'claimline:describe-data',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path }) =>
        manifest !== null && path.endsWith('/index.html')
          ? [
              {
                tag: 'script',
                attrs: { type: 'application/ld+json' },
                children: scriptText(
                  datasetJsonLd(
                    readBuiltDataset(),
                    manifest,
                    siteOf(process.env['CLAIMLINE_SITE']),
                  ),
                ),
                injectTo: 'head',
              },
            ]
          : [],
    },
  };
}

export default defineConfig(() => {
  const manifest = readManifest();
  return {
    base: './',
    plugins: [svelte(), preloadData(manifest), describeData(manifest)],
    define: { __DATA_MANIFEST__: JSON.stringify(manifest) },
    build: {
      target: 'es2022',
      sourcemap: false,
      // MapLibre alone is larger than the default limit; `npm run bench` holds the real budget.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: {
          index: 'index.html',
          'embed-page': 'embed.html',
          [EMBED_SCRIPT]: 'src/embed/main.ts',
        },
        output: {
          // The service's pages name it, whatever build it comes from.
          entryFileNames: ({ name }) =>
            name === EMBED_SCRIPT ? '[name].js' : 'assets/[name]-[hash].js',
        },
      },
    },
    worker: { format: 'es' as const },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
  };
});
