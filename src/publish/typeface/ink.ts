/** Lines of type as SVG: each outline once in `<defs>`, each letter a `<use>` of it. */
import { Kept } from '../../picture/kept.ts';
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
  /** Width of the outline behind the letters, px; its colour is that of `haloed`. */
  readonly haloPx?: number;
}

/** Lines with an outline behind their letters, so that they read on any ground. */
export function haloed(lines: string, colour: string): string {
  return `<g stroke="${colour}" stroke-linejoin="round" paint-order="stroke">${lines}</g>`;
}

/** A line that is set, wherever it stands and whatever its size. */
interface CastLine {
  /** Its letters, each a `<use>`. */
  readonly uses: string;
  /** Those letters, each once. */
  readonly letters: readonly string[];
  /** In units. */
  readonly width: number;
}

/** Most lines of a picture are on the next one, too: names, legend, credit. */
const cast = new Kept<CastLine>(400);

/** Collects the outlines that a picture needs. Ids begin with `idPrefix`. */
export class Ink {
  readonly #written = new Set<string>();
  readonly #outlines: string[] = [];
  readonly #idPrefix: string;

  constructor(idPrefix: string) {
    this.#idPrefix = idPrefix;
  }

  /** A line of type with its baseline at y, px. */
  line(text: string, x: number, y: number, style: LineStyle): string {
    const { face, px, fill, anchor = 'start', haloPx } = style;
    const { uses, letters, width } = cast.get(face, `${this.#idPrefix} ${text}`, () =>
      this.#cast(face, text),
    );
    if (uses === '') return '';
    for (const letter of letters) this.#write(face, letter);
    const scale = px / UNITS;
    const shift = anchor === 'start' ? 0 : (anchor === 'middle' ? width / 2 : width) * scale;
    const outline = haloPx ? ` stroke-width="${rounded(haloPx / scale, 0)}"` : '';
    return `<g transform="translate(${rounded(x - shift, 1)} ${rounded(y, 1)})scale(${rounded(scale, 5)})" fill="${fill}"${outline}>${uses}</g>`;
  }

  /** What the lines drawn so far refer to. */
  defs(): string {
    return `<defs>${this.#outlines.join('')}</defs>`;
  }

  #cast(face: Typeface, text: string): CastLine {
    const { glyphs, width } = setLine(face, text);
    const uses = glyphs.map(({ letter, x }) =>
      use(this.#idOf(face, letter), x === 0 ? '' : ` x="${x}"`),
    );
    return {
      uses: uses.join(''),
      letters: [...new Set(glyphs.map(({ letter }) => letter))],
      width,
    };
  }

  #idOf(face: Typeface, letter: string): string {
    return `${this.#idPrefix}${face.name}${(letter.codePointAt(0) ?? 0).toString(36)}`;
  }

  #write(face: Typeface, letter: string): void {
    const key = face.name + letter;
    if (this.#written.has(key)) return;
    this.#written.add(key);
    const id = this.#idOf(face, letter);
    this.#outlines.push(`<path id="${id}" d="${face.glyphs[letter]?.[1] ?? ''}"/>`);
  }
}

function rounded(value: number, decimals: number): string {
  return String(Math.round(value * 10 ** decimals + LIFT) / 10 ** decimals + 0);
}
