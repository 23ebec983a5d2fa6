/** What stands on a snapshot, in an embed and in its description. */
import type { Clock } from '../../domain/query.ts';

export const publish = {
  kicker: {
    asof: (date: string) => `Situation on ${date}`,
    said: (date: string) => `Claimed by ${date}`,
  } satisfies Record<Clock, (date: string) => string>,
  /** The same, within a sentence. */
  otherSide: {
    asof: (date: string) => `the situation on ${date}`,
    said: (date: string) => `what was claimed by ${date}`,
  } satisfies Record<Clock, (date: string) => string>,
  onlyDisputed: 'Only what is disputed is coloured',
  compared: (other: string) => `Map of differences: outlined is what differs from ${other}`,
  otherClaimants: (count: number) =>
    `the word of ${count} ${count === 1 ? 'claimant' : 'claimants'}`,
  front: 'Front: line between unlike cells',
  context: 'Paler: beside the six places',
  point: 'Settlement with a spoken claim',
  differs: 'Outlined: differs from the other side',
  alike: 'Pale: the same on both sides',
  figure: (holder: string, share: string, km2: string) => `${holder} ${share} (${km2})`,
  figureBase: (place: string, km2: string) => `${place}, of ${km2}`,
  /** Without names where there is no room for one. */
  heard: (origins: string, names: string | null) =>
    `On the word of ${origins}${names === null ? '' : `: ${names}`}`,
  nobody: 'No claimant that is on has a position',
  andMore: (count: number) => `and ${count} more`,
  track: {
    read: (name: string) => `Base track: ${name}.`,
    ended: (name: string, on: string) => `Base track: ${name}, last read on ${on}.`,
    before: (from: string) => `No base track before ${from}.`,
    none: 'No base track.',
  },
  credit: (version: string) =>
    `Claimline, data ${version}, CC BY 4.0. Borders: Natural Earth. Settlements: GeoNames, CC BY 4.0.`,
} as const;
