/**
 * Which folder may import which (docs/architecture.md draws it):
 *
 *     domain ← data ← view ← { map, ui } ← app        domain ← picture ← { map, ui, app }
 *     domain ← text    { domain, data, view, picture, text } ← publish ← { ui, app, embed, edge, cli }
 *     { domain, data, view } ← reports ← { edge, cli }     { domain, data, picture } ← scripts
 *
 * A folder imports from those listed for it and from itself. `types` names folders from which it
 * may take types only.
 * @type {Record<string, { folders: readonly string[], types?: readonly string[] }>}
 */
const MAY_IMPORT = {
  domain: { folders: [] },
  data: { folders: ['domain'] },
  picture: { folders: ['domain'], types: ['data', 'view'] },
  view: { folders: ['domain', 'data'] },
  map: { folders: ['domain', 'data', 'view', 'picture'] },
  text: { folders: ['domain'], types: ['data', 'view', 'publish', 'ui'] },
  publish: { folders: ['domain', 'data', 'view', 'picture', 'text'] },
  ui: { folders: ['domain', 'data', 'view', 'picture', 'text', 'publish'] },
  reports: { folders: ['domain', 'data', 'view'] },
  edge: { folders: ['domain', 'data', 'view', 'picture', 'text', 'publish', 'reports'] },
  embed: { folders: ['domain', 'data', 'view', 'picture', 'text', 'publish'] },
  app: { folders: ['domain', 'data', 'view', 'picture', 'map', 'text', 'publish', 'ui'] },
  cli: { folders: ['domain', 'data', 'view', 'picture', 'text', 'publish', 'reports'] },
  scripts: { folders: ['domain', 'data', 'picture', 'publish', 'edge'] },
};

/** Folders of the repository that are not in src/. */
const TOP_LEVEL = ['cli', 'scripts'];

/** Never imported by what is built on: they sit at the top of everything. */
const TOP_ONLY = ['cli', 'scripts', 'bench', 'tests'];

/** Packages that pure folders may use; every other one is out. */
const DOMAIN_PACKAGES = '@turf/|(geojson|flatbush|d3-delaunay|earcut)$';

/** Pure folders: run in Node and in the browser alike, without a framework. */
const PURE = ['domain', 'data', 'picture', 'text', 'publish', 'reports', 'embed', 'edge'];

const FOLDERS = Object.keys(MAY_IMPORT);

/** Test files may use the test tools and fixtures from anywhere. */
const TESTS = '**/*.test.ts';

/** @param {string} folder */
const filesOf = (folder) =>
  TOP_LEVEL.includes(folder) ? `${folder}/**/*.{ts,mjs,js}` : `src/${folder}/**/*.{ts,svelte}`;

/**
 * A regular expression for import paths that leave the folder into one of the given ones.
 * @param {readonly string[]} folders
 */
const into = (folders) => `^(\\.\\./)+(src/)?(${folders.join('|')})/`;

/**
 * @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern
 */

/**
 * @param {string} folder
 * @returns {Pattern[]}
 */
function forbiddenImports(folder) {
  const { folders: allowed = [], types = [] } = MAY_IMPORT[folder] ?? {};
  const forbidden = [...FOLDERS, ...TOP_ONLY].filter(
    (other) => other !== folder && !allowed.includes(other) && !types.includes(other),
  );
  /** @type {Pattern[]} */
  const patterns = [
    { regex: into(forbidden), message: `"${folder}" must not import from that folder.` },
  ];
  if (types.length > 0) {
    patterns.push({
      regex: into(types),
      message: 'Only types may come from that folder.',
      allowTypeImports: true,
    });
  }
  if (folder !== 'map') {
    patterns.push({ regex: '^maplibre-gl(/|$)', message: 'Only src/map imports maplibre-gl.' });
  }
  if (folder === 'domain') {
    patterns.push({
      regex: `^(?!\\.|${DOMAIN_PACKAGES})`,
      message: 'The domain uses geometry packages only.',
    });
  } else if (PURE.includes(folder)) {
    patterns.push({ regex: '^svelte(/|$)', message: 'This folder works without a framework.' });
  }
  if (!TOP_LEVEL.includes(folder)) {
    patterns.push({ regex: '^node:', message: 'What is in src/ also runs in a browser.' });
  }
  return patterns;
}

/**
 * The same patterns for `import('…')`, which no-restricted-imports does not look at.
 * @param {readonly Pattern[]} patterns
 */
const dynamically = (patterns) =>
  patterns.map(({ regex, message }) => ({
    selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  }));

/** The domain is told the day; it does not read a clock, a random number or the environment. */
const IMPURE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the day as an argument.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'Take the day as an argument.' },
];

/**
 * @param {string} folder
 * @returns {import('eslint').Linter.Config}
 */
function boundaryOf(folder) {
  const patterns = forbiddenImports(folder);
  const syntax = [...dynamically(patterns), ...(folder === 'domain' ? IMPURE : [])];
  return {
    name: `claimline/boundaries/${folder}`,
    files: [filesOf(folder)],
    ignores: [TESTS],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  };
}

/**
 * Configuration objects for eslint.config.js.
 * @type {import('eslint').Linter.Config[]}
 */
export const boundaries = [
  ...Object.keys(MAY_IMPORT).map(boundaryOf),
  {
    name: 'claimline/pure-domain',
    files: [filesOf('domain')],
    ignores: [TESTS],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the day as an argument.' },
        { object: 'Math', property: 'random', message: 'Take the number as an argument.' },
      ],
      'no-restricted-globals': ['error', 'crypto', 'document', 'fetch', 'performance', 'process'],
    },
  },
  {
    name: 'claimline/no-barrels',
    files: ['src/**/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No barrel files: import the file that has it.' },
      ],
    },
  },
];
