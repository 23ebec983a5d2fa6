/** `/snapshot.svg` and `/snapshot.png`: the view as one picture that stands alone. */
import { viewWithBand } from '../../publish/pictureBand.ts';
import { snapshotOf } from '../../publish/snapshot/snapshot.ts';
import {
  parseSnapshot,
  snapshotPairs,
  type SnapshotOptions,
} from '../../publish/snapshotOptions.ts';
import { FACES } from '../../publish/typeface/faces.ts';
import { citeTextOf } from '../../text/citeText.ts';
import { formatView } from '../../view/url.ts';
import type { ViewState } from '../../view/viewState.ts';
import type { Answer } from '../answer.ts';
import { viewIn } from '../asked.ts';
import type { OpenVersion } from '../openVersion.ts';
import { SCALE, SCALES, SNAPSHOT_OPTIONS, VIEW_PARAMETERS } from '../parameters.ts';
import { pngOf } from '../png.ts';
import { badParameter } from '../refusal.ts';
import type { Desk, Route } from '../route.ts';

/** Most pixels of a PNG, unless the engine affords fewer. */
const MAX_PIXELS = 12_000_000;

interface Picture {
  readonly data: OpenVersion;
  readonly view: ViewState;
  readonly options: SnapshotOptions;
}

/** A picture opened by itself runs nothing and loads nothing. */
const POLICY = "default-src 'none'; sandbox";

export const SVG: Route = {
  path: '/snapshot.svg',
  id: 'snapshotSvg',
  summary: 'A view as an SVG that stands alone: map, headline, legend, claimants, credit, link.',
  parameters: [...VIEW_PARAMETERS, ...SNAPSHOT_OPTIONS],
  types: ['image/svg+xml'],
  isShared: true,
  async answer(params, desk) {
    const picture = await pictureIn(params, desk);
    return {
      ...answerOf(picture, 'svg', 1),
      type: 'image/svg+xml; charset=utf-8',
      body: () => svgOf(picture, desk),
    };
  },
};

export const PNG: Route = {
  path: '/snapshot.png',
  id: 'snapshotPng',
  summary: 'The same picture in pixels, of which there may be some millions.',
  parameters: [...VIEW_PARAMETERS, ...SNAPSHOT_OPTIONS, SCALE],
  types: ['image/png'],
  isShared: true,
  async answer(params, desk) {
    const picture = await pictureIn(params, desk);
    const { width, height } = picture.options.size;
    const scale = SCALES.find((known) => String(known) === params.get('scale')) ?? 1;
    const most = desk.platform.maxPixels ?? MAX_PIXELS;
    if (width * height * scale ** 2 > most)
      throw badParameter(
        scale === 1 ? 'size' : 'scale',
        `${scale === 1 ? 'size' : 'scale'}: ${width * scale} × ${height * scale} pixels are more than ${most / 1e6} million`,
      );
    return {
      ...answerOf(picture, 'png', scale),
      type: 'image/png',
      body: async () => pngOf(desk.platform, svgOf(picture, desk), scale),
    };
  },
};

async function pictureIn(params: URLSearchParams, { versions }: Desk): Promise<Picture> {
  const data = await versions.open(params.get('v'));
  const linked = viewIn(params, data.known);
  const asked = parseSnapshot(params, data.dataset);
  if (!asked.ok) throw badParameter(asked.fault.field, asked.fault.problem);
  const view = viewWithBand(data.dataset, linked, asked.value);
  if (!view.ok) throw badParameter(view.fault.field, view.fault.problem);
  return { data, view: view.value, options: asked.value };
}

function answerOf(
  { data, view, options }: Picture,
  format: string,
  scale: number,
): Pick<Answer, 'key' | 'dataVersion' | 'isFrozen' | 'headers'> {
  const { width, height } = options.size;
  const name = `claimline-${view.date}-${width * scale}x${height * scale}.${format}`;
  return {
    key: `${formatView(view)} ${JSON.stringify(snapshotPairs(options))} ${scale}`,
    dataVersion: data.dataset.version,
    isFrozen: view.version !== null,
    headers: {
      'Content-Disposition': `inline; filename="${name}"`,
      'Content-Security-Policy': POLICY,
    },
  };
}

function svgOf({ data, view, options }: Picture, { platform }: Desk): string {
  const scene = data.sceneOf(platform.site, view);
  return snapshotOf(scene, options, { faces: FACES, text: citeTextOf(view.language) });
}
