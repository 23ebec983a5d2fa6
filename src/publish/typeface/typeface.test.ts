import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../../tests/support/arbitraries.ts';
import { FACES } from './faces.ts';
import { Ink } from './ink.ts';
import { missingLetters, setLine, widthOf, wrap, type Typeface } from './typeface.ts';

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
});
