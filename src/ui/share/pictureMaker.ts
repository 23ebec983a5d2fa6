/** Draws snapshots; fetched when a picture is first wanted, with the outlines of the letters. */
import type { Backdrop } from '../../data/format/backdropFile.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { viewWithBand } from '../../publish/pictureBand.ts';
import type { Scene } from '../../publish/scene.ts';
import { snapshotOf } from '../../publish/snapshot/snapshot.ts';
import { MAX_HEADLINE, type SnapshotOptions } from '../../publish/snapshotOptions.ts';
import { FACES } from '../../publish/typeface/faces.ts';
import { missingLetters } from '../../publish/typeface/typeface.ts';
import { headlineOf, kickerOf } from '../../publish/wording.ts';
import { citeTextOf, type CiteText } from '../../text/citeText.ts';
import type { Shown } from '../../view/told.svelte.ts';
import { picturedView, sharedScene } from './sharedView.ts';

export interface PictureSource {
  readonly dataset: Dataset;
  readonly backdrop: Backdrop | null;
  readonly site: string;
}

export class PictureMaker {
  readonly scene: Scene;
  /** Whether the open claim has a schematic band that can be drawn. */
  readonly hasBand: boolean;
  readonly #sceneOf: (band: boolean) => Scene;
  readonly #text: CiteText;

  constructor(source: PictureSource, { state, ...before }: Shown) {
    const { dataset } = source;
    this.#sceneOf = (band) =>
      sharedScene(source, picturedView(state, dataset.version, band), before);
    this.scene = this.#sceneOf(false);
    this.hasBand = viewWithBand(dataset, this.scene.view, { band: true }).ok;
    this.#text = citeTextOf(state.language);
  }

  /** What the picture is headed with unless it is told otherwise, as long as its field may be. */
  get headline(): string {
    return headlineOf(this.scene, this.#text, (wording) => [...wording].length <= MAX_HEADLINE);
  }

  get kicker(): string {
    return kickerOf(this.scene, this.#text);
  }

  /** Letters of a headline that are drawn as a question mark. */
  missing(headline: string): readonly string[] {
    return missingLetters(FACES.headline, headline);
  }

  /**
   * Takes 20 to 100 ms.
   * @param alt the reader's own words for who cannot see the picture; null for ours
   */
  svg(options: SnapshotOptions, alt: string | null): string {
    const scene = options.band ? this.#sceneOf(true) : this.scene;
    return snapshotOf(scene, options, { faces: FACES, text: this.#text, alt });
  }

  fileName(
    { width, height }: SnapshotOptions['size'],
    extension: 'svg' | 'png',
    scale = 1,
  ): string {
    return `claimline-${this.scene.query.date}-${width * scale}x${height * scale}.${extension}`;
  }
}
