import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { fold } from './claimFilter.ts';
import {
  isCyrillic,
  romaniseRussian,
  romaniseUkrainian,
  spellingKey,
  spellingStem,
} from './transliterate.ts';

interface Row {
  readonly name: string;
  readonly name_uk: string;
  readonly name_ru: string;
}
const TABLE = new URL('../../data/settlements.csv', import.meta.url);
const settlements: Row[] = parse(readFileSync(TABLE), { columns: true });

test.each([
  ['Згурівка', 'zghurivka'],
  ['Їжакове', 'yizhakove'],
  ['Знам’янка', 'znamianka'],
  ['Велика Новосілка', 'velyka novosilka'],
  ['Часів Яр', 'chasiv yar'],
  ['Щастя', 'shchastia'],
])('Ukrainian %s is romanised as %s', (name, latin) => expect(romaniseUkrainian(name)).toBe(latin));

test.each([
  ['Большое Солдатское', 'bolshoye soldatskoye'],
  ['Суджа', 'sudzha'],
  ['Артёмовск', 'artyomovsk'],
  ['Елец', 'yelets'],
])('Russian %s is romanised as %s', (name, latin) => expect(romaniseRussian(name)).toBe(latin));

describe('spellingKey', () => {
  test.each([
    { name: 'Kyiv', spellings: ['Kyiv', 'Kiev', 'Київ', 'Киев', 'KYIV'] },
    { name: 'Sudzha', spellings: ['Sudzha', 'Суджа', 'Sudža'] },
    { name: 'Bakhmut', spellings: ['Bakhmut', 'Бахмут'] },
    { name: 'Pokrovsk', spellings: ['Pokrovsk', 'Покровськ', 'Покровск', "Pokrovs'k"] },
    { name: 'Novosilka', spellings: ['Novosilka', 'Новосілка', 'Новосёлка', 'Новоселка'] },
    { name: 'Avdiivka', spellings: ['Avdiivka', 'Авдіївка', 'Авдеевка', 'Avdiyivka', 'Avdeevka'] },
    { name: 'Krasnohorivka', spellings: ['Krasnohorivka', 'Красногорівка', 'Красногоровка'] },
    { name: 'Kharkiv', spellings: ['Kharkiv', 'Kharkov', 'Харків', 'Харьков'] },
    { name: 'Vuhledar', spellings: ['Vuhledar', 'Ugledar', 'Вугледар', 'Угледар'] },
    {
      name: 'Chasiv Yar',
      spellings: ['Chasiv Yar', 'Chasov Yar', 'Časiv Jar', 'Часів Яр', 'Часов Яр'],
    },
    { name: 'Marinka', spellings: ['Marinka', "Mar'inka", 'Maryinka', 'Мар’їнка', 'Марьинка'] },
    { name: 'Luhansk', spellings: ['Luhansk', 'Lugansk', 'Луганськ', 'Луганск'] },
    { name: 'Mykolaiv', spellings: ['Mykolaiv', 'Миколаїв', 'Николаев', 'Nikolaev'] },
    { name: 'Vovchansk', spellings: ['Vovchansk', 'Вовчанськ', 'Волчанск', 'Volchansk'] },
    { name: 'Kostiantynivka', spellings: ['Kostiantynivka', 'Костянтинівка', 'Константиновка'] },
    { name: 'Oleksandrivka', spellings: ['Oleksandrivka', 'Олександрівка', 'Александровка'] },
    { name: 'Novomykolaivka', spellings: ['Новомиколаївка', 'Новониколаевка'] },
    { name: 'Novooleksandrivka', spellings: ['Novooleksandrivka', 'Новоалександровка'] },
    { name: 'Volodymyrivka', spellings: ['Volodymyrivka', 'Vladimirovka', 'Владимировка'] },
    { name: 'Robotyne', spellings: ['Robotyne', 'Rabotino', 'Роботине', 'Работино'] },
    { name: 'Zaporizhzhia oblast', spellings: ['Запорізька область', 'Запорожская область'] },
    { name: 'Oleksiivka', spellings: ['Oleksiivka', 'Олексіївка', 'Алексеевка'] },
    { name: 'Oleshky', spellings: ['Oleshky', 'Олешки', 'Алешки'] },
    { name: 'Katerynivka', spellings: ['Katerynivka', 'Катеринівка', 'Екатериновка'] },
    { name: 'Khartsyzk', spellings: ['Khartsyzk', 'Харцизьк', 'Харцызск'] },
    { name: 'Mykytivka', spellings: ['Mykytivka', 'Микитівка', 'Никитовка'] },
    { name: 'Biryukovka', spellings: ['Biryukovka', 'Biriukovka', 'Бирюковка'] },
  ])('$name has one key in all its spellings', ({ spellings }) => {
    expect(new Set(spellings.map(spellingKey))).toEqual(new Set([spellingKey(spellings[0] ?? '')]));
  });

  test.each([
    ['Bakhmut', 'Артёмовск'],
    ['Velyka Novosilka', 'Большая Новосёлка'],
    ['Toretsk', 'Дзержинск'],
    ['Borki', 'Budki'],
  ])('%s and %s are spelled differently, and stay apart', (one, other) =>
    expect(spellingKey(one)).not.toBe(spellingKey(other)),
  );

  test('ignores capitals and leaves no Cyrillic letter', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zа-яіїєґё' -]{0,12}$/), (text) => {
        expect(spellingKey(text.toUpperCase())).toBe(spellingKey(text));
        expect(isCyrillic(spellingKey(text))).toBe(false);
      }),
      RUNS,
    ));
});

test.each([
  [['Суджа', 'Судже', 'Суджу', 'Sudzha']],
  [['Zaporizhzhia', 'Запоріжжя', 'Запорожье', 'Zaporozhye', 'Zaporizhzhya']],
  [['Shchastia', 'Щастя', 'Счастье', 'Schastye']],
  [['Dnipropetrovsk', 'Дніпропетровська', 'Днепропетровская']],
])('a stem is the same in every case and language of a name: %s', (names) =>
  expect(new Set(names.map((name) => spellingStem(spellingKey(name)))).size).toBe(1),
);

describe('the table of settlements', () => {
  const share = (
    column: 'name_uk' | 'name_ru',
    isSame: (name: string, other: string) => boolean,
  ): number => {
    const named = settlements.filter((row) => row[column] !== '');
    return named.filter((row) => isSame(row.name, row[column])).length / named.length;
  };

  test('names are the romanised Ukrainian ones, with few exceptions', () => {
    const isRomanised = (name: string, uk: string): boolean => romaniseUkrainian(uk) === fold(name);
    expect(share('name_uk', isRomanised)).toBeGreaterThan(0.98);
  });

  test('the key leads from the Ukrainian and the Russian name to the printed one', () => {
    const hasKey = (name: string, other: string): boolean =>
      spellingKey(name) === spellingKey(other);
    expect(share('name_uk', hasKey)).toBeGreaterThan(0.99);
    expect(share('name_ru', hasKey)).toBeGreaterThan(0.9);
  });

  test('few different names share a key', () => {
    const names = new Set(settlements.map(({ name }) => name));
    const keys = new Set([...names].map(spellingKey));
    expect(keys.size / names.size).toBeGreaterThan(0.95);
  });
});
