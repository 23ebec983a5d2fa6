/** What is installed for those who only run it: every package that the page or the command line imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};

/** The service and the commands run from their source, and the first command builds the data. */
const RUN_FROM = ['src', 'cli', 'scripts/dataset', 'scripts/package', 'scripts/partition', 'scripts/tables']; // prettier-ignore
const BUILD = 'scripts/build-data.ts';

function sourcesIn(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|svelte|css)$/.test(name) && !/\.(test|d)\.ts$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Packages whose values a file imports; types are gone when it runs. */
function packagesOf(file: string): string[] {
  const text = readFileSync(`${ROOT}${file}`, 'utf8');
  const specifiers = file.endsWith('.css')
    ? Array.from(text.matchAll(/@import (?:url\()?['"]([^'"]+)/g), ([, name = '']) => name)
    : importsOf(file.endsWith('.svelte') ? scriptsOf(text) : text);
  return specifiers
    .filter((name) => !/^(\.|\/|node:|virtual:)/.test(name) && !builtinModules.includes(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
}

function scriptsOf(component: string): string {
  return Array.from(component.matchAll(/<script[^>]*>(.*?)<\/script>/gs), ([, code = '']) => code).join('\n'); // prettier-ignore
}

function importsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isOfTypes =
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly); // prettier-ignore
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !isOfTypes) {
      if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
        found.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) found.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest));
  return found;
}

test('every package that runs is a dependency', () => {
  const files = [...RUN_FROM.flatMap(sourcesIn), BUILD];
  const missing = files.flatMap((file) =>
    packagesOf(file)
      .filter((name) => !(name in dependencies))
      .map((name) => `${name} (${file})`),
  );
  expect(missing).toEqual([]);
});
