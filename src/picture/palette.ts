/** Colours of the map. Two hues of equal lightness and chroma for the holders, in every palette. */
import { UNCLAIMED } from '../domain/resolution.ts';

export interface Palette {
  readonly water: string;
  readonly land: string;
  /** Ground of mapped cells that nobody enabled speaks of. */
  readonly unclaimed: string;
  readonly ru: string;
  readonly ua: string;
  /** Dots on `unclaimed` for contested cells. */
  readonly contested: string;
  readonly front: string;
  readonly halo: string;
  readonly oblastBorder: string;
  readonly contextBorder: string;
  readonly countryBorder: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly faintLabel: string;
  readonly selection: string;
  /**
   * Lines over the areas of both holders, for where there is no colour: those of `ru` lie, those of `ua`
   * stand. Not given where the hues tell them apart.
   */
  readonly lines?: string;
}

export type PaletteName = 'light' | 'dark';

/** OKLCH: ru 0.70 0.105 42°, ua 0.70 0.085 245° (light); 0.52 0.10 42°, 0.52 0.09 245° (dark). */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: {
    water: '#dfe6ea',
    land: '#f4f1ea',
    unclaimed: '#ebe6db',
    ru: '#d6886a',
    ua: '#70a4d0',
    contested: '#6b6459',
    front: '#2b2622',
    halo: '#fffdf8',
    oblastBorder: '#7d7669',
    contextBorder: '#d5cfc2',
    countryBorder: '#8d8678',
    label: '#23201c',
    labelHalo: '#fbf8f1',
    faintLabel: '#7a7367',
    selection: '#111111',
  },
  dark: {
    water: '#161b1f',
    land: '#23262a',
    unclaimed: '#2d3034',
    ru: '#985438',
    ua: '#386e99',
    contested: '#b9b2a6',
    front: '#f3efe6',
    halo: '#15171a',
    oblastBorder: '#8b8e93',
    contextBorder: '#3a3e43',
    countryBorder: '#767a80',
    label: '#f0ece4',
    labelHalo: '#1b1e21',
    faintLabel: '#a2a19c',
    selection: '#ffffff',
  },
};

/**
 * On white paper, also in black and white. Tints of equal lightness (OKLCH 0.93, chroma 0.035 at the
 * hues above) under lines of one grey: what tells the holders apart is the way the lines run.
 */
export const PRINT: Palette = {
  water: '#eceff1',
  land: '#ffffff',
  unclaimed: '#ffffff',
  ru: '#fee1d6',
  ua: '#d6e9fa',
  contested: '#333333',
  front: '#000000',
  halo: '#ffffff',
  oblastBorder: '#555555',
  contextBorder: '#c4c4c4',
  countryBorder: '#777777',
  label: '#000000',
  labelHalo: '#ffffff',
  faintLabel: '#4d4d4d',
  selection: '#000000',
  lines: '#6b6b6b',
};
/** From one line to the next, and the width of each, px. */
export const LINES_PX = 4;
export const LINE_WIDTH_PX = 0.9;

/** Patterns are anchored to a point of the Earth, so that they move with the map. [lng, lat] */
export const PATTERN_ORIGIN: readonly [number, number] = [36, 49];
/** Side of the square that repeats in a pattern, px. */
export const HATCH_PX = 9;
export const DOTS_PX = 6;
export const DOT_RADIUS_PX = 1.3;
/** Dash and gap around the incursion zone, in line widths (1 px). */
export const ZONE_DASHES = [4, 2.5] as const;
/** How strongly oblasts outside the six places are coloured: they are context. */
export const CONTEXT_STRENGTH = 0.42;
/** How strongly a comparison colours what is alike on both sides. */
export const ALIKE_STRENGTH = 0.24;
export const FRONT_WIDTH_PX = 1.6;
/** The front on a map of differences, where it is not the subject. */
export const ALIKE_FRONT_STRENGTH = 0.4;
/** The outline of what differs, and of what just changed. */
export const MARK_STRENGTH = 0.9;
export const HALO_WIDTH_PX = 4;

/** Diameter of the disc at a claimed settlement, px: small on the overview, larger when zoomed in. */
export function pointPx(zoom: number): number {
  return Math.min(11, Math.max(4.5, 4.5 + (zoom - 5.5) * 1.5));
}

/** Width of the outline around what differs, px: thin on the overview, where a cell is a few pixels. */
export function markPx(zoom: number): number {
  return Math.min(1.6, Math.max(0.8, 0.8 + (zoom - 6) * 0.4));
}

/** Whether the line between two cells is a front: they are unlike, and both are claimed by somebody. */
export function isFront(left: number, right: number): boolean {
  return left !== right && left !== UNCLAIMED && right !== UNCLAIMED;
}
