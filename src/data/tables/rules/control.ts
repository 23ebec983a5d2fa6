/** What a `control` claim must have, and other kinds must not. */
import { errorAt, type Problem } from '../problem.ts';
import type { Place } from '../../../domain/types.ts';
import type { ClaimRow } from '../claimRow.ts';
import { articled } from '../wording.ts';

/**
 * Kinds of place that can be said to be held as a whole. An oblast is among them for "the oblast is
 * cleared" and its denials; a city of the same name has its own id (`kherson-city`).
 */
const HELD_AS_A_WHOLE: readonly Place['kind'][] = ['settlement', 'zone', 'oblast'];

/** Problems of one row; `place` is what it is about, if that is known. */
export function controlProblems(
  claim: ClaimRow,
  place: Pick<Place, 'id' | 'kind'> | undefined,
): Problem[] {
  return claim.kind === 'control' ? statusProblems(claim, place) : otherProblems(claim);
}

function statusProblems(claim: ClaimRow, place: Pick<Place, 'id' | 'kind'> | undefined): Problem[] {
  const problems: Problem[] = [];
  if (claim.status === null) problems.push(errorAt(claim, 'status', 'a control claim needs one'));
  if (place && !HELD_AS_A_WHOLE.includes(place.kind)) {
    const message = `control of "${place.id}", which is ${articled(place.kind)} and no settlement or zone`;
    problems.push(errorAt(claim, 'place', message));
  }
  if (claim.withdrew === null) return problems;
  if (claim.status !== 'withdrawn') {
    problems.push(errorAt(claim, 'withdrew', 'only a withdrawn claim says who left'));
  } else if (claim.withdrew === claim.holder) {
    const message = `"${claim.withdrew}" left and holds it too; holder is the side that gains`;
    problems.push(errorAt(claim, 'withdrew', message));
  }
  return problems;
}

function otherProblems(claim: ClaimRow): Problem[] {
  const problems: Problem[] = [];
  if (claim.status !== null) {
    problems.push(errorAt(claim, 'status', `only a control claim has one, not kind ${claim.kind}`));
  }
  if (claim.withdrew !== null) {
    problems.push(errorAt(claim, 'withdrew', 'only a withdrawn claim says who left'));
  }
  return problems;
}
