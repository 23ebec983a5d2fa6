/** How a side is marked on the charts of checks: the form that it has on every chart, and its ink. */
import type { Holder, Side } from '../../domain/types.ts';
import { sidePath } from '../chart/paths.ts';

/** Inks of the two sides, and one neutral ink for those that are neither. */
export const INKS: Readonly<Record<Side, string>> = {
  'ru-official': 'var(--ru-ink)',
  'ua-official': 'var(--ua-ink)',
  osint: 'var(--ink)',
  media: 'var(--ink)',
  'third-party-official': 'var(--ink)',
};

/** The mark of a holder, as that of the officials of its side, about 2 × `r` pixels wide. */
export function holderMark(holder: Holder, r: number): { path: string; ink: string } {
  const side = holder === 'ru' ? 'ru-official' : 'ua-official';
  return { path: sidePath(side, r), ink: INKS[side] };
}
