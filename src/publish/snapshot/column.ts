/** The words beside or around the map, as blocks. */
import { placeName } from '../../domain/lookup.ts';
import type { PublishText } from '../../text/publishText.ts';
import type { Scene } from '../scene.ts';
import type { SnapshotOptions } from '../snapshotOptions.ts';
import { figureOf, headlineOf, heardOf, kickerOf, trackOf } from '../wording.ts';
import { widthOf, wrap } from '../typeface/typeface.ts';
import { figureBar } from './figureBar.ts';
import { fixed, paragraph, stack, type Block, type Press } from './press.ts';
import { qrCode } from './qr.ts';

export interface Column {
  readonly kicker: Block;
  readonly headline: Block;
  readonly figures: Block;
  readonly sources: Block;
  readonly credit: Block;
}

/** Lines of claimants' names that make room for the note of a band. */
const NOTE_LINES = 2;
const QR_SIDE = 92;
/** The smallest type of a link, as a part of its size; a longer one is broken. */
const LEAST_LINK = 0.78;

/**
 * The blocks of the column.
 * @param lines most lines of a headline that is written from the claims, and of the claimants' names;
 * names that are left out are counted.
 */
export function column(
  press: Press,
  scene: Scene,
  options: SnapshotOptions,
  text: PublishText,
  width: number,
  lines: { readonly headline: number; readonly sources: number },
): Column {
  const { faces, page, unit } = press;
  const small = { face: faces.text, px: 11.5, leading: 15.5, fill: page.muted };
  const room = linkWidth(options, width, unit);
  const linkPx = fittedPx(press, scene.link, room, small.px);
  const link = paragraph(press, scene.link, room, { ...small, px: linkPx, fill: page.ink });
  const title = { face: faces.headline, px: 24, leading: 30, fill: page.ink };
  const isShort = (wording: string): boolean =>
    wrap(title.face, wording, title.px * unit, width).length <= lines.headline;
  const { band } = scene;
  const nameLines = Math.max(1, lines.sources - (band ? NOTE_LINES : 0));
  const fits = (wording: string): boolean =>
    wrap(small.face, wording, small.px * unit, width).length <= nameLines;
  return {
    kicker: paragraph(press, kickerOf(scene, text), width, {
      face: faces.strong,
      px: 13.5,
      leading: 18,
      fill: page.ink,
    }),
    headline: paragraph(press, options.headline ?? headlineOf(scene, text, isShort), width, title),
    figures: stack(
      options.figures.flatMap((place) => {
        const words = figureOf(scene, place, text);
        if (!words) return [];
        const name = { face: faces.strong, px: 12.5, leading: 17, fill: page.ink };
        return stack(
          [
            paragraph(press, words.base, width, name),
            figureBar(press, scene, place, width),
            paragraph(press, words.lines.join('  ·  '), width, { ...small, fill: page.ink }),
          ],
          2 * unit,
        );
      }),
      8 * unit,
    ),
    sources: stack(
      [
        paragraph(press, heardOf(scene, text, fits), width, {
          ...small,
          fill: page.ink,
          maxLines: nameLines,
        }),
        paragraph(press, trackOf(scene, text), width, small),
        ...(band ? [paragraph(press, band.note, width, { ...small, fill: page.ink })] : []),
      ],
      0,
    ),
    credit: withCode(
      press,
      stack(
        [
          paragraph(
            press,
            text.publish.credit(scene.dataset.version),
            linkWidth(options, width, unit),
            small,
          ),
          paragraph(press, text.words.neutrality, linkWidth(options, width, unit), small),
          link,
        ],
        3 * unit,
      ),
      options.qr ? scene.link : null,
      width,
    ),
  };
}

/** A link on one line is set smaller rather than broken, as far as it can still be read. */
function fittedPx({ faces, unit }: Press, text: string, width: number, px: number): number {
  const factor = width / widthOf(faces.text, text, px * unit);
  return factor < LEAST_LINK ? px : px * Math.min(1, factor);
}

function linkWidth({ qr }: SnapshotOptions, width: number, unit: number): number {
  return qr ? width - (QR_SIDE + 12) * unit : width;
}

/** The block with the link's code at its right; the block alone for none. */
function withCode(press: Press, block: Block, link: string | null, width: number): Block {
  if (link === null) return block;
  const side = QR_SIDE * press.unit;
  return {
    height: Math.max(block.height, side),
    draw: (x, y) => block.draw(x, y) + qrCode(link, x + width - side, y, side),
  };
}

/** What the picture is called where a viewer shows a title. */
export function titleOf(scene: Scene, text: PublishText): string {
  const place = scene.view.place ? `, ${placeName(scene.dataset, scene.view.place)}` : '';
  return `${kickerOf(scene, text)}${place} – ${text.app.name}`;
}

/** A hairline between the words and the map. */
export function rule(press: Press, x: number, y: number, length: number): string {
  return `<path d="M${fixed(x)} ${fixed(y)}h${fixed(length)}" stroke="${press.page.rule}"/>`;
}
