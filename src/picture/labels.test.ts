import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { smallDataset } from '../../tests/support/smallDataset.ts';
import { LABEL_PX, labelsOf, placeLabels, type Label, type PlacedLabel } from './labels.ts';
import { projectorOf } from './mercator.ts';

const SIZE = { width: 600, height: 400 };
const CAMERA = { zoom: 6, lng: 36, lat: 50 };

const anyLabel: fc.Arbitrary<Label> = fc.record({
  text: fc.constantFrom('Sudzha', 'Avdiivka', 'Kryvyi Rih', 'two\nlines here'),
  lng: fc.double({ min: 30, max: 42, noNaN: true }),
  lat: fc.double({ min: 46, max: 54, noNaN: true }),
  kind: fc.constantFrom('oblast', 'town', 'note'),
  minZoom: fc.constantFrom(0, 5, 7),
});

/** What a label's letters cover at least, px: half of its font size a letter. */
function boxOf({ text, x, y, kind }: PlacedLabel): [number, number, number, number] {
  const lines = text.split('\n');
  const halfWidth = (Math.max(...lines.map(({ length }) => length)) * LABEL_PX[kind]) / 4;
  const halfHeight = (lines.length * LABEL_PX[kind]) / 2;
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}

const overlap = (a: PlacedLabel, b: PlacedLabel): boolean => {
  const [aw, an, ae, as] = boxOf(a);
  const [bw, bn, be, bs] = boxOf(b);
  return aw < be && ae > bw && an < bs && as > bn;
};

describe('placed labels', () => {
  const anyPlaced = fc
    .array(anyLabel, { maxLength: 25 })
    .map((labels) => ({ labels, placed: placeLabels(deepFreeze(labels), CAMERA, SIZE) }));

  test('never overlap', () => {
    fc.assert(
      fc.property(anyPlaced, ({ placed }) => {
        placed.forEach((label, i) =>
          placed.slice(i + 1).forEach((other) => expect(overlap(label, other)).toBe(false)),
        );
      }),
      RUNS,
    );
  });

  test('keep their order and leave out those for closer zooms', () => {
    fc.assert(
      fc.property(anyPlaced, ({ labels, placed }) => {
        const at = placed.map(({ text, lng, lat }) =>
          labels.findIndex((one) => one.text === text && one.lng === lng && one.lat === lat),
        );
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(placed.every(({ minZoom }) => minZoom <= CAMERA.zoom)).toBe(true);
      }),
      RUNS,
    );
  });

  test('the first one on the screen is always there', () => {
    fc.assert(
      fc.property(anyPlaced, ({ labels, placed }) => {
        const { project } = projectorOf(CAMERA, SIZE);
        const first = labels.find(({ lng, lat, minZoom }) => {
          const [x, y] = project(lng, lat);
          const isOnScreen = x > 0 && x < SIZE.width && y > 20 && y < SIZE.height;
          return isOnScreen && minZoom <= CAMERA.zoom;
        });
        const earlier = first ? labels.slice(0, labels.indexOf(first)) : [];
        if (first && earlier.every((label) => !placed.some((one) => one.lng === label.lng)))
          expect(placed.some((one) => one.lng === first.lng && one.lat === first.lat)).toBe(true);
      }),
      RUNS,
    );
  });

  test('a town’s name stands above its point, other names on it', () => {
    const at = { text: 'x', lng: 36, lat: 50, minZoom: 0 } as const;
    const [town] = placeLabels([{ ...at, kind: 'town' }], CAMERA, SIZE);
    const [note] = placeLabels([{ ...at, kind: 'note' }], CAMERA, SIZE);
    expect(town?.y).toBeLessThan(SIZE.height / 2);
    expect(note).toMatchObject({ x: SIZE.width / 2, y: SIZE.height / 2 });
  });

  test('nothing off the screen', () => {
    const label: Label = { text: 'Lviv', lng: 24, lat: 50, kind: 'town', minZoom: 0 };
    expect(placeLabels([label], CAMERA, SIZE)).toEqual([]);
  });
});

describe('the labels of a dataset', () => {
  const labels = labelsOf(smallDataset());

  test('name its towns in their order', () => {
    const towns = labels.filter(({ kind }) => kind === 'town').map(({ text }) => text);
    expect(towns).toEqual(['Town 0', 'Town 1', 'Town 2', 'Town 3']);
  });

  test('say of Crimea that it is in Ukraine and occupied since 2014', () => {
    const texts = labels.map(({ text }) => text);
    expect(texts).toContain('Crimea (Ukraine)\noccupied by Russia since 2014');
  });

  test('never show a more important town later than a less important one', () => {
    const zooms = labels.filter(({ kind }) => kind === 'town').map(({ minZoom }) => minZoom);
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b));
  });
});
