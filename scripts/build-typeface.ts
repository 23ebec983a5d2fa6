/**
 * Writes the outlines that snapshots are set in, from the fonts of the page. The files are kept with
 * the source: a newer font or shaper must not change snapshots unseen.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KERNED, LETTERS } from './typeface/letters.ts';
import { typefaceOf } from './typeface/glyphs.ts';

const FACES = [
  { name: 'sans-400', font: 'source-sans-3', weight: 400 },
  { name: 'sans-600', font: 'source-sans-3', weight: 600 },
  { name: 'serif-600', font: 'source-serif-4', weight: 600 },
];
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];

for (const { name, font, weight } of FACES) {
  const files = PARTS.map((part) =>
    fileURLToPath(
      import.meta.resolve(`@fontsource-variable/${font}/files/${font}-${part}-wght-normal.woff2`),
    ),
  );
  const face = await typefaceOf({ files, weight }, LETTERS, KERNED);
  const target = new URL(`../src/publish/typeface/${name}.json`, import.meta.url);
  writeFileSync(target, `${JSON.stringify(face)}\n`);
  console.log(`${name}: ${Object.keys(face.glyphs).length} letters`);
}
