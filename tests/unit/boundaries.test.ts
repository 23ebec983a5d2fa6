import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

/** The project's own rules, without those that need types: planted files are in no project. */
const eslint = new ESLint({
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false } },
      rules: ts.configs.disableTypeChecked.rules ?? {},
    },
  ],
});

const BOUNDARY_RULES = /no-restricted-(imports|syntax|properties|globals)$/;

/** Boundary rules that the source breaks when it stands in the file. */
async function broken(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  const ids = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  expect(ids.filter((id) => id.includes('Parsing'))).toEqual([]);
  return ids.filter((id) => BOUNDARY_RULES.test(id));
}

const SRC = [
  'domain', 'data', 'picture', 'view', 'text', 'map', 'publish', 'reports', 'ui', 'embed', 'edge', 'app',
] as const; // prettier-ignore

/** Folders of src/ each folder may import, stated apart from the configuration under test. */
const ALLOWED: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/data': ['domain'],
  'src/picture': ['domain'],
  'src/view': ['domain', 'data'],
  'src/text': ['domain'],
  'src/map': ['domain', 'data', 'view', 'picture'],
  'src/publish': ['domain', 'data', 'view', 'picture', 'text'],
  'src/ui': ['domain', 'data', 'view', 'picture', 'text', 'publish'],
  'src/embed': ['domain', 'data', 'view', 'picture', 'text', 'publish'],
  'src/reports': ['domain', 'data', 'view'],
  'src/edge': ['domain', 'data', 'view', 'picture', 'text', 'publish', 'reports'],
  'src/app': ['domain', 'data', 'view', 'picture', 'map', 'text', 'publish', 'ui'],
  cli: ['domain', 'data', 'view', 'picture', 'text', 'publish', 'reports'],
  scripts: ['domain', 'data', 'picture', 'publish', 'edge'],
};

const DIRECTIONS = Object.entries(ALLOWED).flatMap(([from, allowed]) =>
  SRC.filter((to) => from !== `src/${to}`).map((to) => ({
    from,
    to,
    path: from.startsWith('src/') ? `../${to}/thing.ts` : `../src/${to}/thing.ts`,
    isAllowed: allowed.includes(to),
  })),
);

test.each(DIRECTIONS)('$from → $to: allowed $isAllowed', async ({ from, path, isAllowed }) => {
  const expected = isAllowed ? 0 : 1;
  const file = `${from}/planted.ts`;
  expect(await broken(file, `import { thing } from '${path}';\nthing();`)).toHaveLength(expected);
  expect(await broken(file, `export { thing } from '${path}';`)).toHaveLength(expected);
  expect(await broken(file, `await import('${path}');`)).toHaveLength(expected);
});

test.each([
  { name: 'from a nested folder', file: 'src/map/style/a.ts', source: `import '../../ui/b.ts';` },
  { name: 'values of data in picture', file: 'src/picture/a.ts', source: `import '../data/b.ts';` },
  {
    name: 'ui in a component',
    file: 'src/map/A.svelte',
    source: `<script>import '../ui/b.ts';</script>`,
  },
  {
    name: 'maplibre-gl in a component',
    file: 'src/ui/A.svelte',
    source: `<script lang="ts">import { Map } from 'maplibre-gl'; new Map();</script>`,
  },
  {
    name: 'maplibre-gl by a path',
    file: 'src/app/a.ts',
    source: `import 'maplibre-gl/dist/maplibre-gl.css';`,
  },
  { name: 'maplibre-gl when needed', file: 'src/app/a.ts', source: `await import('maplibre-gl');` },
  { name: 'scripts in src', file: 'src/data/a.ts', source: `import '../../scripts/b.ts';` },
  {
    name: 'the command line in the service',
    file: 'src/edge/a.ts',
    source: `import '../../cli/b.ts';`,
  },
  { name: 'scripts in the command line', file: 'cli/a.ts', source: `import '../scripts/b.ts';` },
  { name: 'Node in src', file: 'src/data/a.ts', source: `import 'node:fs';` },
  { name: 'a framework in picture', file: 'src/picture/a.ts', source: `import 'svelte';` },
  { name: 'a package in domain', file: 'src/domain/a.ts', source: `import 'csv-parse';` },
  { name: 'a test tool in domain', file: 'src/domain/a.ts', source: `import 'vitest';` },
  { name: 'today in domain', file: 'src/domain/a.ts', source: `export const a = new Date();` },
  { name: 'now in domain', file: 'src/domain/a.ts', source: `export const a = Date.now();` },
  { name: 'chance in domain', file: 'src/domain/a.ts', source: `export const a = Math.random();` },
  { name: 'the network in domain', file: 'src/domain/a.ts', source: `await fetch('x');` },
  { name: 'a barrel', file: 'src/domain/index.ts', source: `export * from './day.ts';` },
])('forbidden: $name', async ({ file, source }) => {
  expect(await broken(file, source)).not.toEqual([]);
});

test.each([
  {
    name: 'types of view in picture',
    file: 'src/picture/a.ts',
    source: `import type { B } from '../view/b.ts';\nexport type A = B;`,
  },
  {
    name: 'types of data in picture',
    file: 'src/picture/a.ts',
    source: `import type { B } from '../data/b.ts';\nexport type A = B;`,
  },
  {
    name: 'geometry in domain',
    file: 'src/domain/a.ts',
    source: `import { area } from '@turf/area';\narea({} as never);`,
  },
  {
    name: 'a given day in domain',
    file: 'src/domain/a.ts',
    source: `export const a = new Date(0);`,
  },
  { name: 'inside a folder', file: 'src/domain/control/a.ts', source: `import '../day.ts';` },
  { name: 'test tools in a test', file: 'src/domain/a.test.ts', source: `import 'vitest';` },
  { name: 'maplibre-gl in map', file: 'src/map/a.ts', source: `import 'maplibre-gl';` },
  { name: 'Node in scripts', file: 'scripts/a.ts', source: `import 'node:fs';` },
])('allowed: $name', async ({ file, source }) => {
  expect(await broken(file, source)).toEqual([]);
});
