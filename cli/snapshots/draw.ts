/** Views as SVG and PNG, one after the other: each resolved from the one before. */
import { Resvg } from '@resvg/resvg-js';
import type { Day } from '../../src/domain/day.ts';
import { sceneOf, type Scene, type SceneSource } from '../../src/publish/scene.ts';
import { snapshotOf } from '../../src/publish/snapshot/snapshot.ts';
import { FACES } from '../../src/publish/typeface/faces.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import type { AskedSnapshot } from './asked.ts';

export class Draughtsman {
  readonly #source: SceneSource;
  readonly #asked: AskedSnapshot;
  #last: Scene | undefined;

  constructor(source: SceneSource, asked: AskedSnapshot) {
    this.#source = source;
    this.#asked = asked;
  }

  /** The view on another day than its own, or on its own. */
  svg(date: Day = this.#asked.view.date): string {
    const { view, options } = this.#asked;
    const scene = sceneOf(this.#source, { ...view, date }, this.#last);
    this.#last = scene;
    return snapshotOf(scene, options, { faces: FACES, text: citeTextOf(view.language) });
  }

  png(date?: Day): Buffer {
    return rasterOf(this.svg(date), this.#asked.scale);
  }
}

/** An SVG as PNG, `scale` pixels for each px. Letters are outlines: no font is looked for. */
export function rasterOf(svg: string, scale: number): Buffer {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  });
  return resvg.render().asPng();
}
