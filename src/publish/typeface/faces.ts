/** The three faces of a snapshot. Large (about 50 kB each when compressed): import where one is drawn. */
import sans400 from './sans-400.json' with { type: 'json' };
import sans600 from './sans-600.json' with { type: 'json' };
import serif600 from './serif-600.json' with { type: 'json' };
import type { Typeface, TypefaceFile } from './typeface.ts';

export interface Faces {
  /** Labels, legend, figures, credit. */
  readonly text: Typeface;
  readonly strong: Typeface;
  readonly headline: Typeface;
}

export const FACES: Faces = {
  text: { name: 'r', ...(sans400 as unknown as TypefaceFile) },
  strong: { name: 'b', ...(sans600 as unknown as TypefaceFile) },
  headline: { name: 's', ...(serif600 as unknown as TypefaceFile) },
};
