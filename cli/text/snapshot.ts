/** What `claimline snapshot` says. */
import {
  MAX_FIGURES,
  MAX_HEADLINE,
  MAX_SIDE,
  MIN_SIDE,
  SHAPES,
} from '../../src/publish/snapshotOptions.ts';

export const SNAPSHOT_TEXT = {
  description:
    'Draws a view as a picture that stands alone: headline, date and clock, map, legend, scale, on whose word, credit, licence and link. SVG keeps letters as outlines; the same view gives the same bytes.',
  size: `${Object.keys(SHAPES).join(', ')} or WIDTHxHEIGHT, ${MIN_SIDE} to ${MAX_SIDE} px a side (default: 1200x630)`,
  scale: 'PNG and GIF: pixels for each px, 1 to 3 (default: 1)',
  look: 'light, dark or print (default: what the link says, else light)',
  headline: `your own headline, at most ${MAX_HEADLINE} letters (default: written from the day’s claims)`,
  figures: `places whose shares are printed, ids joined by commas, at most ${MAX_FIGURES}`,
  qr: 'draw the link as a QR code, too',
  band: 'draw the open claim’s schematic band: hatched, labelled as no front line, on the claim’s own day only',
  live: 'do not pin the data version in the link on the picture',
  site: 'the page’s address, for the link on the picture (default: that of --url)',
  out: 'the file: .svg, .png, or .gif with --dates; with --dates a folder for a picture a day (needed)',
  format: 'with --dates and a folder: svg or png (default: png)',
  dates: 'a picture for each day from..to, both included: 2024-08-06..2025-04-26',
  step: 'with --dates: every so many days, 7 or 7d (default: 1)',
  delay: 'GIF: milliseconds a picture stands (default: 600)',
  examples: `
Examples:
  claimline snapshot --url '?date=2025-03-12' --size 1200x630 --scale 2 --out kursk.png
  claimline snapshot --url 'https://example.org/?date=2025-02-20&place=donetsk' --figures donetsk --out donetsk.svg
  claimline snapshot --url '?date=2025-03-12' --dates 2024-08-06..2025-04-26 --step 7d --out frames/
  claimline snapshot --url '?track=deepstate' --dates 2024-08-06..2025-04-26 --step 14 --size 1:1 --out kursk.gif

A moving picture starts at once and cannot be stopped by who sees it: where readers may have asked for
less motion, publish single pictures, or offer the GIF behind a link.
`,
  noSite:
    'The link on the picture is the query alone: give a full link with --url, or the page’s address with --site.\n',
  written: (file: string, bytes: number) => `${file}: ${bytes} bytes\n`,
  progress: (done: number, all: number, file: string) => `${done} of ${all}: ${file}\n`,
  drawn: (done: number, all: number) => `${done} of ${all} pictures drawn\n`,
  badScale: (text: string) => `--scale "${text}" is none of 1, 2, 3`,
  badStep: (text: string) => `--step "${text}" is no number of days from 1 to 366`,
  badDelay: (text: string) => `--delay "${text}" is no number of milliseconds from 20 to 10000`,
  badDates: (text: string) => `--dates "${text}" is no range: write it as 2024-08-06..2025-04-26`,
  reversed: (from: string, to: string) => `--dates: ${from} comes after ${to}`,
  tooMany: (count: number, most: number) =>
    `--dates: ${count} pictures are more than the ${most} that one run draws: raise --step`,
  badFile: (file: string) => `--out "${file}" ends in neither .svg, .png nor .gif`,
  bandHasOneDay: '--band: the band belongs to the claim’s own day: draw it without --dates',
  gifNeedsDates: '--out: a GIF needs --dates',
  folderNeedsDates: (file: string) => `--out "${file}" is a folder: give a file, or --dates`,
  tooLarge: (millions: number) =>
    `--size and --scale: the pictures of this GIF come to more than ${millions} million pixels: make it smaller or raise --step`,
} as const;
