/** `core.json`: claimants, places, settlements, claims and events; texts are in `details.json`. */
import type { ClaimTexts } from '../../domain/export/claimTable.ts';
import type { Claim, Claimant, EventPin, PlaceId, PlaceKind } from '../../domain/types.ts';

/** Which cells make up a place, in the shortest words. */
export type CellRule =
  /** All cells of these oblasts. */
  | { readonly oblasts: readonly PlaceId[] }
  /** These cells, as gaps between ascending indexes. */
  | { readonly gaps: readonly number[] };

export interface PlaceRow {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly oblast: PlaceId | null;
  readonly officialKm2: number | null;
  readonly cells: CellRule | null;
  readonly isPartial: boolean;
}

export interface CoreFile {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly trackFrom: string;
  readonly trackTo: string;
  readonly trackEnds: Readonly<Record<string, string>>;
  readonly claimants: readonly Claimant[];
  readonly places: readonly PlaceRow[];
  readonly settlements: {
    /** Oblast ids and how many consecutive settlements lie in each. */
    readonly oblasts: readonly (readonly [PlaceId, number])[];
    /** One letter each: s settlement, p site (sampling point), w water. */
    readonly kinds: string;
    readonly ids: readonly string[];
    /** Names of the settlements proper, in order. */
    readonly names: readonly string[];
    /** Indexes of settlements to label, most important first. */
    readonly labels: readonly number[];
    /** Id and name; not in versions before there were any. */
    readonly formerNames?: readonly (readonly [PlaceId, string])[];
  };
  readonly claims: ClaimColumns;
  readonly events: readonly EventPin[];
}

/** A table turned on its side: one array per field. */
export type ClaimColumns = { readonly [Field in keyof Claim]: readonly Claim[Field][] };

/** Notes and reports, read only when somebody asks "on whose word?" or downloads the claims. */
export type DetailsFile = ClaimTexts;

const FIELDS: readonly (keyof Claim)[] = [
  'id', 'place', 'asOf', 'statedOn', 'kind', 'holder', 'status', 'value', 'unit', 'qualifier', 'base',
  'basePlace', 'baseKm2', 'periodFrom', 'periodTo', 'claimant', 'body', 'speaker', 'confidence', 'until',
  'untilReason', 'sameAs', 'article',
]; // prettier-ignore

export function toColumns(claims: readonly Claim[]): ClaimColumns {
  return Object.fromEntries(
    FIELDS.map((field) => [field, claims.map((claim) => claim[field])]),
  ) as unknown as ClaimColumns;
}

/** Written out: objects of one shape, made at once, are small and quick where there are a million. */
export function fromColumns(of: ClaimColumns): Claim[] {
  return of.id.map(
    (id, row) =>
      ({
        id,
        place: of.place[row],
        asOf: of.asOf[row],
        statedOn: of.statedOn[row],
        kind: of.kind[row],
        holder: of.holder[row],
        status: of.status[row],
        value: of.value[row],
        unit: of.unit[row],
        qualifier: of.qualifier[row],
        base: of.base[row],
        basePlace: of.basePlace[row],
        baseKm2: of.baseKm2[row],
        periodFrom: of.periodFrom[row],
        periodTo: of.periodTo[row],
        claimant: of.claimant[row],
        body: of.body[row],
        speaker: of.speaker[row],
        confidence: of.confidence[row],
        until: of.until[row],
        untilReason: of.untilReason[row],
        sameAs: of.sameAs[row],
        article: of.article[row],
      }) as Claim,
  );
}
