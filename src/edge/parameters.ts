/**
 * Every parameter of the service, told once: the same table refuses what is not in it and is printed as
 * the service's OpenAPI description.
 */
import { CLOCKS, TRACKS } from '../domain/query.ts';
import { KINDS, RESULTS, SIDES } from '../domain/types.ts';
import { EMBED_LOOKS } from '../publish/embed/embedOptions.ts';
import {
  LOOKS,
  MAX_FIGURES,
  MAX_HEADLINE,
  MAX_SIDE,
  MIN_SIDE,
  SHAPES,
} from '../publish/snapshotOptions.ts';
import { COLUMNS, FORMS, LANGUAGES, SHOWS, TABS, THEMES } from '../view/viewState.ts';

/** The part of JSON Schema that parameters need. */
export interface Schema {
  readonly type: 'string' | 'integer';
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly format?: 'date' | 'uri';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: string | number;
}

export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string | number;
  readonly isNeeded?: true;
}

/** How many px a side of a PNG may be enlarged. */
export const SCALES = [1, 2, 3] as const;

const text = (extra: Omit<Schema, 'type'> = {}): Schema => ({ type: 'string', ...extra });
const among = (words: readonly string[], fallback?: string): Schema =>
  text({ enum: words, ...(fallback === undefined ? {} : { default: fallback }) });

const date: Parameter = {
  name: 'date',
  description:
    'The day, YYYY-MM-DD, or "latest". A link without a date is of the day on which the page opens.',
  schema: text({ pattern: '^(\\d{4}-\\d{2}-\\d{2}|latest)$', default: '2025-03-13' }),
  example: '2025-03-12',
};
const clock: Parameter = {
  name: 'clock',
  description: 'asof: the day described; said: the day it was stated.',
  schema: among(CLOCKS, 'asof'),
};
const src: Parameter = {
  name: 'src',
  description:
    'Whose word counts: claimants\' ids joined by "~"; with a "-" before each, everybody but these; "none"; "all". All without it.',
  schema: text(),
  example: '-ru-mod',
};
const track: Parameter = {
  name: 'track',
  description: 'The base track that spoken claims override; "none" leaves only spoken claims.',
  schema: among(TRACKS, 'deepstate'),
};
const version: Parameter = {
  name: 'v',
  description:
    'Data version: freezes the answer, which then never changes. Without it the answer is live, of the newest data.',
  schema: text({ pattern: '^[0-9a-f]{12}$' }),
};
const place: Parameter = {
  name: 'place',
  description: 'Id of the place or settlement that is open, and outlined on a picture.',
  schema: text(),
  example: 'sudzha',
};
const claim: Parameter = {
  name: 'claim',
  description: 'Id of the claim that is open; it sets the date where none is given.',
  schema: text(),
  example: 'ru-general-staff-2025-02-20-donetsk-share75',
};

/** Which claims are listed. */
const FILTER: readonly Parameter[] = [
  {
    name: 'in',
    description: 'Places, ids joined by "~".',
    schema: text(),
    example: 'kursk~sudzha',
  },
  { name: 'by', description: 'Claimants, ids joined by "~".', schema: text(), example: 'isw' },
  { name: 'side', description: `Sides joined by "~": ${SIDES.join(', ')}.`, schema: text() },
  {
    name: 'kind',
    description: `Kinds of claims joined by "~": ${KINDS.join(', ')}.`,
    schema: text(),
    example: 'share',
  },
  { name: 'conf', description: 'Confidences joined by "~": high, medium, low.', schema: text() },
  {
    name: 'from',
    description: 'First day on the chosen clock, inclusive, YYYY-MM-DD.',
    schema: text({ format: 'date' }),
    example: '2025-03-01',
  },
  {
    name: 'to',
    description: 'Last day on the chosen clock, inclusive, YYYY-MM-DD.',
    schema: text({ format: 'date' }),
    example: '2025-03-31',
  },
];

