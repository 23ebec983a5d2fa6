/** Lines of type as SVG: each outline once in `<defs>`, each letter a `<use>` of it. */
import { LIFT } from '../../picture/svgPath.ts';
import { use } from '../../picture/svgUse.ts';
import { setLine, UNITS, type Typeface } from './typeface.ts';

export interface LineStyle {
  readonly face: Typeface;
  /** Type size, px. */
  readonly px: number;
  readonly fill: string;
  /** Which end of the line stands at x. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** An outline behind the letters, so that they read on any ground. */
  readonly halo?: { readonly colour: string; readonly px: number };
}

/** Collects the outlines that a picture needs. Ids begin with `idPrefix`. */
export class Ink {
  readonly #ids = new Map<string, string>();
  readonly #outlines: string[] = [];
  readonly #idPrefix: string;

  constructor(idPrefix: string) {
    this.#idPrefix = idPrefix;
  }

  /** A line of type with its baseline at y, px. */
  line(text: string, x: number, y: number, style: LineStyle): string {
    const { face, px, fill, anchor = 'start', halo } = style;
    const { glyphs, width } = setLine(face, text);
    if (glyphs.length === 0) return '';
    const scale = px / UNITS;
    const shift = anchor === 'start' ? 0 : (anchor === 'middle' ? width / 2 : width) * scale;
    const uses = glyphs
      .map((glyph) => use(this.#idOf(face, glyph.letter), glyph.x === 0 ? '' : ` x="${glyph.x}"`))
      .join('');
    const outline = halo
      ? ` stroke="${halo.colour}" stroke-width="${rounded(halo.px / scale, 0)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
    return `<g transform="translate(${rounded(x - shift, 1)} ${rounded(y, 1)})scale(${rounded(scale, 5)})" fill="${fill}"${outline}>${uses}</g>`;
  }

  /** What the lines drawn so far refer to. */
  defs(): string {
    return `<defs>${this.#outlines.join('')}</defs>`;
  }

  #idOf(face: Typeface, letter: string): string {
    const key = face.name + letter;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.#idPrefix}${face.name}${(letter.codePointAt(0) ?? 0).toString(36)}`;
    this.#ids.set(key, id);
    this.#outlines.push(`<path id="${id}" d="${face.glyphs[letter]?.[1] ?? ''}"/>`);
    return id;
  }
}

function rounded(value: number, decimals: number): string {
  return String(Math.round(value * 10 ** decimals + LIFT) / 10 ** decimals + 0);
}
