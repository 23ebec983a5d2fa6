/** Ids of own claimants and claims: numbers only, so that a link tells nothing of the file. */
import { OWN_PREFIX } from '../../domain/namedPlaces.ts';
import type { ClaimantId, ClaimId } from '../../domain/types.ts';

export interface OwnFileName {
  /** Number of the file in this browser; part of every id. */
  readonly key: number;
  readonly name: string;
}

/** Rows are numbered with six digits in ids, so that ids sort as rows do. */
const ROW_DIGITS = 6;
export const MOST_ROWS = 10 ** ROW_DIGITS - 1;

/** `index` counts the claimants of the file from 0. */
export function claimantId({ key }: Pick<OwnFileName, 'key'>, index: number): ClaimantId {
  return `${OWN_PREFIX}${key}-${index + 1}` as ClaimantId;
}

export function claimId({ key }: Pick<OwnFileName, 'key'>, row: number): ClaimId {
  return `${OWN_PREFIX}${key}-${String(row).padStart(ROW_DIGITS, '0')}` as ClaimId;
}

/** The file that an own claim or claimant is from. */
export function fileKeyOf(id: string): number {
  return Number(id.split('-')[1]);
}
