/** Colours of an embed. "auto" draws with variables, which the page's style sets for each system. */
import { PALETTES, type Palette } from '../../picture/palette.ts';
import { PAGES, paletteOf, type PageColours } from '../snapshot/press.ts';
import { LOOKS } from '../snapshotOptions.ts';
import type { EmbedLook } from './embedOptions.ts';

export interface EmbedColours {
  readonly palette: Palette;
  readonly page: PageColours;
}

const MAP_NAMES = Object.keys(PALETTES.light) as (keyof Palette)[];
const PAGE_NAMES = Object.keys(PAGES.light) as (keyof PageColours)[];

export function coloursOf(look: EmbedLook): EmbedColours {
  return look === 'auto'
    ? { palette: variables(MAP_NAMES, 'map-'), page: variables(PAGE_NAMES, '') }
    : { palette: paletteOf(look), page: PAGES[look] };
}

/** The variables of every look, for the page's style sheet: the page's own, and the map's for "auto". */
export function colourRules(): string {
  const ofPage = (look: keyof typeof PAGES): string => declarations(PAGES[look], '');
  const ofBoth = (look: 'light' | 'dark'): string =>
    `${ofPage(look)};${declarations(PALETTES[look], 'map-')};color-scheme:${look}`;
  return [
    ...LOOKS.map(
      (look) => `.${look}{${ofPage(look)};color-scheme:${look === 'dark' ? 'dark' : 'light'}}`,
    ),
    `.auto{${ofBoth('light')}}`,
    `@media(prefers-color-scheme:dark){.auto{${ofBoth('dark')}}}`,
  ].join('\n');
}

function variables<T extends string>(names: readonly T[], prefix: string): Record<T, string> {
  return Object.fromEntries(names.map((name) => [name, `var(--${prefix}${name})`])) as Record<
    T,
    string
  >;
}

function declarations(colours: object, prefix: string): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${prefix}${name}:${String(colour)}`)
    .join(';');
}
