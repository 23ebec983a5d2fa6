/** One published version of the data, opened: what every answer is computed from. */
import { assemble } from '../data/assemble.ts';
import type { Backdrop } from '../data/format/backdropFile.ts';
import type { CoreFile, DetailsFile } from '../data/format/coreFile.ts';
import type { Dataset } from '../domain/dataset.ts';
import { advance, resolve, type MapState } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import { sceneOf, type Scene } from '../publish/scene.ts';
import { knownFrom } from '../view/knownFrom.ts';
import type { Known } from '../view/parameters.ts';
import type { ViewState } from '../view/viewState.ts';
import type { Platform } from './platform.ts';

export class OpenVersion {
  readonly dataset: Dataset;
  readonly details: DetailsFile;
  /** What links to this version may name. */
  readonly known: Known;
  readonly #backdrop: Backdrop;
  /** The last state that was asked for: the next is resolved from it. Changes no answer. */
  #last: MapState | null = null;

  constructor(dataset: Dataset, details: DetailsFile, backdrop: Backdrop) {
    this.dataset = dataset;
    this.details = details;
    this.known = knownFrom(dataset);
    this.#backdrop = backdrop;
  }

  /** The same as `resolve`, only sooner. */
  stateOf(query: Query): MapState {
    const { dataset } = this;
    this.#last = this.#last ? advance(dataset, this.#last, query).state : resolve(dataset, query);
    return this.#last;
  }

  /** @param site address of the page, for the scene's link. */
  sceneOf(site: string, view: ViewState): Scene {
    const { dataset } = this;
    const source = { dataset, backdrop: this.#backdrop, site };
    const scene = sceneOf(source, view, this.#last ? { mapState: this.#last } : undefined);
    this.#last = scene.mapState;
    return scene;
  }
}

/** null when the site does not have this version. Throws when its files do not fit together. */
export async function openVersion(
  assets: Platform['assets'],
  version: string,
): Promise<OpenVersion | null> {
  const read = async (name: string): Promise<Response | null> => {
    const file = await assets(`data/${version}/${name}`);
    return file?.ok ? file : null;
  };
  const bytes = async (name: string): Promise<Uint8Array | null> => {
    const file = await read(name);
    return file && new Uint8Array(await file.arrayBuffer());
  };
  const [core, details, backdrop, geometry, series] = await Promise.all([
    read('core.json').then((file) => file?.json() as Promise<CoreFile> | undefined),
    read('details.json').then((file) => file?.json() as Promise<DetailsFile> | undefined),
    read('backdrop.json').then((file) => file?.json() as Promise<Backdrop> | undefined),
    bytes('geometry.bin'),
    bytes('series.bin'),
  ]);
  if (!core || !details || !backdrop || !geometry || !series) return null;
  return new OpenVersion(assemble(version, core, geometry, series), details, backdrop);
}
