/** What a link says of itself where it is shared: title, sentence, picture, and what the picture shows. */
import { altTextOf } from '../publish/description/altText.ts';
import { titleOf } from '../publish/snapshot/column.ts';
import type { Scene } from '../publish/scene.ts';
import { DEFAULT_SNAPSHOT } from '../publish/snapshotOptions.ts';
import { headlineOf, heardOf, kickerOf, trackOf } from '../publish/wording.ts';
import type { ServiceText } from '../text/serviceText.ts';
import { oembedLink, snapshotLink, viewLink } from './links.ts';
import { shortened } from './markup.ts';

/** What platforms cut at anyhow, letters. */
const MAX_DESCRIPTION = 300;

export interface Card {
  readonly language: string;
  readonly siteName: string;
  readonly title: string;
  /** "Situation on 12 March 2025" */
  readonly kicker: string;
  readonly headline: string;
  /** On whose word, and the base track. */
  readonly sources: readonly string[];
  readonly description: string;
  /** Where the page of the view is. */
  readonly canonical: string;
  readonly image: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    /** What it shows, in a paragraph. */
    readonly alt: string;
  };
  readonly oembed: { readonly json: string; readonly xml: string };
}

/** @param site address of the page's folder, ending in a slash. */
export function cardOf(scene: Scene, site: string, text: ServiceText): Card {
  const { view } = scene;
  const [kicker, headline] = [kickerOf(scene, text), headlineOf(scene, text)];
  const sources = [heardOf(scene, text), trackOf(scene, text)];
  const { width, height } = DEFAULT_SNAPSHOT.size;
  return {
    language: view.language,
    siteName: text.app.name,
    title: titleOf(scene, text),
    ...{ kicker, headline, sources },
    description: shortened([headline, ...sources].join(' '), MAX_DESCRIPTION),
    canonical: viewLink(site, view),
    image: {
      url: snapshotLink(site, view, DEFAULT_SNAPSHOT, 'png'),
      ...{ width, height },
      alt: altTextOf(scene, DEFAULT_SNAPSHOT, text),
    },
    oembed: { json: oembedLink(site, view, 'json'), xml: oembedLink(site, view, 'xml') },
  };
}
