/** The picture of the first screen, from the data as they are built. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import type { Backdrop } from '../../src/data/format/backdropFile.ts';
import { resolve } from '../../src/domain/mapState.ts';
import { SIX_PLACES } from '../../src/domain/namedPlaces.ts';
import type { Position } from '../../src/domain/partition.ts';
import { areasOf, boundsOf, hiddenCells, positionsOf } from '../../src/picture/layers.ts';
import { labelsOf } from '../../src/picture/labels.ts';
import { fitCamera, projectorOf } from '../../src/picture/mercator.ts';
import { lensOf, paintingOf } from '../../src/picture/painting.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { pictureOf } from '../../src/picture/picture.ts';
import { pathData } from '../../src/picture/svgPath.ts';
import { enabledClaimants } from '../../src/view/url.ts';
import { DEFAULT_VIEW } from '../../src/view/viewState.ts';
import { signedArea } from '../support/grid.ts';
import { drawnLines } from '../support/svgLines.ts';

const LARGEST_KB = 110;
/** Of the whole area of one resolution. */
const AREA_ERROR = 0.001;

const dataset = readBuiltDataset();
const { version } = JSON.parse(readFileSync('public/data/manifest.json', 'utf8')) as {
  version: string;
};
const backdrop = JSON.parse(
  readFileSync(`public/data/${version}/backdrop.json`, 'utf8'),
) as Backdrop;
const { date, clock, track } = DEFAULT_VIEW;
const claimants = enabledClaimants(
  DEFAULT_VIEW.sources,
  dataset.claimants.map(({ id }) => id),
);
const state = resolve(dataset, { date, clock, track, claimants });
const size = { width: 1200, height: 630 };
const camera = fitCamera(boundsOf(dataset, SIX_PLACES)!, size, {
  top: 16,
  right: 16,
  bottom: 32,
  left: 16,
});
const lens = lensOf('control');
const picture = pictureOf({
  dataset,
  state,
  lens,
  backdrop,
  camera,
  size,
  palette: PALETTES.light,
  labels: labelsOf(dataset),
  hidden: [],
  selected: null,
});

test(`areas, lines and backdrop of the overview take ${LARGEST_KB} kB at most`, () => {
  const map = picture.replaceAll(/<text .*?<\/text>|<circle [^>]*>/g, '');
  expect(map.match(/<path /g)?.length).toBeGreaterThan(20);
  expect(map.length / 1000).toBeLessThan(LARGEST_KB);
});

test('points left out make no area of a resolution larger or smaller', () => {
  const projector = projectorOf(camera, size);
  const isHidden = hiddenCells(dataset, []);
  const areas = areasOf(dataset, paintingOf(dataset, state, isHidden, lens), isHidden);
  expect(areas.length).toBeGreaterThan(4);
  for (const { rings: vertices } of areas) {
    const rings = vertices.map((ring) => positionsOf(dataset, ring));
    const whole = rings.map((ring) =>
      ring.map(([lng, lat]) => projector.project(lng, lat).map(toTenth) as [number, number]),
    );
    const area = areaOf(whole);
    expect(Math.abs(areaOf(drawnLines(pathData(rings, projector))) - area)).toBeLessThan(
      AREA_ERROR * Math.abs(area),
    );
  }
});

const toTenth = (px: number): number => Math.round(px * 10) / 10;

/** Of rings, holes taken off, in px². */
const areaOf = (rings: readonly (readonly Position[])[]): number =>
  rings.reduce((sum, ring) => sum + signedArea(ring), 0);
