/** One claimant's word about one settlement, as the commands print it. */
import type { Considered } from '../domain/explain.ts';
import type { Day } from '../domain/day.ts';
import type { Claimant, ClaimantId, Holder, Status } from '../domain/types.ts';

export interface PositionRecord {
  readonly claimant: ClaimantId;
  readonly claimantName: string;
  readonly side: Claimant['side'];
  /** Claimants whose figures this one uses: agreement with them is not independent. */
  readonly derivedFrom: readonly ClaimantId[];
  readonly stance: Considered['stance'];
  /** The claim's own words; null for an observation. `entered` names who is said to have entered. */
  readonly status: Status | null;
  readonly holder: Holder | null;
  readonly asOf: Day;
  readonly statedOn: Day;
  /** Whole days from its day, on the chosen clock, to the day asked for; negative when later. */
  readonly ageDays: number;
  /** First day on which it no longer holds; null without a lapse. */
  readonly until: Day | null;
  /** Id of the spoken claim, or 'observation' for a reading of the base track. */
  readonly claim: string;
}

export function positionRecord(entry: Considered): PositionRecord {
  const { claimant, stance, asOf, statedOn, ageDays, until, claim } = entry;
  return {
    claimant: claimant.id,
    claimantName: claimant.name,
    side: claimant.side,
    derivedFrom: claimant.derivedFrom,
    stance,
    status: claim?.status ?? null,
    holder: claim?.holder ?? null,
    asOf,
    statedOn,
    ageDays,
    until,
    claim: claim?.id ?? 'observation',
  };
}
