/** Which claims hold the words a reader typed, fast enough for every keystroke on 100,000 claims. */
import { fold } from './claimFilter.ts';
import { wordForms } from './search.ts';
import { spellingKey } from './transliterate.ts';
import type { Claim } from './types.ts';

/** What is printed of a claim: names, which are found in any spelling, and other words. */
export interface ClaimWords {
  readonly names: readonly (string | null | undefined)[];
  readonly words: readonly (string | null | undefined)[];
}

/** In steps of this many claims the work may be left and taken up again. */
const PIECE = 32;

/**
 * Thousands of claims are made of the same few names, days and phrases. Each of these parts is folded
 * and kept once; a claim is a list of part numbers. A word is looked for in the parts, not in the
 * claims, and then the lists are read through.
 */
export class ClaimIndex {
  readonly #claims: readonly Claim[];
  readonly #wordsOf: (claim: Claim) => ClaimWords;
  readonly #parts: string[] = [];
  readonly #partOf = new Map<string, number>();
  readonly #keyOf = new Map<string, number>();
  /** Part numbers of all claims, and where each claim's begin. */
  readonly #lists: number[] = [];
  readonly #start: number[] = [0];

  constructor(claims: readonly Claim[], wordsOf: (claim: Claim) => ClaimWords) {
    this.#claims = claims;
    this.#wordsOf = wordsOf;
  }

  /** Makes what is still missing, stopping after every few claims; may be driven more than once. */
  *prepare(): Generator<void, void> {
    for (;;) {
      const claim = this.#claims[this.#start.length - 1];
      if (!claim) return;
      const { names, words } = this.#wordsOf(claim);
      for (const name of names) {
        if (!name) continue;
        this.#lists.push(this.#part(name), this.#key(name));
      }
      for (const word of words) if (word) this.#lists.push(this.#part(word));
      this.#start.push(this.#lists.length);
      if (this.#start.length % PIECE === 0) yield;
    }
  }

  /**
   * For each claim, in the order given to the constructor, 1 if it holds every word of the text and 0
   * if not; null for a text without words, which all claims hold. A word is held if it stands anywhere
   * in what is printed of the claim, whatever its case and marks; Cyrillic words are looked for in
   * their romanised spellings, too.
   */
  holding(text: string): Uint8Array | null {
    const words = text.split(/\s+/).filter((word) => fold(word) !== '');
    if (words.length === 0) return null;
    const work = this.prepare();
    while (!work.next().done);
    const holds = new Uint8Array(this.#claims.length).fill(1);
    for (const word of words) this.#narrow(holds, wordForms(word));
    return holds;
  }

  #narrow(holds: Uint8Array, forms: readonly string[]): void {
    const isFound = new Uint8Array(this.#parts.length);
    for (const form of forms)
      for (let part = 0; part < isFound.length; part++)
        if (this.#parts[part]?.includes(form)) isFound[part] = 1;
    const [lists, start] = [this.#lists, this.#start];
    for (let row = 0; row < holds.length; row++) {
      if (holds[row] === 0) continue;
      let at = start[row] ?? 0;
      const end = start[row + 1] ?? 0;
      while (at < end && isFound[lists[at] ?? 0] === 0) at++;
      if (at === end) holds[row] = 0;
    }
  }

  #part(text: string): number {
    return this.#numberOf(this.#partOf, text, foldPart);
  }

  #key(name: string): number {
    return this.#numberOf(this.#keyOf, name, spellingKey);
  }

  #numberOf(known: Map<string, number>, text: string, make: (text: string) => string): number {
    const number = known.get(text);
    if (number !== undefined) return number;
    const added = this.#parts.push(make(text)) - 1;
    known.set(text, added);
    return added;
  }
}

/** Thin and unbreakable spaces become plain ones. */
function foldPart(text: string): string {
  return fold(text).replace(/\s/g, ' ');
}
