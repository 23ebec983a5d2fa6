/** Reading outlines, advances and kerning out of a font, with HarfBuzz. Node only. */
import { readFileSync } from 'node:fs';
import fontverter from 'fontverter';
import { Blob, Buffer as ShapeBuffer, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';
import { UNITS, type TypefaceFile } from '../../src/publish/typeface/typeface.ts';

/** Pairs that stand nearer or wider by less are not listed: at 30 px that is a quarter of a pixel. */
const LEAST_KERN = 2;
/** Spaces that no file has, and their widths. */
const SPACES = new Map([
  ['\u2009', 50],
  ['\u202f', 50],
]);

/** Letters are drawn one by one: a pair may stand nearer, but is never one sign. */
const NO_LIGATURES = ['liga', 'clig'].map((tag) => new Feature(tag, 0));

export interface FontSource {
  /** Variable WOFF2 files of one face, each with a part of its letters; the first that has one gives it. */
  readonly files: readonly string[];
  readonly weight: number;
}

/** The glyphs of `letters`, and how much nearer the pairs of `kerned` stand than side by side. */
export async function typefaceOf(
  { files, weight }: FontSource,
  letters: readonly string[],
  kerned: readonly (readonly string[])[],
): Promise<TypefaceFile> {
  const glyphs: Record<string, [number, string]> = {};
  const kerns: Record<string, Record<string, number>> = {};
  let ascent = 0;
  let descent = 0;
  for (const file of files) {
    const font = await openFont(file, weight);
    if (ascent === 0) ({ ascent, descent } = font);
    const has = new Set(letters.filter((letter) => !(letter in glyphs) && font.has(letter)));
    for (const letter of has) glyphs[letter] = font.glyph(letter);
    for (const group of kerned)
      addKerns(
        kerns,
        font,
        group.filter((letter) => has.has(letter)),
      );
  }
  for (const [space, width] of SPACES) if (letters.includes(space)) glyphs[space] ??= [width, ''];
  const missing = letters.filter((letter) => !(letter in glyphs));
  if (missing.length > 0) console.warn(`no outline in ${files[0]}: ${missing.join(' ')}`);
  return { ascent, descent, glyphs, kerns };
}

function addKerns(
  kerns: Record<string, Record<string, number>>,
  font: OpenFont,
  letters: readonly string[],
): void {
  for (const left of letters)
    for (const right of letters) {
      const kern = font.advance(left + right) - font.advance(left) - font.advance(right);
      if (Math.abs(kern) >= LEAST_KERN) (kerns[left] ??= {})[right] = kern;
    }
}

interface OpenFont {
  readonly ascent: number;
  readonly descent: number;
  has(letter: string): boolean;
  glyph(letter: string): [number, string];
  /** Of a text on one line, without ligatures. */
  advance(text: string): number;
}

async function openFont(file: string, weight: number): Promise<OpenFont> {
  const sfnt = new Uint8Array(await fontverter.convert(readFileSync(file), 'truetype'));
  const face = new Face(new Blob(sfnt.buffer));
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const scale = UNITS / face.upem;
  const known = new Set(face.collectUnicodes());
  const advances = new Map<string, number>();
  const extents = font.hExtents();
  const advance = (text: string): number => {
    const width = advances.get(text) ?? Math.round(shaped(font, text).advance * scale);
    if ([...text].length === 1) advances.set(text, width);
    return width;
  };
  return {
    ascent: Math.round(extents.ascender * scale),
    descent: Math.round(-extents.descender * scale),
    has: (letter) => known.has(letter.codePointAt(0) ?? 0),
    glyph: (letter) => {
      const [id] = shaped(font, letter).ids;
      return [advance(letter), scaledPath(font.glyphToPath(id ?? 0), scale)];
    },
    advance,
  };
}

function shaped(font: Font, text: string): { ids: number[]; advance: number } {
  const buffer = new ShapeBuffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(font, buffer, NO_LIGATURES);
  const glyphs = buffer.getGlyphInfosAndPositions();
  return {
    ids: glyphs.map(({ codepoint }) => codepoint),
    advance: glyphs.reduce((sum, { xAdvance }) => sum + (xAdvance ?? 0), 0),
  };
}

/**
 * HarfBuzz draws y up in font units: y down in UNITS, whole numbers. Points after the first of
 * an outline are written relative to the point before, which is shorter.
 */
function scaledPath(path: string, scale: number): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // The control point of the curve before, from where that ended; null after anything else.
  let control: readonly [number, number] | null = null;
  const written = path.replaceAll(/([A-Z])([^A-Z]*)/g, (_, command: string, list: string) => {
    const mirrored = control;
    control = null;
    if (command === 'Z') {
      [x, y] = [startX, startY];
      return 'z';
    }
    const points = list.split(/[ ,]+/).filter(Boolean).map(Number);
    const scaled = points.map((value, i) => Math.round(value * scale * (i % 2 === 0 ? 1 : -1)));
    const relative = scaled.map((value, i) => value - (i % 2 === 0 ? x : y));
    const [endX = 0, endY = 0] = scaled.slice(-2);
    [x, y] = [endX, endY];
    if (command === 'M') [startX, startY] = [endX, endY];
    const [dx = 0, dy = 0, toX = 0, toY = 0] = relative;
    if (command === 'Q') {
      control = [toX - dx, toY - dy];
      // A font leaves out the point between two curves where it is their middle: so does "t".
      const isMirror =
        mirrored && Math.abs(dx - mirrored[0]) <= 1 && Math.abs(dy - mirrored[1]) <= 1;
      if (isMirror) {
        control = [toX - mirrored[0], toY - mirrored[1]];
        return `t${toX} ${toY}`.replace(' -', '-');
      }
    }
    if (command === 'L') {
      // A line that ends where its outline began is what "z" draws.
      if (x === startX && y === startY) return '';
      if (dy === 0) return `h${dx}`;
      if (dx === 0) return `v${dy}`;
    }
    return command.toLowerCase() + relative.join(' ').replaceAll(' -', '-');
  });
  return written.replace(/^m/, 'M');
}
