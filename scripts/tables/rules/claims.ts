/** What each claim must be by itself, by the row it repeats, its place and the file it stands in. */
import type { ClaimRow } from '../../../src/data/tables/claimRow.ts';
import { errorAt, type Problem } from '../../../src/data/tables/problem.ts';
import { claimDayProblems } from '../../../src/data/tables/rules/claimDays.ts';
import { controlProblems } from '../../../src/data/tables/rules/control.ts';
import { figureProblems } from '../../../src/data/tables/rules/figures.ts';
import type { Rule } from './rule.ts';

export const checkClaims: Rule = ({ claims, places }) => {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return claims.flatMap((claim) => [
    ...claimDayProblems(claim, byId),
    ...fileProblems(claim),
    ...controlProblems(claim, placeOf.get(claim.place)),
    ...figureProblems(claim),
  ]);
};

function fileProblems(claim: ClaimRow): Problem[] {
  const expected = `claims/${claim.claimant}.csv`;
  return claim.file === expected
    ? []
    : [errorAt(claim, 'claimant', `"${claim.claimant}" belongs in ${expected}`)];
}
