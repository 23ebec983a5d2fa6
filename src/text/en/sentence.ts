import { formatDay } from '../format.ts';
import { isDay, type Day } from '../../domain/day.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Status } from '../../domain/types.ts';

/** Who speaks, as a headline names them inside a sentence. */
const WHO: Readonly<Record<string, string>> = {
  'ru-mod': 'Russia’s defence ministry',
  'ru-general-staff': 'Russia’s General Staff',
  'ru-president': 'Russia’s president',
  'ru-parliament': 'Russia’s parliament',
  'ru-akhmat': 'Akhmat forces',
  'ru-regional-governors': 'Russian regional officials',
  'ru-installed-authorities': 'Russian-installed officials',
  dpr: 'the self-proclaimed DPR',
  lpr: 'the self-proclaimed LPR',
  wagner: 'Wagner',
  'ru-state-media': 'Russian state media',
  'ru-estimates': 'Russian estimates',
  'ru-milbloggers': 'Russian military bloggers',
  'ua-general-staff': 'Ukraine’s General Staff',
  'ua-president': 'Ukraine’s president',
  'ua-commander-in-chief': 'Ukraine’s commander-in-chief',
  'ua-military': 'Ukraine’s military',
  'ua-cabinet': 'Ukraine’s government',
  'ua-nsdc': 'Ukraine’s security council',
  'ua-regional-administrations': 'Ukrainian regional officials',
  'ua-mayors': 'Ukrainian mayors',
  isw: 'ISW',
  'osint-other': 'open-source mappers',
  belfer: 'the Belfer Center',
  'afp-analysis': 'AFP',
  'media-reports': 'media reports',
  'media-analyses': 'media analyses',
  'uk-mod': 'Britain’s defence ministry',
  'third-party-governments': 'other governments',
};

/** Those whose name is a plural. */
const PLURAL = new Set([
  'ru-akhmat',
  'ru-regional-governors',
  'ru-installed-authorities',
  'ru-state-media',
  'ru-estimates',
  'ru-milbloggers',
  'ua-regional-administrations',
  'ua-mayors',
  'osint-other',
  'media-reports',
  'media-analyses',
  'third-party-governments',
]);

const control = {
  controlled: (place, holder, _, isPast) => `[${place} ${isPast ? 'was' : 'is'} held by ${holder}]`,
  contested: (place, _holder, _other, isPast) => `[${place} ${isPast ? 'was' : 'is'} contested]`,
  entered: (place, holder, _, isPast) => `[${holder} ${isPast ? 'had' : 'has'} entered ${place}]`,
  withdrawn: (place, _, other, isPast) => `[${other} ${isPast ? 'had' : 'has'} left ${place}]`,
  denied: (place, _, other, isPast) => `[${other} ${isPast ? 'held' : 'holds'} ${place}]`,
} satisfies Record<
  Status,
  (place: string, holder: string, other: string, isPast: boolean) => string
>;

/** Square brackets mark what opens the claim; the page turns them into a link. */
export const sentence = {
  label: 'The day in a sentence',
  openClaim: 'Open this claim',
  openPlace: 'Why the map shows this',
  who: (claimant: string, name: string) => WHO[claimant] ?? name,
  says: (claimant: string, denies: boolean) =>
    PLURAL.has(claimant) ? (denies ? 'deny' : 'say') : denies ? 'denies' : 'says',
  control,
  share: (holder: string, figure: string, base: string, isPast: boolean) =>
    `${holder} ${isPast ? 'held' : 'holds'} [${figure}] of ${base}`,
  level: (holder: string, figure: string, place: string, isPast: boolean) =>
    `${holder} ${isPast ? 'held' : 'holds'} [${figure}] in ${place}`,
  change: (holder: string, figure: string, place: string, period: string) =>
    `${holder} gained [${figure}] in ${place}${period}`,
  settlements: (count: string) => `${count} ${count === '1' ? 'settlement' : 'settlements'}`,
  since: (from: string) => ` since ${from}`,
  between: (from: string, to: string) => ` from ${from} to ${to}`,
  /** The area Ukrainian forces took: what shares "of Kursk" are shares of. */
  zone: 'the area Ukraine took in Kursk',
  zonePlace: 'Kursk oblast',
  withCrimea: 'Ukraine with Crimea',
  withoutCrimea: 'Ukraine, Crimea not counted as held',
  sized: (base: string, size: string) => `${base} (${size})`,
  /** "12 March", with the year when it is another one than the reader's day has. */
  on: (day: Day, date: Day) => {
    const full = formatDay(day, 'en');
    return isDay(day) && day.slice(0, 4) === date.slice(0, 4) ? full.slice(0, -5) : full;
  },
  stated: (on: string) => `stated ${on}`,
  asOf: (on: string) => `as of ${on}`,
  aside: (parts: readonly string[]) => ` (${parts.join(', ')})`,
  quiet: (days: number) => `No claim for ${days} days. `,
  none: 'None of the sources that are on had made a claim by then',
  noSources: 'No source is on',
  mapShows: (what: string) => `the map shows ${what}`,
  mapHolds: (holder: string, figure: string, place: string) =>
    `${holder} holding [${figure}] of ${place}`,
  mapZone: (figure: string, size: string) => `[${figure}] of its ${size}`,
  mapState: {
    ru: 'it as [held by Russia]',
    ua: 'it as [held by Ukraine]',
    contested: 'it as [contested]',
    disputed: 'it as [disputed]',
    unclaimed: 'it [without a claim]',
  } satisfies Record<Resolution, string>,
  lastRead: (on: string) => `, last read ${on}`,
  noTrack: (from: string) => `There is no base track before ${from}`,
} as const;
