/** What a claim's kind asks of its figure: unit, range, qualifier, base, period. */
import { INCURSION_ZONE, KURSK } from '../../../domain/namedPlaces.ts';
import type { Kind, Unit } from '../../../domain/types.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { ClaimRow } from '../claimRow.ts';
import { articled } from '../wording.ts';
import { isAfter } from './isAfter.ts';

/** The units a kind may have; a kind without units has no figure. */
const UNITS: Readonly<Record<Kind, readonly Unit[]>> = {
  control: [],
  statement: [],
  share: ['percent'],
  area: ['km2'],
  'area-change': ['km2', 'percent'],
  'settlement-count': ['settlements'],
  'settlement-count-change': ['settlements'],
};

/** Of a share; the schema bounds figures of every unit. */
const HIGHEST_PERCENT = 100;

/** Problems of one row. */
export function figureProblems(claim: ClaimRow): Problem[] {
  return [...unitProblems(claim), ...baseProblems(claim), ...periodProblems(claim)];
}

function unitProblems(claim: ClaimRow): Problem[] {
  const units = (UNITS as Readonly<Record<string, readonly Unit[]>>)[claim.kind];
  if (!units) return [];
  const { kind, value, valueText, unit, qualifier } = claim;
  const problems: Problem[] = [];
  const [first] = units;
  if (first === undefined) {
    if (valueText !== null) problems.push(errorAt(claim, 'value', `a ${kind} has no figure`));
    if (unit !== null) problems.push(errorAt(claim, 'unit', `a ${kind} has no figure`));
    return problems;
  }
  if (valueText === null)
    problems.push(errorAt(claim, 'value', `${articled(kind)} needs a figure`));
  if (qualifier === null) {
    problems.push(errorAt(claim, 'qualifier', `${articled(kind)} needs a qualifier`));
  }
  if (unit === null || !units.includes(unit)) {
    const found = unit === null ? 'empty' : `"${unit}"`;
    const message = `${articled(kind)} is in ${units.join(' or ')}, this is ${found}`;
    problems.push(errorAt(claim, 'unit', message));
  } else if (unit === 'percent' && value !== null && value > HIGHEST_PERCENT) {
    problems.push(errorAt(claim, 'value', `${valueText} percent is above ${HIGHEST_PERCENT}`));
  }
  return problems;
}

function baseProblems(claim: ClaimRow): Problem[] {
  const { base, basePlace, baseKm2, place, kind, unit } = claim;
  const problems: Problem[] = [];
  if (base === null && (kind === 'share' || unit === 'percent')) {
    problems.push(errorAt(claim, 'base', 'a share without the base it is a percentage of'));
  }
  // km² held in the incursion zone are km² held in its oblast, which the zone's cells do not exhaust.
  const isInKursk = place === INCURSION_ZONE && basePlace === KURSK;
  if (kind === 'area' && basePlace !== place && !isInKursk) {
    problems.push(errorAt(claim, 'base_place', `an area is of its own place, "${place}"`));
  }
  if (base === null && baseKm2 !== null) {
    problems.push(errorAt(claim, 'base_km2', 'km² of a base that is not named'));
  }
  return problems;
}

function periodProblems(claim: ClaimRow): Problem[] {
  const { kind, periodFrom, periodTo } = claim;
  const isChange = kind === 'area-change' || kind === 'settlement-count-change';
  const problems: Problem[] = [];
  const ends = [
    ['period_from', periodFrom],
    ['period_to', periodTo],
  ] as const;
  for (const [field, end] of ends) {
    if (end === null && kind === 'area-change') {
      problems.push(errorAt(claim, field, 'an area-change needs the period it is about'));
    }
    if (end !== null && !isChange) {
      problems.push(errorAt(claim, field, `only a change has a period, not ${articled(kind)}`));
    }
  }
  if (isAfter(periodFrom, periodTo)) {
    problems.push(errorAt(claim, 'period_from', `${periodFrom} is after period_to ${periodTo}`));
  }
  return problems;
}
