/** The sources panel: whom to listen to, on which clock, with which base track. */
import type { Clock, Track } from '../../domain/query.ts';

export const sources = {
  title: 'Sources',
  on: (on: number, all: number) => `${on} of ${all} claimants are on.`,
  everybody: 'Everybody on',
  clock: 'Which day counts',
  clocks: {
    asof: 'Situation as of the day',
    said: 'What had been claimed by the day',
  } satisfies Record<Clock, string>,
  clockMeaning: {
    asof: 'A claim counts from the day it describes, even if it was made later.',
    said: 'A claim counts from the day it was made, even if it describes an earlier one.',
  } satisfies Record<Clock, string>,
  track: 'Base track',
  tracks: {
    deepstate: 'DeepState’s map, read settlement by settlement',
    none: 'None',
  } satisfies Record<Track, string>,
  trackMeaning: {
    deepstate: 'Colours the region day by day; claims beside it agree with it or dispute it.',
    none: 'Only settlements that somebody names in a claim are coloured.',
  } satisfies Record<Track, string>,
  trackOff: 'DeepState is switched off below, so its map is not counted.',
  sideOn: 'all on',
  sideOff: 'all off',
  sideOnLabel: (side: string) => `all on: ${side}`,
  sideOffLabel: (side: string) => `all off: ${side}`,
  solo: 'only this one',
  soloLabel: (name: string) => `only this one: ${name}`,
  claims: (count: string, isOne: boolean) => `${count} ${isOne ? 'claim' : 'claims'}`,
  repeats: (count: string) => `${count} more repeating another’s news`,
  readings: (count: string) => `${count} map readings`,
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  derived: (names: string) => `uses figures of ${names}`,
} as const;
