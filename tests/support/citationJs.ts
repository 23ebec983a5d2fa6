/** citation-js, which has no types: what others' programs make of our citations. */
// @ts-expect-error the package has no types
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslItem } from '../../src/publish/citation/cslItem.ts';

interface Parsed {
  readonly data: readonly ReadItem[];
  format(kind: 'bibliography', options: { template: string; format: 'text' }): string;
}

/** An item as citation-js reads it: what a format has no field for is missing. */
export type ReadItem = Partial<Omit<CslItem, 'author' | 'version'>> & {
  readonly author?: readonly { readonly literal?: string; readonly family?: string }[];
  readonly version?: string;
  readonly edition?: string;
};

/** Throws when the text is not what `forceType` names. */
export function readCitation(text: string, forceType?: string): Parsed {
  // `Cite` is a class without types.

  return new Cite(text, forceType === undefined ? {} : { forceType }) as Parsed;
}

/** How citation-js itself would have read a text, for tests that it is read as meant. */
export function typeRead(text: string): string {
  return plugins.input.type(text) as string;
}
