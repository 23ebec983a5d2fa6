/** The link as a QR code: black on white in every look, so that cameras read it. */
import { encode } from 'uqr';
import { fixed } from './press.ts';

/** Empty modules around the code, as its standard asks for. */
const QUIET = 4;

/** The code with its quiet zone in a square with the left top corner at x, y. */
export function qrCode(text: string, x: number, y: number, side: number): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = side / (size + 2 * QUIET);
  // Each row as one dashed line of its dark modules, drawn one module wide.
  let d = '';
  data.forEach((row, j) => {
    let pen: number | null = null;
    for (let i = 0; i < row.length;) {
      let run = 0;
      while (row[i + run]) run++;
      if (run > 0) {
        d += pen === null ? `M${i} ${j}.5` : `m${i - pen} 0`;
        d += `h${run}`;
        pen = i + run;
      }
      i += run + 1;
    }
  });
  return (
    `<rect x="${fixed(x)}" y="${fixed(y)}" width="${fixed(side)}" height="${fixed(side)}" fill="#fff"/>` +
    `<g transform="translate(${fixed(x + QUIET * module)} ${fixed(y + QUIET * module)})scale(${Math.round(module * 1000) / 1000})"><path d="${d}" stroke="#000" shape-rendering="crispEdges"/></g>`
  );
}
