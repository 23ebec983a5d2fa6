import { describe, expect, test } from 'vitest';
import { queryOf, readingOf, smallDataset } from '../../tests/support/smallDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { resolve } from '../domain/mapState.ts';
import { INCURSION_ZONE } from '../domain/namedPlaces.ts';
import type { Query } from '../domain/query.ts';
import { lensOf } from './painting.ts';
import { PALETTES, ZONE_DASHES } from './palette.ts';
import { pictureOf } from './picture.ts';
import { hasZone } from './zone.ts';

const small = smallDataset({
  readings: [
    readingOf({ settlement: 1, asOf: '2022-04-01' }),
    readingOf({ settlement: 0, asOf: '2022-04-10', holder: 'ua' }),
    readingOf({ settlement: 1, asOf: '2022-05-01', statedOn: '2022-05-04', holder: 'ua' }),
    readingOf({ settlement: 1, asOf: '2022-05-20' }),
  ],
});
/** The zone is the cells 1 and 4. */
const dataset: Dataset = {
  ...small,
  places: [...small.places, { ...small.places[2]!, id: INCURSION_ZONE }],
};

describe('the incursion zone is there from the first claim of a part of it', () => {
  test.each<[string, string, Partial<Query>, boolean]>([
    ['before it', '2022-04-30', {}, false],
    ['on its day', '2022-05-01', {}, true],
    ['when all of it is said to be Russian again', '2022-06-01', {}, true],
    ['by the clock of what was said, before that', '2022-05-03', { clock: 'said' }, false],
    ['by the clock of what was said, on its day', '2022-05-04', { clock: 'said' }, true],
    ['with every claimant off', '2022-05-01', { claimants: new Set() }, true],
  ])('%s', (_, date, change, isThere) => {
    const state = resolve(dataset, queryOf(date, change));
    expect(hasZone(dataset, state)).toBe(isThere);
    const picture = pictureOf({
      dataset,
      state,
      lens: lensOf('control'),
      backdrop: null,
      camera: { zoom: 9, lng: 36.15, lat: 50.1 },
      size: { width: 640, height: 480 },
      palette: PALETTES.light,
      labels: [],
      hidden: [],
      selected: null,
    });
    expect(picture.includes(`stroke-dasharray="${ZONE_DASHES.join(' ')}"`)).toBe(isThere);
  });

  test('never, where no cell is in it', () => {
    expect(hasZone(small, resolve(small, queryOf('2022-05-01')))).toBe(false);
  });
});
