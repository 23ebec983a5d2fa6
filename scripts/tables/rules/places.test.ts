import { describe, expect, test } from 'vitest';
import { linesAfter, set, type Case } from '../spoil.ts';

describe('places, points, events', () => {
  test.each<Case>([
    {
      name: 'a settlement outside its oblast',
      spoil: set('settlements.csv', 1, { lng: '38.1' }),
      lines: ['data/settlements.csv:3 oblast: lies 7.4 km outside "donetsk"'],
    },
    {
      name: 'a point a little outside the coarse border',
      spoil: set('settlements.csv', 1, { lng: '38.04' }),
      lines: [],
    },
    {
      name: 'two settlements at one point',
      spoil: set('settlements.csv', 1, { lng: '37.75', lat: '48.14' }),
      lines: ['data/settlements.csv:3 lng: the same point as "avdiivka"'],
    },
    {
      name: 'no borders',
      spoil: (_, { files }) => (files['borders/oblasts.geojson'] = null),
      lines: [
        'data/borders/oblasts.geojson:1 file: not found, so no settlement could be checked against its oblast',
      ],
    },
    {
      name: 'an unplaced settlement that does not say why',
      spoil: (rows) => rows['places.csv']!.push({ id: 'zoriane', name: 'Zoriane', kind: 'settlement', oblast: 'donetsk' }), // prettier-ignore
      lines: ['data/places.csv:6 note: not in settlements.csv, and no note says why'],
    },
    {
      name: 'a composite of unknown parts',
      spoil: set('places.csv', 1, { parts: 'donetsk;luhansk' }),
      lines: ['data/places.csv:3 parts: "luhansk" is no oblast of places.csv'],
    },
    {
      name: 'an id that is an oblast and a settlement',
      spoil: (rows) =>
        rows['settlements.csv']!.splice(1, 0, {
          ...rows['settlements.csv']![0],
          id: 'donetsk',
          lng: '37.8',
        }),
      lines: ['data/places.csv:4 id: "donetsk" is an oblast here and a settlement too'],
    },
    {
      name: 'an event that ends before it begins',
      spoil: set('events.csv', 0, { end: '2024-02-12' }),
      lines: ['data/events.csv:2 end: 2024-02-12 is before date 2024-02-13'],
    },
    {
      name: 'a contested observation with a holder',
      spoil: set('observations/deepstate.csv', 0, { status: 'contested' }),
      lines: ['data/observations/deepstate.csv:2 holder: contested has no holder'],
    },
  ])('$name', ({ spoil, lines }) => expect(linesAfter(spoil)).toEqual(lines));
});
