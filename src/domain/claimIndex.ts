/** Which claims hold a word: fast enough for every key that is pressed, over a hundred thousand claims. */
import { fold } from './claimFilter.ts';
import { addToGroups, noGroups, type ClaimGroups, type ClaimKey } from './claimGroups.ts';
import { wordForms } from './search.ts';
import { spellingKey } from './transliterate.ts';
import type { Claim } from './types.ts';

/** What is printed of a claim: names, which are found in any spelling, and other words. */
export interface ClaimWords {
  readonly names?: readonly (string | null | undefined)[];
  readonly words?: readonly (string | null | undefined)[];
}

/** One of the things that a claim says. */
export interface ClaimPart {
  /** Claims with equal keys say this in the same words; null where no two claims say the same. */
  readonly keyOf: ((claim: Claim) => ClaimKey) | null;
  readonly wordsOf: (claim: Claim) => ClaimWords;
}

interface Groups extends Pick<ClaimGroups, 'of'> {
  readonly heads: readonly Claim[];
}

/** What was made of a part: its texts, folded, and the group that says each. */
interface Texts {
  readonly groups: Groups;
  readonly texts: readonly string[];
  readonly groupOf: readonly number[];
}

/** In steps of this many claims, or texts, the work may be left and taken up again. */
const CLAIMS_PIECE = 1024;
const TEXTS_PIECE = 64;

/**
 * Thousands of claims are made of the same few names, days and phrases. Each of these is folded and
 * kept once; a claim is a number for each of its parts. A word is looked for in the texts, not in the
 * claims, and then the numbers are read through.
 */
export class ClaimIndex {
  readonly #claims: readonly Claim[];
  readonly #parts: readonly ClaimPart[];
  readonly #made: Texts[] = [];
  /** The part that is being made, so that whoever comes next goes on with it. */
  #making: Generator<void, Texts> | null = null;

  constructor(claims: readonly Claim[], parts: readonly ClaimPart[]) {
    this.#claims = claims;
    this.#parts = parts;
  }

  /** Whether `holding` can answer at once. */
  get isReady(): boolean {
    return this.#made.length === this.#parts.length;
  }

  /** Makes what is still missing, stopping after every few claims; may be driven more than once. */
  *prepare(): Generator<void, void> {
    for (;;) {
      const part = this.#parts[this.#made.length];
      if (!part) return;
      this.#making ??= textsOf(this.#claims, part);
      const step = this.#making.next();
      if (step.done) {
        this.#made.push(step.value);
        this.#making = null;
      }
      yield;
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
    const holdsWord = new Uint8Array(holds.length);
    for (const { groups, texts, groupOf } of this.#made) {
      const isFound = new Uint8Array(groups.heads.length);
      let found = 0;
      for (const form of forms)
        for (let i = 0; i < texts.length; i++) {
          if (!texts[i]!.includes(form)) continue;
          isFound[groupOf[i]!] = 1;
          found++;
        }
      if (found === 0) continue;
      const { of } = groups;
      for (let row = 0; row < of.length; row++) holdsWord[row]! |= isFound[of[row]!]!;
    }
    for (let row = 0; row < holds.length; row++) holds[row]! &= holdsWord[row]!;
  }
}

function* textsOf(claims: readonly Claim[], part: ClaimPart): Generator<void, Texts> {
  const groups = part.keyOf ? yield* groupsOf(claims, part.keyOf) : eachItsOwn(claims);
  const texts: string[] = [];
  const groupOf: number[] = [];
  for (const [group, head] of groups.heads.entries()) {
    const { names = [], words = [] } = part.wordsOf(head);
    for (const name of names) if (name) texts.push(foldPart(name), spellingKey(name));
    for (const word of words) if (word) texts.push(foldPart(word));
    while (groupOf.length < texts.length) groupOf.push(group);
    if (group % TEXTS_PIECE === TEXTS_PIECE - 1) yield;
  }
  return { groups, texts, groupOf };
}

function* groupsOf(
  claims: readonly Claim[],
  keyOf: (claim: Claim) => ClaimKey,
): Generator<void, Groups> {
  const groups = noGroups(claims.length);
  for (let from = 0; from < claims.length; from += CLAIMS_PIECE) {
    addToGroups(groups, claims, keyOf, from, Math.min(from + CLAIMS_PIECE, claims.length));
    yield;
  }
  return groups;
}

function eachItsOwn(claims: readonly Claim[]): Groups {
  return { of: new Uint32Array(claims.length).map((_, row) => row), heads: claims };
}

/** Thin and unbreakable spaces become plain ones. */
function foldPart(text: string): string {
  // Ids and days are folded as they stand.
  return /^[a-z0-9 -]*$/.test(text) ? text : fold(text).replace(/\s/g, ' ');
}
