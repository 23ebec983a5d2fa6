import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { indexNames, NEARNESS, searchNames, wordForms, type SearchEntry } from './search.ts';

interface Row {
  readonly name: string;
  readonly name_uk: string;
  readonly name_ru: string;
  readonly kind: string;
  readonly oblast: string;
}
const TABLE = new URL('../../data/settlements.csv', import.meta.url);
const settlements = (parse(readFileSync(TABLE), { columns: true }) as Row[]).filter(
  ({ kind }) => kind === 'settlement',
);

function indexed<Item>(work: Generator<void, SearchEntry<Item>[]>): SearchEntry<Item>[] {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
const indexOf = (names: readonly string[], context = ''): SearchEntry<string>[] =>
  indexed(indexNames(names.map((name, order) => ({ item: name, names: [name], context, order }))));
const found = (entries: SearchEntry<string>[], query: string, limit = 8): string[] =>
  searchNames(entries, query, limit).found.map(({ item }) => item);

describe('order', () => {
  const towns = indexOf(['Stara Krynka', 'Krynychne', 'Okrynka', 'Krynky', 'Krynka']);
  test.each([
    { name: 'prefixes in the given order', query: 'krynk', expected: ['Krynky', 'Krynka'] },
    { name: 'another ending after the right one', query: 'крынке', expected: ['Krynky'] },
    { name: 'exact before prefix', query: 'Krynka', expected: ['Krynka'] },
    { name: 'nothing for nothing', query: '  ', expected: [] },
    { name: 'nothing for what is not there', query: 'qqq', expected: [] },
  ])('$name', ({ query, expected }) =>
    expect(found(towns, query).slice(0, expected.length)).toEqual(expected),
  );

  const oblasts = indexOf(['Mykolaiv oblast', 'Zaporizhzhia oblast', 'Dnipropetrovsk oblast']);
  test.each([
    ['Николаев', 'Mykolaiv oblast'],
    ['Запорожье', 'Zaporizhzhia oblast'],
    ['Запоріжжя', 'Zaporizhzhia oblast'],
    ['Днепропетровская', 'Dnipropetrovsk oblast'],
    ['Дніпропетровська', 'Dnipropetrovsk oblast'],
  ])('%s alone finds %s', (query, expected) => expect(found(oblasts, query)).toEqual([expected]));

  test('all four in their order', () => {
    expect(found(towns, 'krynka').slice(0, 2)).toEqual(['Krynka', 'Stara Krynka']);
    expect(found(towns, 'kryn')).toEqual([
      'Krynychne',
      'Krynky',
      'Krynka',
      'Stara Krynka',
      'Okrynka',
    ]);
  });

  test('the same letters come before confused ones, and those before another ending', () => {
    const names = indexOf(['Krasnyk', 'Krasna', 'Krasne', 'Krasno']);
    expect(found(names, 'Krasne').slice(0, 2)).toEqual(['Krasne', 'Krasno']);
    expect(found(names, 'Красне')[0]).toBe('Krasne');
    expect(found(names, 'Красна')[0]).toBe('Krasna');
  });

  test('a word of the context tells equal names apart, and finds nothing alone', () => {
    const entries = indexed(
      indexNames(
        ['Kharkiv oblast', 'Kherson oblast'].map((context, order) => ({
          item: context,
          names: ['Andriivka'],
          context,
          order,
        })),
      ),
    );
    expect(found(entries, 'andriivka kherson')).toEqual(['Kherson oblast']);
    expect(found(entries, 'kherson')).toEqual([]);
  });

  test('counts what it does not show', () => {
    expect(searchNames(towns, 'kryn', 2)).toMatchObject({ total: 5, found: { length: 2 } });
  });
});

describe('the settlements of the map', () => {
  const entries = indexed(
    indexNames(
      settlements.map((row, order) => ({
        item: row,
        names: [row.name],
        context: row.oblast,
        order,
      })),
    ),
  );
  const anyRow = fc.constantFrom(...settlements);

  test('each is found by its own name, before all that are not named so', () => {
    for (const row of new Map(settlements.map((one) => [one.name, one])).values()) {
      const { found: hits } = searchNames(entries, row.name, settlements.length);
      const last = hits.findLastIndex(({ item }) => item.name === row.name);
      expect(hits.slice(0, last + 1).every(({ nearness }) => nearness === NEARNESS.exact)).toBe(
        true,
      );
      expect(hits.some(({ item }) => item === row)).toBe(true);
    }
  }, 60_000);

  test('each is found by its Ukrainian and its Russian name among the first, nearly always', () => {
    const named = settlements.flatMap((row) =>
      [row.name_uk, row.name_ru].filter(Boolean).map((name) => ({ row, name })),
    );
    const lost = named.filter(({ row, name }, i) => {
      if (i % 7 !== 0) return false;
      const { found: hits } = searchNames(entries, name, 8);
      return !hits.some(({ item }) => item.name === row.name);
    });
    expect(lost.length).toBeLessThan(0.02 * (named.length / 7));
  }, 60_000);

  test('what is found by a name is found by every beginning of it', () =>
    fc.assert(
      fc.property(anyRow, fc.nat({ max: 20 }), ({ name }, length) => {
        const beginning = name.slice(0, 1 + (length % name.length));
        const { found: hits } = searchNames(entries, beginning, settlements.length);
        expect(hits.some(({ item }) => item.name === name)).toBe(true);
      }),
      { ...RUNS, numRuns: 100 },
    ));

  test('no nearer hit ever follows a farther one, and the limit cuts the end only', () =>
    fc.assert(
      fc.property(anyRow, fc.nat({ max: 6 }), fc.nat({ max: 20 }), ({ name }, from, limit) => {
        const query = name.slice(from, from + 4);
        const { found: all, total } = searchNames(entries, query, settlements.length);
        expect(total).toBe(all.length);
        for (let i = 1; i < all.length; i++)
          expect(all[i]?.nearness).toBeGreaterThanOrEqual(all[i - 1]?.nearness ?? 0);
        expect(searchNames(entries, query, limit).found).toEqual(all.slice(0, limit));
      }),
      { ...RUNS, numRuns: 100 },
    ));
});

test.each([
  ['ISW', ['isw']],
  ['Суджа', ['суджа', 'sudzha']],
  ['Авдеевка', ['авдеевка', 'avdeevka', 'avdeyevka', 'avdevka']],
])('wordForms of %s', (word, forms) => expect(wordForms(word)).toEqual(forms));
