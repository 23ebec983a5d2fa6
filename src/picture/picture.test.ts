import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../tests/support/arbitraries.ts';
import { deepFreeze } from '../../tests/support/freeze.ts';
import { queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { resolve } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import { RESOLUTIONS, type Resolution } from '../domain/resolution.ts';
import type { PlaceId } from '../domain/types.ts';
import { BAND_PEN, type BandPicture } from './band.ts';
import { labelsOf } from './labels.ts';
import { lensOf } from './painting.ts';
import { PALETTES } from './palette.ts';
import { pictureOf, type PictureOptions } from './picture.ts';

const QUERY = queryOf('2022-05-09');
const PALETTE = PALETTES.light;

function optionsFor(dataset: Dataset, query: Query = QUERY): PictureOptions {
  return {
    dataset,
    state: resolve(dataset, query),
    lens: lensOf('control'),
    backdrop: null,
    camera: { zoom: 9, lng: 36.15, lat: 50.1 },
    size: { width: 640, height: 480 },
    palette: PALETTE,
    labels: labelsOf(dataset),
    hidden: [],
    selected: null,
  };
}

/** One cell of each resolution but the last, which is open water. */
const READINGS = [
  readingOf({ settlement: 0, holder: 'ru' }),
  readingOf({ settlement: 1, holder: 'ua' }),
  readingOf({ settlement: 2, holder: null, status: 'contested' }),
  readingOf({ settlement: 3, holder: 'ru' }),
  readingOf({ settlement: 3, holder: 'ua', claimant: 1, claim: 0 }),
];
const everyClass = smallDataset({ readings: READINGS });

const FILLS: Readonly<Record<Resolution, string>> = {
  unclaimed: PALETTE.unclaimed,
  ru: PALETTE.ru,
  ua: PALETTE.ua,
  contested: 'url(#contested)',
  disputed: 'url(#disputed)',
};

/** How many paths a resolution has, patterns aside. */
function pathsOf(picture: string, resolution: Resolution): number {
  const drawn = picture.replace(/<defs>.*<\/defs>/, '');
  return [...drawn.matchAll(/<path [^>]*>/g)].filter(([tag]) =>
    tag.includes(` fill="${FILLS[resolution]}"`),
  ).length;
}

describe('the picture', () => {
  test('equal arguments give equal text, and none of them is changed', () => {
    const options = deepFreeze(optionsFor(everyClass));
    const state = structuredClone(options.state);
    const picture = pictureOf(options);
    expect(pictureOf({ ...options })).toBe(picture);
    expect(pictureOf(optionsFor(everyClass))).toBe(picture);
    expect(options.state).toEqual(state);
  });

  test('is the same whatever was drawn before of the same dataset and backdrop', () => {
    const anyOptions = fc.record({
      camera: fc.record({
        zoom: fc.constantFrom(8, 9.5),
        lng: fc.constantFrom(36.15, 36.3),
        lat: fc.constant(50.1),
      }),
      size: fc.constantFrom({ width: 640, height: 480 }, { width: 480, height: 640 }),
      palette: fc.constantFrom(PALETTES.light, PALETTES.dark),
      hidden: fc.subarray(['west', 'zone'] as unknown as PlaceId[]),
      selected: fc.constantFrom(null, 'town-2' as PlaceId, 'east' as PlaceId),
    });
    const backdropOf = () => ({
      type: 'FeatureCollection' as const,
      features: [
        feature('land', { type: 'Polygon', coordinates: [SQUARE] }),
        feature('oblast', { type: 'Polygon', coordinates: [SQUARE] }),
      ],
    });
    const backdrop = backdropOf();
    fc.assert(
      fc.property(anyOptions, anyQuery, (options, query) => {
        const again = { ...optionsFor(everyClass, query), backdrop, ...options };
        const anew = { ...optionsFor(smallDataset({ readings: READINGS }), query), ...options };
        expect(pictureOf(again)).toBe(pictureOf({ ...anew, backdrop: backdropOf() }));
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('has one path for each resolution that some cell has, none for the others', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, query) => {
        const options = optionsFor(smallDataset({ readings }), query);
        const picture = pictureOf(options);
        RESOLUTIONS.forEach((resolution, code) =>
          expect(pathsOf(picture, resolution)).toBe(options.state.codes.includes(code) ? 1 : 0),
        );
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('holds no number that is none, at any zoom', () => {
    for (const zoom of [3, 6.37, 14]) {
      const options = optionsFor(everyClass);
      const picture = pictureOf({ ...options, camera: { ...options.camera, zoom } });
      expect(picture).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  test('every tag that is opened is closed', () => {
    const picture = pictureOf({ ...optionsFor(everyClass), selected: 'town-1' as PlaceId });
    const open: string[] = [];
    for (const [, slash, name, end] of picture.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (end !== '/') open.push(name ?? '');
    }
    expect(open).toEqual([]);
  });

  test('leaves out hidden places', () => {
    const picture = pictureOf({ ...optionsFor(everyClass), hidden: ['east'] as never[] });
    expect(RESOLUTIONS.map((resolution) => pathsOf(picture, resolution))).toEqual([1, 0, 0, 0, 1]);
  });

  test('has no area, disc or front but of disputed cells when only they are asked for', () => {
    const picture = pictureOf({ ...optionsFor(everyClass), lens: lensOf('disputes') });
    expect(RESOLUTIONS.map((resolution) => pathsOf(picture, resolution))).toEqual([1, 0, 0, 0, 1]);
    expect(picture.match(/<circle cx="[^"]*" cy="[^"]*" r="[^"]*" fill="url/g)).toHaveLength(1);
    expect(picture).not.toContain(`stroke="${PALETTE.halo}"`);
  });

  test('has no id, and refers to none, without the prefix it is given', () => {
    const band = {
      polygons: [[SQUARE]] as [number, number][][][],
      labelAt: SQUARE[0]!,
      label: 'x',
      pen: BAND_PEN,
    };
    const options = { ...optionsFor(everyClass), band: band as unknown as BandPicture };
    const idsOf = (picture: string): string[] =>
      [...picture.matchAll(/ id="([^"]*)"|url\(#([^)]*)\)|href="#([^"]*)"/g)].map(
        ([, id, painted, used]) => id ?? painted ?? used ?? '',
      );
    const plain = pictureOf(options);
    const prefixed = pictureOf({ ...options, idPrefix: 'a-' });
    expect(new Set(idsOf(plain))).toEqual(new Set(['disputed', 'contested', 'band', 'front']));
    expect(idsOf(prefixed)).toEqual(idsOf(plain).map((id) => `a-${id}`));
    expect(prefixed.replaceAll('"a-', '"').replaceAll('#a-', '#')).toBe(plain);
  });

  test('outlines what is selected, and nothing when that is not on the map', () => {
    const outlines = (selected: string | null): number =>
      pictureOf({ ...optionsFor(everyClass), selected: selected as PlaceId | null }).split(
        `stroke="${PALETTE.selection}"`,
      ).length - 1;
    expect([null, 'town-2', 'east', 'unheard-of'].map(outlines)).toEqual([0, 1, 1, 0]);
  });

  test('draws land, other oblasts and country borders under everything', () => {
    const backdrop = deepFreeze({
      type: 'FeatureCollection' as const,
      features: [
        feature('land', { type: 'Polygon', coordinates: [SQUARE] }),
        feature('oblast', { type: 'MultiPolygon', coordinates: [[SQUARE]] }),
        feature('country-border', { type: 'MultiLineString', coordinates: [SQUARE] }),
      ],
    });
    const picture = pictureOf({ ...optionsFor(everyClass), backdrop });
    const land = picture.indexOf(`fill="${PALETTE.land}"`);
    expect(land).toBeGreaterThan(0);
    expect(picture).toContain(`stroke="${PALETTE.contextBorder}"`);
    expect(picture).toContain(`stroke="${PALETTE.countryBorder}"`);
    expect(picture.lastIndexOf(FILLS.ru)).toBeGreaterThan(land);
  });
});

const SQUARE = [
  [35, 49],
  [38, 49],
  [38, 52],
  [35, 49],
];

function feature(kind: string, geometry: GeoJSON.Geometry) {
  return { type: 'Feature' as const, properties: { kind }, geometry };
}

test('text of labels is escaped, lines become spans', () => {
  const label = {
    text: '<b>Kyiv & "co"</b>\nsecond',
    lng: 36.15,
    lat: 50.1,
    kind: 'note' as const,
    minZoom: 0,
  };
  const picture = pictureOf({ ...optionsFor(everyClass), labels: [label] });
  expect(picture).toContain('&lt;b>Kyiv &amp; "co"&lt;/b>');
  expect(picture).not.toContain('<b>');
  expect(picture.match(/<tspan /g)).toHaveLength(2);
});
