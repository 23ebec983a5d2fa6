import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { FACES } from './faces.ts';
import { Ink } from './ink.ts';
import { missingLetters, setLine, UNITS, widthOf, wrap, type Typeface } from './typeface.ts';

const plain: Typeface = {
  name: 'p',
  ascent: 200,
  descent: 50,
  glyphs: { a: [125, 'M0 0h9z'], b: [125, 'M0 0v9z'], ' ': [62, ''], '?': [100, 'M0 0h4z'], '…': [150, 'M0 0h6z'] }, // prettier-ignore
  kerns: { a: { b: -25 } },
};

describe('a line', () => {
  test('letters stand one after the other, pairs as they are kerned', () => {
    expect(setLine(plain, 'ab a')).toEqual({
      text: 'ab a',
      glyphs: [
        { letter: 'a', x: 0 },
        { letter: 'b', x: 100 },
        { letter: 'a', x: 287 },
      ],
      width: 412,
    });
  });

  test('a letter the typeface has not is drawn as "?", and named', () => {
    expect(setLine(plain, 'a漢').glyphs.map(({ letter }) => letter)).toEqual(['a', '?']);
    expect(missingLetters(plain, 'a漢b漢')).toEqual(['漢']);
  });

  test('every letter of both languages of the region, and every sign we print, has an outline', () => {
    const needed = 'ҐґЄєІіЇїЁёЪъЫыЭэАЯаяЩщ–—’“”«»…−²%·\u202f';
    for (const face of Object.values(FACES)) expect(missingLetters(face, needed)).toEqual([]);
  });
});

describe('measuring', () => {
  /** Letters of the faces, kerned pairs, a letter that none has, half of a pair and whole ones. */
  const anyText = fc.string({
    unit: fc.constantFrom(...'AVTo. –…ЇЖ', '漢', '\u{1f33b}', '\ud83c', '?'),
    maxLength: 30,
  });
  const faces = [plain, ...Object.values(FACES)];

  test('a line is as wide as its letters are when they are placed', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...faces), (text, face) => {
        expect(widthOf(face, text, UNITS)).toBe(setLine(face, text).width);
      }),
      RUNS,
    );
  });

  test('a face without the stand-in gives no width to what it has not', () => {
    const { a } = plain.glyphs;
    const bare: Typeface = { ...plain, glyphs: { a: a! } };
    expect(widthOf(bare, 'aba', UNITS)).toBe(setLine(bare, 'aba').width);
  });
});

const anyWords = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 12 }), {
    maxLength: 12,
  }) // prettier-ignore
  .map((words) => words.join(' '));

describe('breaking lines', () => {
  test('no line is wider than the measure, and no letter is lost', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrap(plain, text, 10, width);
        for (const line of lines) expect(widthOf(plain, line, 10)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      RUNS,
    );
  });

  test('what does not fit is cut, and the cut is marked', () => {
    expect(wrap(plain, 'aaaa bbbb aaaa', 10, 25, 2)).toEqual(['aaaa', 'bbb…']);
  });
});

describe('ink', () => {
  test('an outline is written once, under an id of its own picture', () => {
    const ink = new Ink('x-');
    const style = { face: plain, px: 10, fill: '#000' };
    const drawn = ink.line('aa', 5, 20, style) + ink.line('a', 5, 40, style);
    expect(drawn.match(/href="#x-p2p"/g)).toHaveLength(3);
    expect(ink.defs()).toBe('<defs><path id="x-p2p" d="M0 0h9z"/></defs>');
  });

  test('a line that stood on a picture before is drawn as the first time, with its outlines', () => {
    const drawn = (face: Typeface, idPrefix = 'x-'): string => {
      const ink = new Ink(idPrefix);
      const style = { face, px: 10, fill: '#000' };
      return ink.line('ba', 5, 20, style) + ink.line('', 5, 30, style) + ink.defs();
    };
    const first = drawn(plain);
    expect(drawn(plain)).toBe(first);
    expect(drawn({ ...plain })).toBe(first);
    expect(drawn(plain, 'y-')).toBe(first.replaceAll('x-', 'y-'));
  });
});
