/** A claim's two clocks, its lapse, the row it repeats, and the file it stands in. */
import { errorAt, type Problem } from '../problem.ts';
import type { ClaimRow } from '../rows.ts';
import { isAfter, type Rule } from './rule.ts';

export const checkClaimDays: Rule = ({ claims }) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return claims.flatMap((claim) => [
    ...dayProblems(claim),
    ...lapseProblems(claim),
    ...sameAsProblems(claim, byId),
    ...fileProblems(claim),
  ]);
};

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

function sameAsProblems(claim: ClaimRow, byId: ReadonlyMap<string, ClaimRow>): Problem[] {
  const { sameAs, id } = claim;
  if (sameAs === null) return [];
  if (sameAs === id) return [errorAt(claim, 'same_as', 'points to its own row')];
  const next = byId.get(sameAs)?.sameAs ?? null;
  return next === null
    ? []
    : [errorAt(claim, 'same_as', `"${sameAs}" itself is the same as "${next}"; point there`)];
}

function fileProblems(claim: ClaimRow): Problem[] {
  const expected = `claims/${claim.claimant}.csv`;
  return claim.file === expected
    ? []
    : [errorAt(claim, 'claimant', `"${claim.claimant}" belongs in ${expected}`)];
}
