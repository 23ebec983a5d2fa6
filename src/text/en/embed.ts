/** What stands on an embed beside the words it shares with snapshots, and in the codes that show one. */
export const embed = {
  /** On the embed's face: which data it shows, and whether that will change. */
  frozen: (version: string, lastDay: string) => `Frozen: data ${version}, last day ${lastDay}`,
  live: (version: string, lastDay: string) => `Live: newest data, ${version}, last day ${lastDay}`,
  open: 'Open this view on the map',
  frameTitle: (title: string) => `${title} (map)`,
  day: 'Day',
  play: 'Play',
  pause: 'Pause',
  range: (from: string, to: string) => `${from} to ${to}`,
  loading: 'Loading the data…',
  failed: (problem: string) => `The map cannot be shown: ${problem}.`,
  cms:
    'WordPress and other systems: put the iframe code into an “HTML” (or “Custom HTML”, “Embed”) block; ' +
    'a block for text shows the code itself. Where a system takes iframes away, use the code without ' +
    'script: it is a picture with its words as text. Where a system is set up for oEmbed with this site, ' +
    'the link alone on a line is enough.',
} as const;
