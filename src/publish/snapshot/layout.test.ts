import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from '../../../tests/support/arbitraries.ts';
import { smallDataset } from '../../../tests/support/smallDataset.ts';
import { citeTextOf } from '../../text/citeText.ts';
import { DEFAULT_VIEW } from '../../view/viewState.ts';
import { sceneOf } from '../scene.ts';
import { DEFAULT_SNAPSHOT, MIN_SIDE, SHAPES } from '../snapshotOptions.ts';
import { FACES } from '../typeface/faces.ts';
import { leastMapSize, unitOf } from './layout.ts';
import { snapshotOf } from './snapshot.ts';

const dataset = smallDataset();
const scene = sceneOf(
  { dataset, backdrop: null, site: 'https://claimline.example/' },
  { ...DEFAULT_VIEW, date: dataset.firstDay, camera: { zoom: 8, lat: 50.1, lng: 36.1 } },
);
const tools = { faces: FACES, text: citeTextOf('en') };

/** The screen that the map is drawn for, read from the picture. */
function mapOf(size: { readonly width: number; readonly height: number }): number[] {
  const svg = snapshotOf(scene, { ...DEFAULT_SNAPSHOT, size }, tools);
  const clip = /<clipPath id="map"><rect x="0" width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  return (clip ?? []).slice(1).map(Number);
}

test('a map is never smaller than its least size, and as wide', () => {
  const anySide = fc.integer({ min: MIN_SIDE, max: 2400 });
  const anySize = fc.oneof(
    fc.constantFrom(...Object.values(SHAPES)),
    fc.record({ width: anySide, height: anySide }),
  );
  fc.assert(
    fc.property(anySize, (size) => {
      const [width = 0, height = 0] = mapOf(size);
      const least = leastMapSize(size);
      expect(Math.abs(width - least.width) * unitOf(size)).toBeLessThan(1);
      expect(height).toBeGreaterThan(least.height - 1);
    }),
    { seed: SEED, numRuns: 40 },
  );
});
