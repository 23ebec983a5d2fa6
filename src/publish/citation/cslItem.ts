/**
 * One thing cited, in the words of CSL-JSON 1.0.2: the one source of all formats. Only the variables
 * that are used here; every text is one line.
 */
import type { Day } from '../../domain/day.ts';

/** Why these types: docs/decisions/0018-citations.md. */
export type CslType = 'map' | 'webpage' | 'dataset';

export interface CslName {
  /** Printed as it is written: bodies, and persons whose names are not taken apart. */
  readonly literal: string;
}

export interface CslDate {
  /** Year, or year, month, day. */
  readonly 'date-parts': readonly [readonly [number] | readonly [number, number, number]];
}

export interface CslItem {
  /** Also the key in BibTeX: letters, digits and hyphens. */
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly genre: string;
  readonly author: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly version: string;
  /** Absent where no address of the page is known. */
  readonly URL?: string;
  readonly language: string;
  /** What a bibliography prints after the title. */
  readonly note: string;
  /** What it need not print: every claimant, and the line on legal status. */
  readonly abstract: string;
}

export function cslDay(day: Day): CslDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { 'date-parts': [[year, month, date]] };
}

export function cslYear(day: Day): CslDate {
  return { 'date-parts': [[Number(day.slice(0, 4))]] };
}

/** One line without control characters, halves of characters, or runs of spaces. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ')
    .trim();
}
