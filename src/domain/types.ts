/** The words of the domain as types. Nothing here imports anything but `Day`. */
import type { Day } from './day.ts';

export type ClaimantId = string & { readonly __brand: 'ClaimantId' };
export type PlaceId = string & { readonly __brand: 'PlaceId' };
export type ClaimId = string & { readonly __brand: 'ClaimId' };

export const SIDES = [
  'ru-official',
  'ua-official',
  'osint',
  'media',
  'third-party-official',
] as const;
export type Side = (typeof SIDES)[number];

export const HOLDERS = ['ru', 'ua'] as const;
export type Holder = (typeof HOLDERS)[number];

export const KINDS = [
  'control',
  'share',
  'area',
  'area-change',
  'settlement-count',
  'settlement-count-change',
  'statement',
] as const;
export type Kind = (typeof KINDS)[number];

/** A claimed figure beside the interval that the map shows. */
export const OUTCOMES = ['within', 'above', 'below'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `none`: it cannot be compared. */
export const RESULTS = [...OUTCOMES, 'none'] as const;
export type Result = (typeof RESULTS)[number];

/**
 * `withdrawn`: `holder` is the side that holds it after the withdrawal.
 * `denied`: `holder` is whom the denier says holds it.
 */
export const STATUSES = ['controlled', 'contested', 'entered', 'withdrawn', 'denied'] as const;
export type Status = (typeof STATUSES)[number];

export const QUALIFIERS = [
  'exactly',
  'about',
  'at-least',
  'more-than',
  'less-than',
  'at-most',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export type Unit = 'percent' | 'km2' | 'settlements';
export type Confidence = 'high' | 'medium' | 'low';

export interface Claimant {
  readonly id: ClaimantId;
  readonly name: string;
  readonly side: Side;
  /** Claimants whose figures this one uses; empty when it is its own origin as far as known. */
  readonly derivedFrom: readonly ClaimantId[];
}

/** One statement by one claimant about one place. `null` = known to be absent or not applicable. */
export interface Claim {
  readonly id: ClaimId;
  readonly place: PlaceId;
  /** The day described, inclusive. */
  readonly asOf: Day;
  /** The day it was said. Never before `asOf`. */
  readonly statedOn: Day;
  readonly kind: Kind;
  readonly holder: Holder;
  /** Only for `control`. */
  readonly status: Status | null;
  readonly value: number | null;
  readonly unit: Unit | null;
  readonly qualifier: Qualifier | null;
  /** What a percentage is of, in words. */
  readonly base: string | null;
  /** The mapped place that is that base; null when no place of the map is. */
  readonly basePlace: PlaceId | null;
  /** The base's size as the claimant states it or as it follows from the claim, in km². */
  readonly baseKm2: number | null;
  /** First and last day of the period of a change, both inclusive. */
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
  readonly claimant: ClaimantId;
  /** The more exact body, where the claimant is a family. */
  readonly body: string | null;
  readonly speaker: string | null;
  readonly confidence: Confidence;
  /** First day on which the claimant no longer asserts it (a lapse). */
  readonly until: Day | null;
  readonly untilReason: string | null;
  /** The fuller row that tells the same news; such a row is listed but never counted. */
  readonly sameAs: ClaimId | null;
  /** The founding article it comes from. */
  readonly article: string | null;
}

/** Where a claim was read. `published` is null when the page shows no date. */
export interface Report {
  readonly outlet: string;
  readonly url: string | null;
  readonly published: Day | null;
  readonly title: string | null;
}

export type PlaceKind = 'oblast' | 'zone' | 'composite' | 'country' | 'settlement';

/** Something a claim is about. */
export interface Place {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  /** The oblast a settlement lies in. */
  readonly oblast: PlaceId | null;
  /** The official area in km², where one is published. */
  readonly officialKm2: number | null;
  /** Indexes of its cells, ascending; null when the place is not on the map. */
  readonly cells: Uint16Array | null;
  /** Whether the cells cover only a part of the place (Ukraine). */
  readonly isPartial: boolean;
}

export type SettlementKind = 'settlement' | 'site' | 'water';

/** A point that carries a cell; its index in the dataset is its cell's index. */
export interface Settlement {
  readonly id: PlaceId;
  /** Empty for a site, which has no name. */
  readonly name: string;
  readonly kind: SettlementKind;
  readonly oblast: PlaceId;
  readonly lng: number;
  readonly lat: number;
}

export interface EventPin {
  readonly id: string;
  readonly date: Day;
  /** Last day, inclusive; null for a single day. */
  readonly end: Day | null;
  /** 'day' unless the day is not exactly known. */
  readonly precision: string;
  readonly kind: string;
  readonly place: PlaceId;
  readonly title: string;
  readonly note: string;
  readonly reports: readonly Report[];
}
