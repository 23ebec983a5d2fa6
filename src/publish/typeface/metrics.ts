/** The advances and kerns of a face in arrays, for measuring thousands of letters a picture. */
import type { Typeface } from './typeface.ts';

/** Drawn for a letter that the typeface does not have. */
export const STAND_IN = '?';

/** How far a text reaches in units, and the number of its last letter, which the next is kerned to. */
export interface Measure {
  readonly width: number;
  readonly last: number;
}

/** Of a text without letters. */
export const EMPTY: Measure = { width: 0, last: 0 };

/** Letters by number: 0 is no letter, 1 the stand-in. */
export class Metrics {
  readonly #numberOf: Uint16Array;
  readonly #advance: number[];
  /** For each left letter the kerns of each right one, where it has any. */
  readonly #kern: (Int16Array | undefined)[];

  constructor({ glyphs, kerns }: Typeface) {
    const letters = ['', ...new Set([STAND_IN, ...Object.keys(glyphs)])];
    const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
    this.#numberOf = new Uint16Array(Math.max(...codes) + 1).fill(1);
    codes.forEach((code, number) => (this.#numberOf[code] = Math.max(1, number)));
    this.#advance = letters.map((letter) => glyphs[letter]?.[0] ?? 0);
    this.#kern = letters.map((left) => {
      const row = kerns[left];
      return row && Int16Array.from(letters, (right) => row[right] ?? 0);
    });
  }

  /** What `setLine` comes to, letter after letter, without placing them. */
  measure(text: string, { width, last }: Measure = EMPTY): Measure {
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      if (code > 0xffff) i++;
      const letter = this.#numberOf[code] ?? 1;
      width += (this.#kern[last]?.[letter] ?? 0) + (this.#advance[letter] ?? 0);
      last = letter;
    }
    return { width, last };
  }
}

const known = new WeakMap<Typeface, Metrics>();

/** Found once for each face. */
export function metricsOf(face: Typeface): Metrics {
  const made = known.get(face) ?? new Metrics(face);
  known.set(face, made);
  return made;
}
