/** Words of citations, alt texts and the text version. The same for both sides. */
import type { Clock } from '../../domain/query.ts';

export const cite = {
  site: 'Claimline',
  viewTitle: (kicker: string, headline: string | null) =>
    `${kicker}. ${headline ?? 'Who is said to control what, and on whose word'}`,
  claimTitle: (place: string, clause: string) => `${place}: ${clause}`,
  ofBase: (base: string, km2: string | null) => `, of ${base}${km2 === null ? '' : ` (${km2})`}`,
  unstatedBase: 'a base that is not stated',
  inPeriod: (from: string, to: string) => `, from ${from} to ${to}`,
  genre: { view: 'Interactive map', claim: 'Claim', data: 'Data set' },
  clock: {
    asof: (day: string) => `As of ${day}: what is said of the situation on that day.`,
    said: (day: string) => `As stated by ${day}: what had been said by that day.`,
  } satisfies Record<Clock, (day: string) => string>,
  claimDays: (asOf: string, statedOn: string) => `As of ${asOf}, stated on ${statedOn}`,
  by: (claimant: string, speaker: string | null) =>
    ` by ${claimant}${speaker === null ? '' : ` (${speaker})`}.`,
  derives: (names: string) => `It uses the figures of ${names}.`,
  lapsed: (day: string, reason: string | null) =>
    `No longer asserted from ${day}${reason === null ? '' : ` (${reason})`}.`,
  sameNews: (id: string) => `It repeats the news of claim ${id} and is not counted twice.`,
  readIn: (reports: string) => `Read in: ${reports}.`,
  /** Addresses in angle brackets, so that no sign of the sentence sticks to them. */
  report: (outlet: string, published: string | null, url: string | null) =>
    `${outlet}, ${published ?? 'undated'}${url === null ? '' : ` <${url}>`}`,
  heard: (origins: string, names: string) => `On the word of ${origins}: ${names}.`,
  allHeard: (origins: string, names: string) =>
    `Everybody on whose word the map stands (${origins}): ${names}.`,
  allClaimants: (count: string, names: string) => `Its ${count} claimants: ${names}.`,
  covers: (from: string, to: string, claims: string) =>
    `Days from ${from} to ${to}; ${claims} claims, each with its claimant, as-of day and stated-on day.`,
  nameClaimants: 'Name the claimant of each claim that is used.',
  licence: (name: string) => `Licence: ${name}.`,
  noSite: (query: string) => `Opens with the query ${query}`,
  version: (version: string) => `Data version ${version}`,
  accessed: (day: string) => `Accessed ${day}`,
  biblatex: 'For biblatex with biber; the file is UTF-8.',
  ownLeftOut: (count: number) =>
    `${count} ${count === 1 ? 'claimant' : 'claimants'} of your own files ${count === 1 ? 'is' : 'are'} shown, too. Nobody else can open them, so the citation leaves them out.`,
  ownClaim:
    'This claim comes from a file of your own: it is not published here, so it cannot be cited by a link.',

  panel: {
    title: 'Citation',
    subject: 'Cite',
    subjects: { view: 'this view', claim: 'the open claim', data: 'the data set' },
    format: 'Format',
    formats: { plain: 'Plain text', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' },
    citation: (format: string) => `Citation as ${format}`,
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow copying: select the text and copy it.',
    download: (extension: string) => `Download .${extension}`,
    frozen: 'The link is frozen: it names the data version and opens the same data later.',
  },
} as const;
