/** What the share dialog says; fetched with it. */
import type { Look } from '../../publish/snapshotOptions.ts';

export const share = {
  title: 'Share this view',
  close: 'Close',
  sectionsLabel: 'Ways to share',
  sections: {
    link: 'Link',
    picture: 'Picture',
    embed: 'Embed',
    cite: 'Cite',
    words: 'Words',
  },
  loading: 'Loading…',
  failed: (problem: string) => `This could not be loaded (${problem}).`,
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying: select the text and copy it.',
  /** Of a reader's own files. */
  own: (count: number) =>
    `${count === 1 ? 'A claimant' : `${count} claimants`} of your own files ${count === 1 ? 'is' : 'are'} on. Your own data stays in this browser: links, pictures and embeds are made without it, so they may show another state than the page does.`,

  data: {
    legend: 'Data',
    frozen: 'Frozen',
    frozenMeans: (version: string) =>
      `Opens with data version ${version}, also when later claims have changed the picture of that day.`,
    live: 'Live',
    liveMeans: 'Opens with the newest data: claims that are added later change what it shows.',
  },

  link: {
    field: 'Link to this view',
    restores:
      'It restores date, clock, claimants, hidden places, map position and what is open beside the map.',
    native: 'Send to an app…',
  },

  picture: {
    preview: (kicker: string) => `Preview of the picture: ${kicker}`,
    drawing: 'Drawing the picture…',
    shape: 'Shape',
    shapes: {
      '16:9': '16:9, wide',
      '1:1': '1:1, square',
      '4:5': '4:5, upright',
      '1200x630': '1200 × 630, link card',
      free: 'Free size',
    },
    width: 'Width, px',
    height: 'Height, px',
    sides: (least: number, most: number) => `Each side ${least} to ${most} px, whole pixels.`,
    badSize: (least: number, most: number) =>
      `This size cannot be drawn: each side needs ${least} to ${most} px, in whole pixels. The preview keeps the last size.`,
    look: 'Look',
    looks: { light: 'Light', dark: 'Dark', print: 'Print' } satisfies Record<Look, string>,
    printMeans: 'For black and white: the holders differ by lines across and lines down, too.',
    headline: 'Headline',
    headlineHint: 'Written from the day’s claims. Clauses that have no room are left out.',
    ownHeadlineHint: 'Your own words. They are printed as they stand.',
    letters: (count: number, most: number) => `${count} of ${most} letters`,
    tooLong: (count: number, most: number) =>
      `The headline has ${count} letters; at most ${most} are printed. The preview keeps the last one that fitted.`,
    missing: (letters: string) =>
      `The typeface has no outline for ${letters}: a question mark is drawn instead.`,
    rewrite: 'Write it from the claims',
    figures: 'Figures',
    figuresHint: 'Shares and areas of a place, each with its base.',
    qr: 'QR code of the link',
    differs: 'A comparison is drawn as a map of differences, with the cells outlined.',
    noDivider:
      'A divider that cannot be moved would show each place on one side only: pictures and embeds have none.',
    noBand: 'The schematic band is drawn only if you ask for it here: it is no border.',
    band: 'Schematic band of the open claim',
    bandMeans:
      'An area as large as the claim’s difference from the map, hatched. It is labelled as no front line, on the map and in the legend.',
    carries: 'The picture carries date, clock, legend, claimants, licences and its frozen link.',
    download: 'Download',
    svg: 'SVG',
    png: (scale: number) => `PNG ${scale}×`,
    pixels: (width: number, height: number) => `${width} × ${height} px`,
    svgMeans: 'for editing and print',
    tooLarge: (scale: number, megapixels: string) =>
      `PNG ${scale}× of this size has more than ${megapixels} million pixels, which some browsers cannot draw. The command line can.`,
    copyImage: 'Copy as image',
    imageCopied: 'The picture is in the clipboard.',
    imageNotCopied: 'The browser did not allow copying the picture: download it.',
    saved: (name: string) => `${name} is made.`,
    notMade: (problem: string) => `The picture could not be made (${problem}).`,
  },

  embed: {
    shows: 'What it shows',
    kinds: { picture: 'Picture', slider: 'Picture with a slider', map: 'Whole map' },
    means: {
      picture: 'Map, sentence and link in one small page. Works without scripts.',
      slider: 'The picture first; where scripts run, readers move the day within the range.',
      map: 'The page itself in the frame: heavier, and only where scripts run.',
    },
    from: 'From',
    to: 'To',
    badRange: (day: string) =>
      `The range needs to hold the day shown, ${day}, and to lie within the data.`,
    look: 'Look',
    looks: { light: 'Light', dark: 'Dark', print: 'Print', auto: 'As the reader’s system' },
    fromPicture: 'Headline, figures and schematic band are those of the Picture section.',
    noBand: 'A slider has no schematic band: it belongs to the claim’s own day.',
    preview: 'Preview',
    previewTitle: 'Preview of the embed',
    width: 'Width',
    widths: (px: number) => `${px} px`,
    scaled: (px: number, percent: number) => `${px} px wide, shown at ${percent}\u202f%.`,
    sliderPreview: 'The slider is not in the preview.',
    mapPreview: 'The whole map is not previewed here.',
    openMap: 'Open it in a window',
    kind: 'To be put in as',
    code: 'Code',
    script: 'Script',
    codes: {
      iframe: 'Frame (iframe)',
      scriptFree: 'Picture and words, without a frame',
      image: 'Picture with link (img)',
    },
    needsService:
      'The picture comes from the picture service of this site; where only files are served, use the frame.',
    heights: 'For frames of exact height: this script, once a page',
    cms: 'WordPress and other systems',
  },
} as const;
