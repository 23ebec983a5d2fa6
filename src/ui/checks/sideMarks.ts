/** How a side is marked: shapes of one area, so that no side weighs more, and an ink each. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';
import type { Holder, Side } from '../../domain/types.ts';

const SHAPES: Readonly<Record<Side, SymbolType>> = {
  'ru-official': symbolCircle,
  'ua-official': symbolSquare,
  osint: symbolTriangle,
  media: symbolDiamond,
  'third-party-official': symbolCross,
};

/** Inks of the two sides, and one neutral ink for those that are neither. */
export const INKS: Readonly<Record<Side, string>> = {
  'ru-official': 'var(--ru-ink)',
  'ua-official': 'var(--ua-ink)',
  osint: 'var(--ink)',
  media: 'var(--ink)',
  'third-party-official': 'var(--ink)',
};

/** Path of a side's mark around 0, 0. `area` in square pixels. */
export function markPath(side: Side, area: number): string {
  return symbol(SHAPES[side], area)() ?? '';
}

/** The mark of a holder, as that of the officials of its side. */
export function holderMark(holder: Holder, area: number): { path: string; ink: string } {
  const side = holder === 'ru' ? 'ru-official' : 'ua-official';
  return { path: markPath(side, area), ink: INKS[side] };
}
