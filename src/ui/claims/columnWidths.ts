/** How wide each column at least is: wide enough for what usually stands in it. */
import type { TableColumn } from './claimColumns.ts';

export const WIDTH_PX = {
  'as-of': 104,
  'stated-on': 104,
  place: 144,
  value: 312,
  base: 232,
  claimant: 216,
  speaker: 192,
  side: 136,
  origin: 152,
  kind: 184,
  holder: 88,
  confidence: 104,
  until: 120,
  article: 232,
  id: 328,
} as const satisfies Record<TableColumn, number>;
