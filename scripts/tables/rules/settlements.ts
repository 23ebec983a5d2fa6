/** Points that carry the map: named, apart from each other, inside their oblast. */
import type { BorderIndex } from '../borders.ts';
import { errorAt, type Problem } from '../../../src/data/tables/problem.ts';
import type { SettlementRow } from '../rows.ts';
import type { Rule } from './rule.ts';

/** How far outside its oblast a point may lie: the borders are coarse, and shores even more so. */
const TOLERANCE_KM = 4;

export const checkPoints: Rule = ({ settlements }) => {
  const at = new Map<string, SettlementRow>();
  return settlements.flatMap((row) => {
    const problems: Problem[] = [];
    if (row.kind === 'settlement' && row.name === '') {
      problems.push(errorAt(row, 'name', 'a settlement needs a name'));
    }
    const point = `${row.lng} ${row.lat}`;
    const other = at.get(point);
    if (other) problems.push(errorAt(row, 'lng', `the same point as "${other.id}"`));
    else at.set(point, row);
    return problems;
  });
};

/** Settlements that lie outside the oblast they name. */
export function checkInside(
  settlements: readonly SettlementRow[],
  borders: BorderIndex,
): Problem[] {
  return settlements.flatMap((row) => {
    const km = borders.kmOutside(row.oblast, row.lng, row.lat);
    if (km === null) return [errorAt(row, 'oblast', `"${row.oblast}" has no border`)];
    return km > TOLERANCE_KM
      ? [errorAt(row, 'oblast', `lies ${km.toFixed(1)} km outside "${row.oblast}"`)]
      : [];
  });
}
