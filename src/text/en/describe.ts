/** Words of alt texts and of the text version. One pattern for both sides; the larger part first. */
import type { Clock } from '../../domain/query.ts';
import type { Holder } from '../../domain/types.ts';
import type { Resolution } from '../../domain/resolution.ts';

const BY: Readonly<Record<Holder, string>> = { ru: 'by Russia', ua: 'by Ukraine' };

export const describe = {
  clock: {
    asof: (day: string) => `on ${day}`,
    said: (day: string) => `as claimed by ${day}`,
  } satisfies Record<Clock, (day: string) => string>,
  /** As a sentence of its own, its first letter is made a capital. */
  lead: {
    control: (where: string, when: string) => `who is said to hold what in ${where} ${when}`,
    disputes: (where: string, when: string) => `only what is disputed in ${where} ${when}`,
    difference: (where: string, when: string, other: string) =>
      `what differs in ${where} ${when} from ${other}`,
  },
  map: (lead: string) => `Map: ${lead}`,
  /** The other side of a comparison. */
  otherDay: {
    asof: (day: string) => `the situation on ${day}`,
    said: (day: string) => `what had been claimed by ${day}`,
  } satisfies Record<Clock, (day: string) => string>,
  otherWord: (count: number) => `the word of ${count} ${count === 1 ? 'claimant' : 'claimants'}`,
  nowhere: 'the region',
  list: (names: readonly string[]) =>
    names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  /** "Kursk, Donetsk and Kherson oblasts" where all are called so. */
  oblasts: (list: string) => `${list} oblasts`,
  oblast: / oblast$/,
  place: (name: string, km2: string, parts: readonly string[]) =>
    `${name} (${km2}): ${parts.join('; ')}`,
  held: (holder: Holder, figure: string, isFirst: boolean) =>
    `${isFirst ? 'held ' : ''}${BY[holder]} ${figure}`,
  both: ', ',
  withKm2: (pct: string, km2: string) => `${pct} (${km2})`,
  part: {
    disputed: (km2: string) => `disputed ${km2}`,
    contested: (km2: string) => `contested ${km2}`,
    unclaimed: (km2: string) => `without a claim ${km2}`,
  },
  undisputed: 'nothing disputed',
  settlement: (name: string, resolution: string, other: string | null) =>
    `${name}: ${resolution}${other === null ? '' : ` here, ${other} there`}`,
  differs: (km2: string) => `${km2} differ`,
  alike: 'no difference',
  onlyHere: {
    ru: (km2: string) => `held by Russia only here ${km2}`,
    ua: (km2: string) => `held by Ukraine only here ${km2}`,
    contested: (km2: string) => `contested only here ${km2}`,
    disputed: (km2: string) => `disputed only here ${km2}`,
    unclaimed: (km2: string) => `without a claim only here ${km2}`,
  } satisfies Record<Resolution, (km2: string) => string>,
  band: 'Beside the front an area is hatched.',
  headline: (headline: string) => `Its headline: “${headline}”`,
  trackAge: (places: string, day: string, days: number) =>
    `${places === '' ? 'Last' : `${places} last`} read on ${day}, ${days} ${days === 1 ? 'day' : 'days'} earlier`,
  sentence: (words: string) => (/[.!?…]”?$/.test(words) ? words : `${words}.`),

  panel: {
    title: 'Alt text',
    alt: 'For who cannot see the picture',
    altHint: 'Written from what the picture shows. Change it as you need it.',
    count: (letters: number) => `${letters} letters`,
    length: 'Length',
    lengths: { long: 'Whole', short: 'One sentence' },
    reset: 'Reset',
    version: 'Text version',
    versionHint: 'The same as text, for a live blog or a message.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying: select the text and copy it.',
  },
} as const;
