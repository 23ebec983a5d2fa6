/**
 * schema.org's vocabulary, to hold the project's JSON-LD to: types and their properties as the package
 * `schema-dts` generates them from the published vocabulary. Deprecated and superseded properties
 * are left out. The compiler sees to the kinds of values; this is for what leaves the program.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface Term {
  /** Interfaces it extends. */
  readonly kindOf: readonly string[];
  readonly properties: readonly string[];
}

/** By interface, e.g. "ClaimBase", "CreativeWorkBase", "ClaimLeaf". */
let vocabulary: ReadonlyMap<string, Term> | null = null;

/** What is not in the vocabulary, as "Type.property"; empty when everything is. */
export function unknownTerms(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(unknownTerms);
  if (typeof node !== 'object' || node === null) return [];
  const record = node as Record<string, unknown>;
  if ('@graph' in record) return unknownTerms(record['@graph']);
  const type = String(record['@type']);
  const allowed = propertiesOf(`${type}Leaf`);
  if (!allowed) return [type];
  return Object.entries(record).flatMap(([property, value]) => {
    if (['@context', '@type', '@id'].includes(property)) return [];
    return allowed.has(property) ? unknownTerms(value) : [`${type}.${property}`];
  });
}

const known = new Map<string, ReadonlySet<string>>();

/** Own and inherited properties; null when there is no such type. */
function propertiesOf(name: string): ReadonlySet<string> | null {
  const term = (vocabulary ??= readVocabulary()).get(name);
  if (!term) return null;
  const found =
    known.get(name) ??
    new Set([...term.properties, ...term.kindOf.flatMap((parent) => [...(propertiesOf(parent) ?? [])])]); // prettier-ignore
  known.set(name, found);
  return found;
}

/** The declarations as the generator prints them: an interface, its comments and its properties. */
function readVocabulary(): ReadonlyMap<string, Term> {
  const file = createRequire(import.meta.url).resolve('schema-dts/package.json');
  const text = readFileSync(file.replace(/package\.json$/, 'dist/schema.d.ts'), 'utf8');
  const interfaces = text.matchAll(/^(?:export )?interface (\w+) extends ([^\n]+) \{\n(.*?)^\}/gms);
  const terms = Array.from(interfaces, ([, name = '', parents = '', body = '']) => {
    const withoutOld = body.replaceAll(/\/\*\*(?:(?!\*\/).)*@deprecated.*?\*\/\s*"\w+"\?:.*?;$/gms, ''); // prettier-ignore
    const properties = Array.from(withoutOld.matchAll(/^ {4}"(\w+)"\?:/gm), ([, p = '']) => p);
    return [name, { kindOf: parents.split(', '), properties }] as const;
  });
  return new Map(terms);
}
