/** Places, the oblasts and parts they name, and the claimants' origins. */
import type { PlaceId } from '../../../src/domain/types.ts';
import { isAfter } from '../../../src/data/tables/rules/isAfter.ts';
import { errorAt, type Problem } from '../../../src/data/tables/problem.ts';
import type { PlaceRow, SettlementRow } from '../rows.ts';
import { articled } from '../../../src/data/tables/wording.ts';
import type { Rule } from './rule.ts';

type Placed = ReadonlyMap<PlaceId, SettlementRow>;
type Known = ReadonlyMap<PlaceId, PlaceRow>;

export const checkPlaces: Rule = ({ places, settlements }) => {
  const known: Known = new Map(places.map((place) => [place.id, place]));
  const placed: Placed = new Map(settlements.map((settlement) => [settlement.id, settlement]));
  return places.flatMap((place) => [
    ...partProblems(place, known),
    ...(place.kind === 'settlement' ? settlementProblems(place, known, placed) : []),
    ...(place.kind !== 'settlement' && placed.has(place.id)
      ? [errorAt(place, 'id', `"${place.id}" is ${articled(place.kind)} here and a settlement too`)]
      : []),
  ]);
};

function settlementProblems(place: PlaceRow, known: Known, placed: Placed): Problem[] {
  const point = placed.get(place.id);
  if (place.oblast === null) return [errorAt(place, 'oblast', 'a settlement needs its oblast')];
  const problems: Problem[] = [];
  const oblast = known.get(place.oblast);
  if (oblast && oblast.kind !== 'oblast') {
    problems.push(
      errorAt(place, 'oblast', `"${oblast.id}" is ${articled(oblast.kind)}, not an oblast`),
    );
  }
  if (point && point.oblast !== place.oblast) {
    const message = `"${place.oblast}", but settlements.csv says "${point.oblast}"`;
    problems.push(errorAt(place, 'oblast', message));
  }
  if (!point && place.note === null) {
    problems.push(errorAt(place, 'note', 'not in settlements.csv, and no note says why'));
  }
  return problems;
}

function partProblems(place: PlaceRow, known: Known): Problem[] {
  if (place.kind === 'composite' && place.parts.length === 0) {
    return [errorAt(place, 'parts', 'a composite needs its parts')];
  }
  if (place.kind !== 'composite' && place.parts.length > 0) {
    return [errorAt(place, 'parts', `only a composite has parts, not kind ${place.kind}`)];
  }
  return place.parts
    .filter((part) => known.get(part)?.kind !== 'oblast')
    .map((part) => errorAt(place, 'parts', `"${part}" is no oblast of places.csv`));
}

export const checkOrigins: Rule = ({ claimants }) => {
  const known = new Set(claimants.map((claimant) => claimant.id));
  return claimants.flatMap((claimant) =>
    claimant.derivedFrom.flatMap((origin) => {
      if (origin === claimant.id) return [errorAt(claimant, 'derived_from', 'names itself')];
      return known.has(origin)
        ? []
        : [errorAt(claimant, 'derived_from', `"${origin}" is not in claimants.csv`)];
    }),
  );
};

export const checkEvents: Rule = ({ events }) =>
  events
    .filter((event) => isAfter(event.date, event.end))
    .map((event) => errorAt(event, 'end', `${event.end} is before date ${event.date}`));

export const checkObservations: Rule = ({ observations }) =>
  observations
    .filter(({ status, holder }) => (status === 'controlled') === (holder === null))
    .map((row) =>
      errorAt(
        row,
        'holder',
        row.holder === null ? 'controlled without a holder' : 'contested has no holder',
      ),
    );
