import { day } from '../../src/domain/day.ts';
import type { Claim, ClaimantId, ClaimId, PlaceId } from '../../src/domain/types.ts';

/** A claim as plain text, for the fields a test cares about; the rest is unremarkable. */
export type ClaimText = Partial<
  Omit<Claim, 'id' | 'place' | 'claimant' | 'asOf' | 'statedOn' | 'until' | 'sameAs' | 'basePlace'>
> & {
  readonly id?: string;
  readonly place?: string;
  readonly claimant?: string;
  readonly asOf?: string;
  /** The as-of day when not given. */
  readonly statedOn?: string;
  readonly until?: string | null;
  readonly sameAs?: string | null;
  readonly basePlace?: string | null;
};

export function claimOf(text: ClaimText = {}): Claim {
  const { id, place, claimant, asOf, statedOn, until, sameAs, basePlace, ...rest } = text;
  const asOfDay = day(asOf ?? '2022-05-01');
  return {
    kind: 'control',
    holder: 'ru',
    status: 'controlled',
    value: null,
    unit: null,
    qualifier: null,
    base: null,
    baseKm2: null,
    periodFrom: null,
    periodTo: null,
    body: null,
    speaker: null,
    confidence: 'high',
    untilReason: null,
    article: null,
    ...rest,
    id: (id ?? 'c-1') as ClaimId,
    place: (place ?? 'east') as PlaceId,
    claimant: (claimant ?? 'ru-mod') as ClaimantId,
    asOf: asOfDay,
    statedOn: statedOn === undefined ? asOfDay : day(statedOn),
    until: typeof until === 'string' ? day(until) : null,
    sameAs: (sameAs ?? null) as ClaimId | null,
    basePlace: (basePlace ?? null) as PlaceId | null,
  };
}
