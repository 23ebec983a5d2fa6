/**
 * What is asked of a snapshot beside the view: its size, its look, its own headline. One codec for the
 * dialog, the command line, embeds and the service; the names are those of the query.
 */
import type { Dataset } from '../domain/dataset.ts';
import type { PlaceId } from '../domain/types.ts';
import type { Size } from '../picture/mercator.ts';
import { SEPARATOR } from '../view/parameters.ts';

/** Sizes by name, px. */
export const SHAPES = {
  '16:9': { width: 1200, height: 675 },
  '1:1': { width: 1080, height: 1080 },
  '4:5': { width: 1080, height: 1350 },
  '1200x630': { width: 1200, height: 630 },
} as const satisfies Record<string, Size>;

export const LOOKS = ['light', 'dark', 'print'] as const;
export type Look = (typeof LOOKS)[number];

export interface SnapshotOptions {
  readonly size: Size;
  readonly look: Look;
  /** null: written from the day's claims. */
  readonly headline: string | null;
  /** Places whose shares are printed, in the order asked for. */
  readonly figures: readonly PlaceId[];
  /** Whether the link is drawn as a QR code, too. */
  readonly qr: boolean;
  /** Whether the open claim's schematic band is drawn. */
  readonly band: boolean;
}

export const DEFAULT_SNAPSHOT: SnapshotOptions = {
  size: SHAPES['1200x630'],
  look: 'light',
  headline: null,
  figures: [],
  qr: false,
  band: false,
};

/** Shortest and longest side of a snapshot, px, and most letters of a headline. */
export const MIN_SIDE = 320;
export const MAX_SIDE = 4096;
export const MAX_HEADLINE = 240;
/** More places than these have no room beside a map. */
export const MAX_FIGURES = 6;

/**
 * The parameters that are a snapshot's own. "schematic" asks for the band: "band" is the link's, and
 * says what the map on the page shows.
 */
export const SNAPSHOT_PARAMETERS = [
  'size',
  'look',
  'headline',
  'figures',
  'qr',
  'schematic',
] as const;

/** A parameter that cannot be used as it is written. */
export interface Fault {
  readonly field: string;
  /** One sentence that says what is wrong and what would be right. */
  readonly problem: string;
}

export type Asked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** Reads the snapshot's own parameters; those that are absent are the default's. */
export function parseSnapshot(
  params: URLSearchParams,
  dataset: Dataset,
  defaults: SnapshotOptions = DEFAULT_SNAPSHOT,
): Asked<SnapshotOptions> {
  const faults: Fault[] = [];
  const fail = (field: string, problem: string): void => void faults.push({ field, problem });

  const sizeText = params.get('size');
  const size = sizeText === null ? defaults.size : parseSize(sizeText);
  if (!size)
    fail(
      'size',
      `size: "${sizeText ?? ''}" is no size: write ${Object.keys(SHAPES).join(', ')} or WIDTHxHEIGHT with ${MIN_SIDE} to ${MAX_SIDE} px a side`,
    );

  const lookText = params.get('look');
  const look = lookText === null ? defaults.look : LOOKS.find((name) => name === lookText);
  if (!look) fail('look', `look: "${lookText ?? ''}" is none of ${LOOKS.join(', ')}`);

  const headline = params.get('headline')?.replaceAll(/\s+/g, ' ').trim() ?? '';
  if ([...headline].length > MAX_HEADLINE)
    fail('headline', `headline: longer than ${MAX_HEADLINE} letters`);

  const figures = params.get('figures')?.split(SEPARATOR).filter(Boolean);
  const mapped = new Set(dataset.places.filter(({ cells }) => cells).map(({ id }) => id as string));
  const unknown = figures?.find((id) => !mapped.has(id));
  if (unknown !== undefined) fail('figures', `figures: "${unknown}" is no place of the map`);
  if (figures && figures.length > MAX_FIGURES)
    fail('figures', `figures: more than ${MAX_FIGURES} places`);

  const flag = (name: 'qr' | 'schematic', fallback: boolean): boolean => {
    const written = params.get(name);
    if (written !== null && written !== '1' && written !== '0')
      fail(name, `${name}: "${written}" is neither 0 nor 1`);
    return written === null ? fallback : written === '1';
  };
  const qr = flag('qr', defaults.qr);
  const band = flag('schematic', defaults.band);

  const [fault] = faults;
  if (fault || !size || !look) return { ok: false, fault: fault ?? { field: 'size', problem: '' } };
  return {
    ok: true,
    value: {
      size,
      look,
      headline: headline === '' ? defaults.headline : headline,
      figures: (figures as PlaceId[] | undefined) ?? defaults.figures,
      qr,
      band,
    },
  };
}

/** "16:9" or "1200x630"; null when it is neither, or out of bounds. */
export function parseSize(text: string): Size | null {
  if (Object.hasOwn(SHAPES, text)) return SHAPES[text as keyof typeof SHAPES];
  const [, width = 0, height = 0] = (/^(\d{3,4})x(\d{3,4})$/.exec(text) ?? []).map(Number);
  const isSound = [width, height].every((side) => side >= MIN_SIDE && side <= MAX_SIDE);
  return isSound ? { width, height } : null;
}

/** What differs from the default, in a fixed order, as pairs of a query. */
export function snapshotPairs(options: SnapshotOptions): [string, string][] {
  const { size, look, headline, figures, qr, band } = options;
  const pairs: [string, string | null][] = [
    ['size', sameSize(size, DEFAULT_SNAPSHOT.size) ? null : nameOfSize(size)],
    ['look', look === DEFAULT_SNAPSHOT.look ? null : look],
    ['headline', headline],
    ['figures', figures.length > 0 ? figures.join(SEPARATOR) : null],
    ['qr', qr ? '1' : null],
    ['schematic', band ? '1' : null],
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null);
}

function nameOfSize(size: Size): string {
  const named = Object.entries(SHAPES).find(([, shape]) => sameSize(shape, size));
  return named?.[0] ?? `${size.width}x${size.height}`;
}

function sameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height;
}
