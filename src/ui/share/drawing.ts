/** Draws a picture for a preview, to be driven in idle time. */
import type { SnapshotOptions } from '../../publish/snapshotOptions.ts';
import type { PictureMaker } from './pictureMaker.ts';

export interface Drawn {
  readonly options: SnapshotOptions;
  readonly svg: string;
}

export function* drawing(maker: PictureMaker, options: SnapshotOptions): Generator<void, Drawn> {
  return { options, svg: maker.svg(options) };
}
