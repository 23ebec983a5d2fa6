/**
 * Setting type without a font: a snapshot carries its letters as outlines, so that it looks the same
 * in every viewer and on every machine, whatever fonts are installed. Lengths
 * are in UNITS, y down from the baseline, where nothing else is said.
 */
import { EMPTY, metricsOf, STAND_IN, type Measure } from './metrics.ts';

/** What `scripts/typeface` writes. */
export interface TypefaceFile {
  readonly ascent: number;
  readonly descent: number;
  /** Letter → advance and outline (path data; empty for a space). */
  readonly glyphs: Readonly<Record<string, readonly [number, string]>>;
  /** Left letter → right letter → change of the advance between them. */
  readonly kerns: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A face in one weight. */
export interface Typeface extends TypefaceFile {
  /** Short and unlike any other's: glyph ids begin with it. */
  readonly name: string;
}

/** The type size in units: at 30 px, rounding moves a point by 0.06 px at most. */
export const UNITS = 250;

export interface PlacedGlyph {
  readonly letter: string;
  /** From the start of the line. */
  readonly x: number;
}

export interface SetLine {
  readonly text: string;
  /** Those that have an outline. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
}

/** One line of type, kerned. */
export function setLine(face: Typeface, text: string): SetLine {
  const glyphs: PlacedGlyph[] = [];
  let x = 0;
  let last = '';
  for (const written of text) {
    const letter = written in face.glyphs ? written : STAND_IN;
    const [advance, outline] = face.glyphs[letter] ?? [0, ''];
    x += face.kerns[last]?.[letter] ?? 0;
    if (outline !== '') glyphs.push({ letter, x });
    x += advance;
    last = letter;
  }
  return { text, glyphs, width: x };
}

/** Width of a line of type, px. */
export function widthOf(face: Typeface, text: string, px: number): number {
  return (metricsOf(face).measure(text).width * px) / UNITS;
}

/** Letters of a text that the typeface cannot draw, each once. */
export function missingLetters(face: Typeface, text: string): string[] {
  return [...new Set(text)].filter((letter) => !(letter in face.glyphs));
}

/**
 * Breaks a text at its ordinary spaces into lines no wider than `maxWidth` px; a word that is wider
 * alone is broken between letters. What does not fit into `maxLines` is cut, and the cut is marked "…".
 */
export function wrap(
  face: Typeface,
  text: string,
  px: number,
  maxWidth: number,
  maxLines = Infinity,
): string[] {
  const metrics = metricsOf(face);
  const isNarrow = ({ width }: Measure): boolean => (width * px) / UNITS <= maxWidth;
  const lines: string[] = [];
  let line = '';
  let end = EMPTY;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const added = line === '' ? word : ` ${word}`;
    const longer = metrics.measure(added, end);
    if (isNarrow(longer)) {
      line += added;
      end = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    end = EMPTY;
    for (const letter of word) {
      let next = metrics.measure(letter, end);
      if (line !== '' && !isNarrow(next)) {
        lines.push(line);
        line = '';
        next = metrics.measure(letter);
      }
      line += letter;
      end = next;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  let last = kept.pop() ?? '';
  while (last !== '' && !isNarrow(metrics.measure(`${last}…`))) last = last.slice(0, -1).trimEnd();
  return [...kept, `${last}…`];
}
