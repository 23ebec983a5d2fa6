/** Draws a picture for a preview, to be driven in idle time. */
import type { SnapshotOptions } from '../../publish/snapshotOptions.ts';
import type { PictureMaker } from './pictureMaker.ts';

export interface Drawn {
  readonly options: SnapshotOptions;
  /** The reader's own words in it for who cannot see it; null: ours. */
  readonly alt: string | null;
  readonly svg: string;
}

export function* drawing(
  maker: PictureMaker,
  options: SnapshotOptions,
  alt: string | null,
): Generator<void, Drawn> {
  return { options, alt, svg: maker.svg(options, alt) };
}
