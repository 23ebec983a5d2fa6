/** Words on the picture. */
import type { Box } from './bandLabel.ts';
import { LABEL_PX, placeLabels } from './labels.ts';
import type { PictureOptions } from './picture.ts';
import { fixed } from './svgPath.ts';

/** How a text is set; its halo keeps it legible on every colour. */
export interface TextStyle {
  /** Class of the `<text>`, for the page's style sheet. */
  readonly name: string;
  readonly px: number;
  readonly colour: string;
  readonly halo: string;
  readonly haloPx: number;
  readonly isBold?: boolean;
}

/** Lines, parted by \n, set one under the other with their middle at x, y. */
export function textAround(text: string, x: number, y: number, style: TextStyle): string {
  const { name, px, colour, halo, haloPx, isBold } = style;
  const spans = text
    .split('\n')
    .map((line, i, { length }) => {
      const baseline = y + px * (0.35 + 1.2 * (i - (length - 1) / 2));
      return `<tspan x="${fixed(x)}" y="${fixed(baseline)}">${escapeText(line)}</tspan>`;
    })
    .join('');
  return (
    `<text class="${name}" font-size="${px}"${isBold ? ' font-weight="600"' : ''} text-anchor="middle" ` +
    `fill="${colour}" stroke="${halo}" stroke-width="${haloPx}" paint-order="stroke">${spans}</text>`
  );
}

/** The names of oblasts, towns and seas; none in a box of `taken`. */
export function labelTexts(
  { labels, camera, size, palette }: PictureOptions,
  taken: readonly Box[],
): string {
  return placeLabels(labels, camera, size, taken)
    .map(({ text, x, y, kind }) =>
      textAround(text, x, y, {
        name: kind,
        px: LABEL_PX[kind],
        colour: kind === 'town' ? palette.label : palette.faintLabel,
        halo: palette.labelHalo,
        haloPx: 2.4,
      }),
    )
    .join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
