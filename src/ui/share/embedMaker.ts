/** Writes the page of an embed and the codes that show it; fetched when an embed is first wanted. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Backdrop } from '../../data/format/backdropFile.ts';
import { embedCodes, type EmbedCodes } from '../../publish/embed/embedCodes.ts';
import type { EmbedOptions } from '../../publish/embed/embedOptions.ts';
import { embedPage } from '../../publish/embed/embedPage.ts';
import type { Scene } from '../../publish/scene.ts';
import { FACES } from '../../publish/typeface/faces.ts';
import type { Shown } from '../../view/told.svelte.ts';
import { embedTextOf, type EmbedText } from '../../text/embedText.ts';
import { picturedView, sharedScene } from './sharedView.ts';

export interface MadeEmbed {
  /** The page in the frame, without its slider: that needs the site around it. */
  readonly page: string;
  readonly codes: EmbedCodes;
}

export class EmbedMaker {
  /** @param version null for a live one */
  readonly #sceneOf: (version: string | null, band: boolean) => Scene;
  readonly #version: string;
  readonly #site: string;
  readonly #text: EmbedText;

  constructor(
    source: {
      readonly dataset: Dataset;
      readonly backdrop: Backdrop | null;
      readonly site: string;
    },
    { state, ...before }: Shown,
  ) {
    this.#sceneOf = (version, band) =>
      sharedScene(source, picturedView(state, version, band), before);
    this.#version = source.dataset.version;
    this.#site = source.site;
    this.#text = embedTextOf(state.language);
  }

  /** @param alt the reader's own words for who cannot see the picture; null for ours */
  *make(
    options: EmbedOptions,
    isFrozen: boolean,
    isMap: boolean,
    alt: string | null,
  ): Generator<void, MadeEmbed> {
    const scene = this.#sceneOf(isFrozen ? this.#version : null, options.band);
    const [site, text] = [this.#site, this.#text];
    const codes = embedCodes({ scene, options, isMap, alt, site, text, faces: FACES });
    yield;
    const page = embedPage(scene, { ...options, range: null }, { text });
    return { page, codes };
  }
}
