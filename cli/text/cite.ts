/** What `claimline cite` and `claimline describe` say. */
export const CITE_TEXT = {
  description:
    'Prints how to cite a view, one claim or the data set: with the claimants, the as-of day, the data version, the day of access and a link that is frozen at the data version.',
  format: 'plain, bibtex, ris or csl (default: plain)',
  claim: 'cite this claim instead of the view',
  data: 'cite the data set instead of the view',
  accessed: 'the day of access, YYYY-MM-DD (default: today, UTC)',
  site: 'the page’s address, for the link (default: that of --url)',
  examples: `
Examples:
  claimline cite --url 'https://example.org/?date=2025-03-12'
  claimline cite --url '?date=2025-03-12' --site https://example.org/ --format bibtex > view.bib
  claimline cite --claim ru-general-staff-2025-02-20-donetsk-share75 --site https://example.org/ --format ris
  claimline cite --data --format csl --accessed 2026-08-22
`,
  noSite: 'No address is in it: give a full link with --url, or the page’s address with --site.\n',
} as const;

export const DESCRIBE_TEXT = {
  description:
    'Prints what a picture of a view shows, for who cannot see it: a paragraph, its first sentence alone, or a text version for a live blog. Every figure is one of the map’s or of a named claim.',
  short: 'the first sentence alone, at most 250 letters',
  text: 'the text version: a sentence, a few lines of figures, the link',
  size: 'the picture’s size, as for snapshot: tells what is inside it',
  headline: 'the picture’s own headline, which is told, too',
  figures: 'places whose shares the picture prints, ids joined by commas',
  band: 'the picture has the open claim’s schematic band',
  site: 'the page’s address, for the link (default: that of --url)',
  examples: `
Examples:
  claimline describe --url '?date=2025-03-12'
  claimline describe --url '?date=2025-03-12&show=disputes' --short
  claimline describe --url 'https://example.org/?date=2025-03-12&vs=2024-08-20' --text
`,
} as const;
