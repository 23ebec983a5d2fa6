import { describe, expect, test } from 'vitest';
import { dayOf, NEVER } from '../../src/domain/day.ts';
import { RU, UA } from '../../src/domain/resolution.ts';
import type { Series } from '../../src/domain/series.ts';
import { claimOf, type ClaimText } from '../../tests/support/claims.ts';
import type { ClaimRow } from '../../src/data/tables/claimRow.ts';
import type { SettlementRow, Tables } from '../tables/rows.ts';
import { seriesOf } from './readings.ts';

const settlements = [
  { id: 'sudzha', kind: 'settlement', oblast: 'kursk' },
  { id: 'avdiivka', kind: 'settlement', oblast: 'donetsk' },
  { id: 'lake', kind: 'water', oblast: 'donetsk' },
] as unknown as SettlementRow[];

const claim = (text: ClaimText): ClaimRow => claimOf({ claimant: 'isw', ...text }) as ClaimRow;

function series(
  observations: readonly { settlement: string; asOf: string; holder: string | null }[],
  claims: readonly ClaimRow[] = [],
): Series {
  const tables = {
    claimants: [{ id: 'deepstate' }, { id: 'isw' }],
    observations: observations.map((row) => ({
      ...row,
      status: row.holder === null ? 'contested' : 'controlled',
    })),
  } as unknown as Tables;
  return seriesOf(tables, settlements, claims);
}

/** "settlement day stance" of every entry. */
const entriesOf = ({ settlement, asOf, stance }: Series): string[] =>
  Array.from(settlement, (cell, i) => `${cell} ${dayOf(asOf[i] ?? NaN)} ${stance[i]}`);

describe('the track’s silence on its first day', () => {
  test('means ru in Kursk oblast, ua in Ukraine, and nothing of open water', () => {
    expect(entriesOf(series([]))).toEqual([`0 2022-04-03 ${RU}`, `1 2022-04-03 ${UA}`]);
  });

  test('is filled in before a later first row', () => {
    const rows = [{ settlement: 'avdiivka', asOf: '2024-02-17', holder: 'ru' }];
    expect(entriesOf(series(rows)).slice(1)).toEqual([`1 2022-04-03 ${UA}`, `1 2024-02-17 ${RU}`]);
  });

  test.each(['2022-04-03', '2022-04-01'])('is no silence when there is a row on %s', (asOf) => {
    const rows = [{ settlement: 'avdiivka', asOf, holder: 'ru' }];
    expect(entriesOf(series(rows)).slice(1)).toEqual([`1 ${asOf} ${RU}`]);
  });
});

describe('readings', () => {
  test('of open water and of unknown settlements are left out', () => {
    const rows = [
      { settlement: 'lake', asOf: '2022-05-01', holder: 'ru' },
      { settlement: 'atlantis', asOf: '2022-05-01', holder: 'ru' },
    ];
    expect(entriesOf(series(rows))).toHaveLength(2);
  });

  test('come from control claims about mapped settlements, once for the same news', () => {
    const claims = [
      claim({ id: 'a', place: 'sudzha', until: '2022-06-01' }),
      claim({ id: 'b', place: 'sudzha', sameAs: 'a' }),
      claim({ id: 'c', place: 'sudzha', kind: 'share' }),
      claim({ id: 'd', place: 'donetsk' }),
    ];
    const { claim: index, claimant, until, statedOn } = series([], claims);
    const spoken = [...index.keys()].filter((i) => index[i] !== -1);
    expect(spoken.map((i) => [index[i], claimant[i], dayOf(until[i] ?? NaN)])).toEqual([
      [0, 1, '2022-06-01'],
    ]);
    const observed = [...index.keys()].filter((i) => index[i] === -1);
    expect(observed.every((i) => until[i] === NEVER && claimant[i] === 0)).toBe(true);
    expect(dayOf(statedOn[observed[0] ?? -1] ?? NaN)).toBe('2022-04-03');
  });

  test('need the track’s claimant', () => {
    const tables = { claimants: [], observations: [] } as unknown as Tables;
    expect(() => seriesOf(tables, [], [])).toThrow('no deepstate');
  });
});
