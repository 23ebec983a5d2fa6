/** Which letters snapshots can be set in: what the map, its sentences and a typed headline need. */

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));

const ASCII = range(0x20, 0x7e);
const SIGNS = [...'–—‘’“”„‚…•‹›€№−×±·ʼ'];
const SPACES = [...'\u00a0\u2009\u202f'];
const LATIN = [...range(0xa1, 0xac), ...range(0xae, 0x17f), ...'ȘșȚț'];
const CYRILLIC = [...range(0x400, 0x45f), ...'Ґґ'];

export const LETTERS: readonly string[] = [...ASCII, ...SPACES, ...SIGNS, ...LATIN, ...CYRILLIC];

/** Groups within which pairs of letters are kerned. */
export const KERNED: readonly (readonly string[])[] = [
  [...ASCII, ...'–’“”éäöü'],
  CYRILLIC.filter((letter) => /[а-яА-ЯґҐєЄіІїЇ]/.test(letter)),
];
