/**
 * Names written in Ukrainian, Russian or Latin letters, made comparable. What is compared is how a
 * name is spelled, not which place it is: a renamed place has another name, and no rule of letters leads
 * from "Артёмовск" to "Bakhmut" or from "Большая" to "Velyka".
 */
import { fold } from './claimFilter.ts';

const SHARED: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', д: 'd', ж: 'zh', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '',
}; // prettier-ignore

/** Ukrainian: resolution 55 of the Cabinet of Ministers of 27 January 2010. */
const UKRAINIAN: Readonly<Record<string, string>> = {
  ...SHARED, г: 'h', ґ: 'g', е: 'e', є: 'ie', и: 'y', і: 'i', ї: 'i', й: 'i', ю: 'iu', я: 'ia',
}; // prettier-ignore
const UKRAINIAN_INITIAL: Readonly<Record<string, string>> = {
  є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya',
}; // prettier-ignore

/** Russian: the BGN/PCGN system of 1947 without its marks for hard and soft signs and for ё. */
const RUSSIAN: Readonly<Record<string, string>> = {
  ...SHARED, г: 'g', е: 'e', ё: 'yo', и: 'i', й: 'y', ъ: '', ы: 'y', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore
/** Initially and after these letters the system writes `ye` for е. */
const BEFORE_YE = /[аеёиоуыэюяйъь]/;

const APOSTROPHES = /['’ʼ`´′]/g;
const CYRILLIC = /[\u0400-\u04ff]/;

/**
 * Roots of names that Russian and Ukrainian write with other letters, as they stand in keys: Russian
 * ones become Ukrainian ones. Given names first: villages are named after Mykola, Kostiantyn,
 * Oleksandr, Volodymyr, Kateryna, Mykyta and Hanna all over the map.
 */
const COGNATES: readonly (readonly [russian: RegExp, ukrainian: string])[] = [
  [/nekela/g, 'mekela'],
  [/kenstanten/g, 'kestanten'],
  [/aleks/g, 'eleks'],
  [/vlademer/g, 'veledemer'],
  [/\bekateren/g, 'kateren'],
  [/\bneket/g, 'meket'],
  [/\banevk/g, 'hanevk'],
  // Олешки and Алешки, Вовчанськ and Волчанск, Роботине and Работино, Щастя and Счастье.
  [/\balesh/g, 'elesh'],
  [/\bvelch/g, 'vevch'],
  [/\brabet/g, 'rebet'],
  [/\bschast/g, 'shchast'],
  // Запорізька and Запорожская, as Запоріжжя; Харцизьк and Харцызск.
  [/\bzaperezh?s?k/g, 'zaperezh'],
  [/zsk/g, 'zk'],
];

export function isCyrillic(text: string): boolean {
  return CYRILLIC.test(text);
}

/** Ukrainian in Latin letters, lower case: "Згурівка" gives "zghurivka", "Їжакове" "yizhakove". */
export function romaniseUkrainian(text: string): string {
  return perLetter(text.replace(APOSTROPHES, ''), (letter, before) => {
    if (letter === 'г' && before === 'з') return 'gh';
    return (isLetter(before) ? undefined : UKRAINIAN_INITIAL[letter]) ?? UKRAINIAN[letter];
  });
}

/** Russian in Latin letters, lower case: "Большое Солдатское" gives "bolshoye soldatskoye". */
export function romaniseRussian(text: string): string {
  return perLetter(text.replace(APOSTROPHES, ''), (letter, before) =>
    letter === 'е' && (!isLetter(before) || BEFORE_YE.test(before)) ? 'ye' : RUSSIAN[letter],
  );
}

/**
 * One key for the spellings of a name: "Kyiv", "Kiev", "Київ" and "Киев" share it, and so do
 * "Krasnohorivka", "Красногорівка" and "Красногоровка". Letters that the languages and the systems of
 * romanisation confuse are one: г/g/h, and и/і/ї/й/ы/е/є/ё/э/о with i/y/j/e/o; doubled letters are
 * single; soft signs, apostrophes and hyphens are gone. Keys collide on purpose: they find, and what
 * is found is ranked by the better spelling.
 */
export function spellingKey(text: string): string {
  return withCognates(
    fold(romaniseRussian(withoutCarons(asRussian(text))))
      .replace(/[-–.,()]/g, ' ')
      .replace(/w/g, 'v')
      .replace(/x/g, 'ks')
      .replace(/q|ck|c(?!h)/g, 'k')
      .replace(/g/g, 'h')
      .replace(/[iyjeo]+/g, 'e')
      // The glide of я and ю, written in some systems and not in others.
      .replace(/e(?=[au])/g, '')
      // Вугледар and Угледар, вулиця and улица.
      .replace(/(^| )vu/g, '$1u')
      .replace(/(zh|sh|ch|[a-z])\1+/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function withCognates(key: string): string {
  return COGNATES.reduce((known, [russian, ukrainian]) => known.replace(russian, ukrainian), key);
}

/** A key without the vowels that end its words, where cases and genders differ: Суджа, Судже, Суджу. */
export function spellingStem(key: string): string {
  return key.replace(/([a-z]{3,}?)[aeu]+(?= |$)/g, '$1');
}

/** The letters of scholars, Czechs and Slovenes, whose carons tell one sound from another: Sudža. */
function withoutCarons(text: string): string {
  return text.replace(/ž/g, 'zh').replace(/š/g, 'sh').replace(/č/g, 'ch');
}

/** Ukrainian letters that Russian has not, by the Russian ones that sound alike. */
function asRussian(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ґ/g, 'г')
    .replace(/[іїй]/g, 'и')
    .replace(/є/g, 'е');
}

function perLetter(
  text: string,
  romanise: (letter: string, before: string) => string | undefined,
): string {
  let [latin, before] = ['', ''];
  for (const letter of text.normalize('NFC').toLowerCase()) {
    latin += romanise(letter, before) ?? letter;
    before = letter;
  }
  return latin;
}

function isLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}