/** Everything that the link of a view may say. */
export const VIEW_PARAMETERS: readonly Parameter[] = [
  date,
  clock,
  place,
  claim,
  {
    name: 'band',
    description:
      "Draws the open claim's schematic band on the page's map: an area the size of its difference. Pictures and embeds draw it only if they are asked with schematic=1.",
    schema: among(['1']),
  },
  src,
  track,
  { name: 'hide', description: 'Layers that are hidden, ids joined by "~".', schema: text() },
  {
    name: 'view',
    description: "The map's camera, zoom/latitude/longitude; all places without it.",
    schema: text(),
    example: '8/51.2/35.3',
  },
  { name: 'tab', description: 'The page that is open.', schema: among(TABS, 'map') },
  {
    name: 'show',
    description: 'What the map paints: everything, or only what is disputed.',
    schema: among(SHOWS, 'control'),
  },
  { name: 'vs', description: 'A day to compare with, YYYY-MM-DD, or "latest".', schema: text() },
  { name: 'vsclock', description: 'A clock to compare with.', schema: among(CLOCKS) },
  { name: 'vssrc', description: 'Claimants to compare with, as in src.', schema: text() },
  {
    name: 'vsform',
    description:
      'How a comparison is drawn on the page; pictures and embeds draw a map of differences.',
    schema: among(FORMS, FORMS[0]),
  },
  { name: 'q', description: 'Words that must all occur in a claim.', schema: text() },
  ...FILTER,
  {
    name: 'result',
    description: `Outcomes that the claim checks are narrowed to, joined by "~": of ${RESULTS.join(', ')}.`,
    schema: text(),
  },
  {
    name: 'sort',
    description: `Order of the tables: one of ${COLUMNS.join(', ')}; a "-" before it turns it round.`,
    schema: text(),
  },
  { name: 'cols', description: 'Columns of the table of claims, joined by "~".', schema: text() },
  {
    name: 'more',
    description: 'Further columns of the claim checks, joined by "~".',
    schema: text(),
  },
  { name: 'lang', description: 'Language.', schema: among(LANGUAGES, LANGUAGES[0]) },
  { name: 'theme', description: "The page's theme.", schema: among(THEMES, 'auto') },
  version,
];

/** What a snapshot is asked beside the view. */
export const SNAPSHOT_OPTIONS: readonly Parameter[] = [
  {
    name: 'size',
    description: `${Object.keys(SHAPES).join(', ')}, or WIDTHxHEIGHT in px, ${MIN_SIDE} to ${MAX_SIDE} a side.`,
    schema: text({ default: '1200x630' }),
    example: '16:9',
  },
  { name: 'look', description: 'Colours of the picture.', schema: among(LOOKS, 'light') },
  {
    name: 'headline',
    description: 'An own headline; without it one is written from the claims of the day.',
    schema: text({ maxLength: MAX_HEADLINE }),
  },
  {
    name: 'figures',
    description: `Places whose shares are printed, ids joined by "~", at most ${MAX_FIGURES}.`,
    schema: text(),
    example: 'kursk~donetsk',
  },
  {
    name: 'qr',
    description: 'Whether the link is drawn as a QR code, too.',
    schema: among(['0', '1'], '0'),
  },
  {
    name: 'schematic',
    description:
      "Whether the open claim's schematic band is drawn: hatched, and labelled as no front line. Only on the claim's own day.",
    schema: among(['0', '1'], '0'),
  },
];

/** What an embed is asked beside the view; with a slider, from and to are its first and last day. */
export const EMBED_OPTIONS: readonly Parameter[] = [
  { name: 'look', description: 'Colours of the embed.', schema: among(EMBED_LOOKS, 'light') },
  ...SNAPSHOT_OPTIONS.filter(({ name }) => ['headline', 'figures', 'schematic'].includes(name)),
  {
    name: 'interactive',
    description: 'Whether the reader can move the day between from and to.',
    schema: among(['0', '1'], '0'),
  },
];

export const SCALE: Parameter = {
  name: 'scale',
  description: 'How many pixels of the PNG a px of its size is wide.',
  schema: { type: 'integer', enum: SCALES, default: 1 },
};

export const STATE_PARAMETERS: readonly Parameter[] = [
  date,
  clock,
  src,
  track,
  {
    name: 'places',
    description: 'Only these places of the map, ids joined by "~" or ",".',
    schema: text(),
    example: 'kursk~donetsk',
  },
  version,
];

export const EXPLAIN_PARAMETERS: readonly Parameter[] = [
  { ...place, description: 'Id of a settlement.', isNeeded: true },
  date,
  clock,
  src,
  track,
  version,
];

export const CLAIMS_PARAMETERS: readonly Parameter[] = [
  { ...place, description: 'Only claims about this place, by its id.' },
  {
    name: 'claimant',
    description: 'Only claims by this claimant, by its id.',
    schema: text(),
    example: 'isw',
  },
  ...FILTER,
  clock,
  version,
];

export const CHECK_PARAMETERS: readonly Parameter[] = [
  { ...claim, description: 'Id of a claim of a share or an area.', isNeeded: true },
  version,
];

const MAX_PX = 10_000;

export const OEMBED_PARAMETERS: readonly Parameter[] = [
  {
    name: 'url',
    description: 'The link of a view on this site.',
    schema: text({ format: 'uri' }),
    isNeeded: true,
  },
  { name: 'format', description: 'Format of the answer.', schema: among(['json', 'xml'], 'json') },
  {
    name: 'maxwidth',
    description: 'Greatest width of the embed and of its thumbnail, px.',
    schema: { type: 'integer', minimum: 1, maximum: MAX_PX },
  },
  {
    name: 'maxheight',
    description: 'Greatest height of the embed and of its thumbnail, px.',
    schema: { type: 'integer', minimum: 1, maximum: MAX_PX },
  },
];
