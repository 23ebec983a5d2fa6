/**
 * The tables as typed rows. Every row says its file and line. Where `readTables` reported a problem
 * in a row, that cell holds whatever was written (a day that is none, an unknown id, null for a
 * figure): use the values only when there is no error.
 */
import type { Day } from '../../src/domain/day.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type {
  Claimant,
  ClaimId,
  Holder,
  PlaceId,
  PlaceKind,
  Report,
  Settlement,
} from '../../src/domain/types.ts';
import type { Spot } from '../../src/data/tables/problem.ts';

export interface ClaimantRow extends Claimant, Spot {}

export interface PlaceRow extends Spot {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
  /** The oblast of a settlement; null for any other kind. */
  readonly oblast: PlaceId | null;
  /** What a composite is made of; empty for any other kind. */
  readonly parts: readonly PlaceId[];
  /** Official area in km². */
  readonly officialKm2: number | null;
  readonly note: string | null;
}

/** `lng` and `lat` in degrees (WGS 84). */
export interface SettlementRow extends Settlement, Spot {
  readonly nameUk: string | null;
  readonly nameRu: string | null;
  readonly origin: string;
  /** How early its name is written on the map, from 1; null: only if claimed, when zoomed in. */
  readonly rank: number | null;
}

/** A name that a settlement had before. */
export interface FormerNameRow extends Spot {
  readonly place: PlaceId;
  readonly name: string;
}

export interface ReportRow extends Report, Spot {
  readonly claim: ClaimId;
  /** From 1 within the claim. */
  readonly seq: number;
}

export interface EventRow extends Spot {
  readonly id: string;
  readonly date: Day;
  /** Last day, inclusive; null for a single day. */
  readonly end: Day | null;
  /** 'day' unless the day is not exactly known: 'month', 'season', 'approximate'. */
  readonly precision: string;
  readonly kind: string;
  readonly place: PlaceId;
  readonly title: string;
  readonly note: string;
  readonly article: string | null;
}

export interface EventReportRow extends Report, Spot {
  readonly event: string;
  readonly seq: number;
}

/** A status change read off the DeepState map; its claimant is `deepstate`. */
export interface ObservationRow extends Spot {
  readonly settlement: PlaceId;
  /** First day with this status. */
  readonly asOf: Day;
  /** Null when contested. */
  readonly holder: Holder | null;
  readonly status: 'controlled' | 'contested';
}

export interface RejectedRow extends Spot {
  readonly table: string;
  readonly id: string;
  readonly reason: string;
}

export interface Tables {
  readonly claimants: readonly ClaimantRow[];
  readonly places: readonly PlaceRow[];
  readonly settlements: readonly SettlementRow[];
  readonly formerNames: readonly FormerNameRow[];
  /** Of all claimants, file by file. */
  readonly claims: readonly ClaimRow[];
  readonly reports: readonly ReportRow[];
  readonly events: readonly EventRow[];
  readonly eventReports: readonly EventReportRow[];
  readonly observations: readonly ObservationRow[];
  readonly rejected: readonly RejectedRow[];
}
