/**
 * Own claims column by column, repeated texts once: small to keep, and quick to hand from a worker to
 * the page, where a hundred thousand objects would stop it for as long as it takes to copy them.
 */
import type { Claim, ClaimId, Confidence, Kind } from '../../domain/types.ts';

/**
 * One value for all rows; or a list of values and which of them each row has; or, where hardly a text
 * comes twice, all texts in one, each with where it ends: one text is copied at once, many are not.
 */
export type Column<T> =
  | { readonly all: T }
  | { readonly values: readonly T[]; readonly of: Uint32Array }
  | { readonly joined: string; readonly ends: Uint32Array };

export type PackedClaims = {
  readonly [Field in keyof Claim]: Column<Claim[Field]>;
} & { readonly count: number };

const FIELDS: readonly (keyof Claim)[] = [
  'id', 'place', 'asOf', 'statedOn', 'kind', 'holder', 'status', 'value', 'unit', 'qualifier', 'base',
  'basePlace', 'baseKm2', 'periodFrom', 'periodTo', 'claimant', 'body', 'speaker', 'confidence', 'until',
  'untilReason', 'sameAs', 'article',
]; // prettier-ignore

/** Fewer different values than this part of the rows are listed; more are joined. */
const MOST_LISTED = 1 / 2;

export function packClaims(claims: readonly Claim[]): PackedClaims {
  const columns = FIELDS.map((field) => [field, packColumn(claims.map((claim) => claim[field]))]);
  return { ...Object.fromEntries(columns), count: claims.length } as PackedClaims;
}

export function packColumn<T>(values: readonly T[]): Column<T> {
  if (values.length > 0 && values.every((value) => value === values[0]))
    return { all: values[0] as T };
  const numbers = new Map<T, number>();
  const of = new Uint32Array(values.length);
  for (let row = 0; row < of.length; row++) {
    const value = values[row] as T;
    let number = numbers.get(value);
    if (number === undefined) numbers.set(value, (number = numbers.size));
    of[row] = number;
  }
  const isListed = numbers.size < values.length * MOST_LISTED;
  return isListed || !areTexts(values) ? { values: [...numbers.keys()], of } : joined(values);
}

function areTexts(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === 'string');
}

function joined(texts: readonly string[]): { joined: string; ends: Uint32Array } {
  let end = 0;
  return { joined: texts.join(''), ends: Uint32Array.from(texts, (text) => (end += text.length)) };
}

export function valueAt<T>(column: Column<T>, row: number): T {
  if ('all' in column) return column.all;
  if ('values' in column) return column.values[column.of[row] ?? -1] as T;
  return column.joined.slice(column.ends[row - 1] ?? 0, column.ends[row]) as T;
}

/** The row of a claim, whose ids ascend; -1 when it is none of them. */
export function rowOf({ id: ids, count }: PackedClaims, id: ClaimId): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(ids, middle) < id) low = middle + 1;
    else high = middle;
  }
  return low < count && valueAt(ids, low) === id ? low : -1;
}

const ROWS_A_STEP = 500;

/** Yields between portions that take a few milliseconds each. */
export function* unpackClaims(packed: PackedClaims): Generator<undefined, Claim[]> {
  const claims: Claim[] = [];
  for (let row = 0; row < packed.count; row++) {
    claims.push({
      id: valueAt(packed.id, row),
      place: valueAt(packed.place, row),
      asOf: valueAt(packed.asOf, row),
      statedOn: valueAt(packed.statedOn, row),
      kind: valueAt<Kind>(packed.kind, row),
      holder: valueAt(packed.holder, row),
      status: valueAt(packed.status, row),
      value: valueAt(packed.value, row),
      unit: valueAt(packed.unit, row),
      qualifier: valueAt(packed.qualifier, row),
      base: valueAt(packed.base, row),
      basePlace: valueAt(packed.basePlace, row),
      baseKm2: valueAt(packed.baseKm2, row),
      periodFrom: valueAt(packed.periodFrom, row),
      periodTo: valueAt(packed.periodTo, row),
      claimant: valueAt(packed.claimant, row),
      body: valueAt(packed.body, row),
      speaker: valueAt(packed.speaker, row),
      confidence: valueAt<Confidence>(packed.confidence, row),
      until: valueAt(packed.until, row),
      untilReason: valueAt(packed.untilReason, row),
      sameAs: valueAt(packed.sameAs, row),
      article: valueAt(packed.article, row),
    });
    if (claims.length % ROWS_A_STEP === 0) yield;
  }
  return claims;
}
