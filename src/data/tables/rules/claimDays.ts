/** A claim's two clocks, its lapse, and the row it repeats. */
import type { ClaimRow } from '../claimRow.ts';
import { errorAt, type Problem } from '../problem.ts';
import { isAfter } from './isAfter.ts';

/** Problems of one row; `byId` finds the row it repeats. */
export function claimDayProblems(
  claim: ClaimRow,
  byId: ReadonlyMap<string, Pick<ClaimRow, 'sameAs'>>,
): Problem[] {
  return [...dayProblems(claim), ...lapseProblems(claim), ...sameAsProblems(claim, byId)];
}

function dayProblems(claim: ClaimRow): Problem[] {
  return isAfter(claim.asOf, claim.statedOn)
    ? [errorAt(claim, 'as_of', `${claim.asOf} is after stated_on ${claim.statedOn}`)]
    : [];
}

function lapseProblems(claim: ClaimRow): Problem[] {
  const { asOf, until, untilReason } = claim;
  const problems: Problem[] = [];
  if (until === asOf || isAfter(asOf, until)) {
    problems.push(errorAt(claim, 'until', `${until} is not after as_of ${asOf}`));
  }
  if (until !== null && untilReason === null) {
    problems.push(errorAt(claim, 'until_reason', 'a lapse without its reason'));
  }
  if (until === null && untilReason !== null) {
    problems.push(errorAt(claim, 'until_reason', 'a reason without the day in until'));
  }
  return problems;
}

function sameAsProblems(
  claim: ClaimRow,
  byId: ReadonlyMap<string, Pick<ClaimRow, 'sameAs'>>,
): Problem[] {
  const { sameAs, id } = claim;
  if (sameAs === null) return [];
  if (sameAs === id) return [errorAt(claim, 'same_as', 'points to its own row')];
  const next = byId.get(sameAs)?.sameAs ?? null;
  return next === null
    ? []
    : [errorAt(claim, 'same_as', `"${sameAs}" itself is the same as "${next}"; point there`)];
}
