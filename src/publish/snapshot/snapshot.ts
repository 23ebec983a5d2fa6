/**
 * A view as one SVG that stands alone: headline, date and clock, map, legend, scale, figures, on whose
 * word, credit, licence and link. Pure: equal arguments give equal text on every machine.
 */
import type { CiteText } from '../../text/citeText.ts';
import type { PublishText } from '../../text/publishText.ts';
import { XLINK } from '../../picture/svgUse.ts';
import { shortAltOf } from '../description/altText.ts';
import { withBand } from '../pictureBand.ts';
import type { Scene } from '../scene.ts';
import type { SnapshotOptions } from '../snapshotOptions.ts';
import type { Faces } from '../typeface/faces.ts';
import { Ink } from '../typeface/ink.ts';
import { column, titleOf, type Column } from './column.ts';
import { columnWidthOf, isBeside, LEAST_MAP, LEAST_UNIT, unitOf } from './layout.ts';
import { legend } from './legend.ts';
import { mapPart } from './mapPart.ts';
import { escapeText, PAGES, paletteOf, stack, type Block, type Press } from './press.ts';

export interface SnapshotTools {
  readonly faces: Faces;
  readonly text: CiteText;
  /** Before every id of the picture; needed where several are put into one page. */
  readonly idPrefix?: string;
  /** Describes the picture where a viewer tells it; null, and when not given: written from the map. */
  readonly alt?: string | null;
}

const MARGIN = 22;
const GAP = 12;
/** Sizes of type that are tried, largest first, and how many lines are given up at the smallest. */
const UNITS = [1, 0.94, 0.88, 0.82, 0.76, 0.7];
const SHRINK = 0.94;
/** Nothing can be read below; no size that can be asked for comes to it. */
const NO_TYPE = 0.3;
const LINES = [
  { headline: 8, sources: 4 },
  { headline: 6, sources: 3 },
  { headline: 4, sources: 2 },
  { headline: 2, sources: 1 },
];

export function snapshotOf(of: Scene, options: SnapshotOptions, tools: SnapshotTools): string {
  const { width, height } = options.size;
  const { idPrefix = '', alt = null, text } = tools;
  const scene = withBand(of, options, text);
  const ink = new Ink(idPrefix);
  const page = PAGES[options.look];
  const press = (unit: number): Press => ({
    ...{ ink, page, unit, idPrefix, faces: tools.faces, palette: paletteOf(options.look) },
  });
  const drawn = isBeside(options.size)
    ? beside(press, scene, options, text)
    : around(press, scene, options, text);
  const title = escapeText(titleOf(scene, text));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${XLINK} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${title}</title><desc>${escapeText(alt ?? shortAltOf(scene, options, text))}</desc>` +
    `${ink.defs()}<rect width="${width}" height="${height}" fill="${page.paper}"/>${drawn}</svg>\n`
  );
}

/** Words in a column at the left, the map over the whole height at the right. */
function beside(
  press: (unit: number) => Press,
  scene: Scene,
  options: SnapshotOptions,
  text: PublishText,
): string {
  const { width, height } = options.size;
  const base = unitOf(options.size);
  const columnWidth = columnWidthOf(options.size);
  const {
    unit,
    parts,
    legend: key,
  } = fitting(press, scene, options, text, {
    base,
    width: columnWidth - 2 * MARGIN * base,
    room: height - 2 * MARGIN * base,
  });
  const margin = MARGIN * base;
  const gap = GAP * unit;
  const top = stack([parts.kicker, parts.headline, parts.figures], gap);
  const bottom = stack([key, parts.sources, parts.credit], gap);
  return (
    mapPart(press(base), scene, columnWidth, 0, { width: width - columnWidth, height }) +
    top.draw(margin, margin) +
    bottom.draw(margin, height - margin - bottom.height)
  );
}

/** Headline above, the map over the whole width, the rest below. */
function around(
  press: (unit: number) => Press,
  scene: Scene,
  options: SnapshotOptions,
  text: PublishText,
): string {
  const { width, height } = options.size;
  const base = unitOf(options.size);
  const margin = MARGIN * base;
  const {
    unit,
    parts,
    legend: key,
  } = fitting(press, scene, options, text, {
    base,
    width: width - 2 * margin,
    room: height * (1 - LEAST_MAP) - 4 * margin,
  });
  const gap = GAP * unit;
  const top = stack([parts.kicker, parts.headline], gap);
  const bottom = stack([key, parts.figures, parts.sources, parts.credit], gap);
  const mapTop = margin + top.height + gap;
  const mapHeight = height - mapTop - bottom.height - margin - gap;
  return (
    top.draw(margin, margin) +
    mapPart(press(base), scene, 0, mapTop, { width, height: mapHeight }) +
    bottom.draw(margin, height - margin - bottom.height)
  );
}

/** The largest type with which all words fit into the room; lines are given up before they overflow. */
function fitting(
  press: (unit: number) => Press,
  scene: Scene,
  options: SnapshotOptions,
  text: PublishText,
  { base, width, room }: { base: number; width: number; room: number },
): { unit: number; parts: Column; legend: Block } {
  const attempt = (unit: number, lines: (typeof LINES)[number]) => {
    const set = press(unit);
    const parts = column(set, scene, options, text, width, lines);
    const key = legend(set, scene, text, width);
    const gaps = 5 * GAP * unit;
    const height = Object.values(parts).reduce((sum, block: Block) => sum + block.height, 0);
    return { unit, parts, legend: key, fits: height + key.height + gaps <= room };
  };
  const units = UNITS.map((factor) => Math.max(LEAST_UNIT, base * factor));
  for (const unit of new Set(units)) {
    const found = attempt(unit, LINES[0]!);
    if (found.fits) return found;
  }
  const smallest = units.at(-1) ?? LEAST_UNIT;
  for (const lines of LINES) {
    const found = attempt(smallest, lines);
    if (found.fits) return found;
  }
  // Complete before large: on a very small picture the type is smaller than is good to read.
  const fewest = LINES.at(-1)!;
  let found = attempt(smallest, fewest);
  for (let unit = smallest * SHRINK; !found.fits && unit > NO_TYPE; unit *= SHRINK)
    found = attempt(unit, fewest);
  return found;
}
