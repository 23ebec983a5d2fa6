/** What is wrong with a link, where nothing is shown in its place: on the command line and by the service. */
import { nearest } from '../data/tables/nearest.ts';
import { CLOCKS, TRACKS } from '../domain/query.ts';
import type { Known, Notice } from '../view/parameters.ts';
import { FORMS, LANGUAGES, SHOWS, TABS, THEMES } from '../view/viewState.ts';

/** What can be written for a parameter that takes one of a few words. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  clock: CLOCKS,
  vsclock: CLOCKS,
  track: TRACKS,
  tab: TABS,
  show: SHOWS,
  vsform: FORMS,
  lang: LANGUAGES,
  theme: THEMES,
  band: ['1'],
};

/** One sentence that names the parameter and says what could be written instead. */
export function problemOf({ parameter, value, problem }: Notice, known: Known): string {
  switch (problem) {
    case 'not-a-day':
      return `${parameter}: "${value}" is not a day: write it as YYYY-MM-DD`;
    case 'outside-data':
      return parameter === 'view'
        ? `${parameter}: "${value}" lies outside what the map can show`
        : `${parameter}: ${value} lies outside the data, which runs from ${known.firstDay} to ${known.lastDay}`;
    case 'malformed':
      return parameter === 'view'
        ? `${parameter}: "${value}" cannot be read: write zoom/latitude/longitude, for example 8/51.2/35.3`
        : `${parameter}: "${value}" cannot be read: a data version has 12 digits and letters from a to f`;
    case 'unknown': {
      const words = WORDS[parameter];
      const near = nearest(value, words ?? idsOf(parameter, known));
      const help =
        near !== null
          ? `: did you mean "${near}"?`
          : words
            ? `: choose one of ${words.join(', ')}`
            : '';
      return `${parameter}: "${value}" is unknown${help}`;
    }
  }
}

/** The ids that a parameter may name. */
function idsOf(parameter: string, known: Known): Iterable<string> {
  switch (parameter) {
    case 'place':
    case 'in':
      return known.places;
    case 'hide':
      return known.layers;
    case 'claim':
      return known.claimDays.keys();
    case 'src':
    case 'vssrc':
    case 'by':
      return known.claimants;
    default:
      return [];
  }
}
