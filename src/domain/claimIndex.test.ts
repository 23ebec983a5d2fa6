import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { claimOf } from '../../tests/support/claims.ts';
import { fold } from './claimFilter.ts';
import { ClaimIndex } from './claimIndex.ts';
import type { Claim, PlaceId } from './types.ts';

interface Made {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Each claim says its names as one part and each of its words as another. */
function indexOf(made: readonly Made[]): ClaimIndex {
  const claims = made.map((_, row) => claimOf({ place: `p${row}` as PlaceId }));
  const madeOf = (claim: Claim): Made => made[claims.indexOf(claim)] ?? { names: [], words: [] };
  return new ClaimIndex(claims, [
    { keyOf: null, wordsOf: (claim) => ({ names: madeOf(claim).names }) },
    ...[0, 1, 2, 3, 4].map((i) => ({
      keyOf: (claim: Claim) => madeOf(claim).words[i] ?? null,
      wordsOf: (claim: Claim) => ({ words: [madeOf(claim).words[i]] }),
    })),
  ]);
}
const rowsWith = (index: ClaimIndex, text: string, count: number): number[] => {
  const holds = index.holding(text);
  return Array.from({ length: count }, (_, row) => row).filter(
    (row) => holds === null || holds[row] === 1,
  );
};

describe('holding', () => {
  const made: Made[] = [
    { names: ['Sudzha'], words: ['Russian Ministry of Defence', '13 March 2025'] },
    { names: ['Krasnohorivka'], words: ['ISW', '1\u202f268\u202fkm²'] },
    { names: ['Donetsk oblast', null as unknown as string], words: ['ISW', 'about 75 %'] },
  ];
  test.each([
    { text: '', rows: [0, 1, 2] },
    { text: '  ', rows: [0, 1, 2] },
    { text: 'isw', rows: [1, 2] },
    { text: 'DON isw', rows: [2] },
    { text: 'isw defence', rows: [] },
    { text: '268', rows: [1] },
    { text: 'суджа', rows: [0] },
    { text: 'красногоровка', rows: [1] },
    { text: 'Красногорівка ISW', rows: [1] },
    { text: 'nowhere', rows: [] },
  ])('"$text" is held by $rows', ({ text, rows }) =>
    expect(rowsWith(indexOf(made), text, made.length)).toEqual(rows),
  );
});

const anyText = fc.stringMatching(/^[abc '’]{0,5}$/);
const anyMade = fc.array(
  fc.record({
    names: fc.array(anyText, { maxLength: 2 }),
    words: fc.array(anyText, { maxLength: 3 }),
  }),
  { maxLength: 70 },
);

test('finds what reading every claim finds, however far it was prepared before', () =>
  fc.assert(
    fc.property(anyMade, anyText, fc.nat({ max: 3 }), (made, text, steps) => {
      const index = indexOf(made);
      const work = index.prepare();
      for (let step = 0; step < steps; step++) work.next();
      const words = text.split(/\s+/).map(fold).filter(Boolean);
      const slow = [...made.keys()].filter((row) => {
        const { names = [], words: others = [] } = made[row] ?? {};
        const parts = [...names, ...others].map(fold);
        return words.every((word) => parts.some((part) => part.includes(word)));
      });
      const found = rowsWith(index, text, made.length);
      // Names are also found by their keys: never fewer, and with words alone no more.
      expect(slow.every((row) => found.includes(row))).toBe(true);
      const bare = indexOf(made.map((one) => ({ names: [], words: [...one.words, ...one.names] })));
      expect(rowsWith(bare, text, made.length)).toEqual(slow);
    }),
    { ...RUNS, numRuns: 300 },
  ));
