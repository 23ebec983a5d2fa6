import type { Status } from '../../src/domain/types.ts';
import type { PositionRecord } from '../../src/reports/positionRecord.ts';
import { tableOf } from '../shared/table.ts';
import { daysOld, HOLDER_NAMES, restsOn } from './words.ts';

const COLUMNS = [
  { title: 'Claimant' },
  { title: 'Side' },
  { title: 'Held by' },
  { title: 'As of' },
  { title: 'Stated on' },
  { title: 'Age' },
  { title: 'Claim' },
];

/** One line for each position; "Nobody has a position." when there are none. */
export function positionLines(positions: readonly PositionRecord[]): string {
  if (positions.length === 0) return 'Nobody has a position.\n';
  return tableOf(
    COLUMNS,
    positions.map((position) => [
      `${position.claimant}${restsOn(position.derivedFrom)}`,
      position.side,
      saysWords(position),
      position.asOf,
      position.statedOn,
      daysOld(position.ageDays),
      position.claim,
    ]),
  );
}

/** "Russia", "Russia (a denial)", "contested (entered by Russia)" */
export function saysWords({ stance, status, holder }: Said): string {
  const word = stance === 'contested' ? stance : HOLDER_NAMES[stance];
  const detail = status === null || holder === null ? '' : detailOf(status, HOLDER_NAMES[holder]);
  return detail === '' ? word : `${word} (${detail})`;
}

type Said = Pick<PositionRecord, 'stance' | 'status' | 'holder'>;

function detailOf(status: Status, who: string): string {
  switch (status) {
    case 'controlled':
    case 'contested':
      return '';
    case 'entered':
      return `entered by ${who}`;
    case 'withdrawn':
      return 'after a withdrawal';
    case 'denied':
      return 'a denial';
  }
}
