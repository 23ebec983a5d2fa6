import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUNS } from '../../tests/support/arbitraries.ts';
import { day, type Day } from '../../src/domain/day.ts';
import { formatView } from '../../src/view/url.ts';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState.ts';
import { loadBuiltData } from './builtData.ts';
import { readPermalink, versionIn } from './permalink.ts';
import { UsageError } from './usageError.ts';

const { dataset } = await loadBuiltData(() => {});

test.each([
  ['https://example.org/map/?date=2025-03-12&size=1:1', 'https://example.org/map/'],
  ['https://example.org/map/index.html?date=2025-03-12&size=1:1#top', 'https://example.org/map/'],
  ['  HTTPS://example.org?date=2025-03-12&size=1:1 ', 'https://example.org/'],
  ['?date=2025-03-12&size=1:1', ''],
  ['date=2025-03-12&size=1:1', ''],
  ['embed.html?date=2025-03-12&size=1:1#top', ''],
])('%s', (text, site) => {
  const permalink = readPermalink(text, dataset);
  expect(permalink.view).toEqual({ ...DEFAULT_VIEW, date: day('2025-03-12') });
  expect(permalink.params.get('size')).toBe('1:1');
  expect(permalink.site).toBe(site);
});

test.each(['', '?', 'https://example.org/'])('"%s" is the opening view', (text) => {
  expect(readPermalink(text, dataset).view).toEqual(DEFAULT_VIEW);
});

describe('a bad value is one sentence that names the parameter', () => {
  test.each([
    ['kursk', '"kursk" is neither a link nor its query'],
    ['https://', '"https://" is no address'],
    ['?date=2025-02-30', 'date: "2025-02-30" is not a day: write it as YYYY-MM-DD'],
    ['?date=2019-01-01', 'date: 2019-01-01 lies outside the data, which runs from 2022-02-24 to'],
    ['?clock=stated', 'clock: "stated" is unknown: choose one of asof, said'],
    ['?place=sudhza', 'place: "sudhza" is unknown: did you mean "sudzha"?'],
    ['?src=-isv', 'src: "isv" is unknown: did you mean "isw"?'],
    ['?claim=0', 'claim: "0" is unknown'],
    ['?hide=kursc', 'hide: "kursc" is unknown: did you mean "kursk"?'],
    ['?view=8/51', 'view: "8/51" cannot be read: write zoom/latitude/longitude'],
    ['?view=8/99/35', 'view: "8/99/35" lies outside what the map can show'],
    ['?vs=soon', 'vs: "soon" is not a day'],
    ['?v=newest', 'v: "newest" cannot be read'],
    ['?v=000000000000', 'v: the link is frozen at data 000000000000, and the data here is '],
  ])('%s', (text, message) => {
    expect(() => readPermalink(text, dataset)).toThrow(UsageError);
    expect(() => readPermalink(text, dataset)).toThrow(message);
  });
});

test('versionIn reads the pinned version without the data', () => {
  expect(versionIn('https://example.org/?v=0123456789ab')).toBe('0123456789ab');
  expect(versionIn('?date=2025-03-12')).toBeNull();
});

test('every view is read back from its link, with or without a site', () => {
  const days = dataset.events.map(({ date }) => date);
  const isInside = (date: Day): boolean => date >= dataset.firstDay && date <= dataset.lastDay;
  const view = fc.record({
    date: fc.constantFrom(...days.filter(isInside)),
    clock: fc.constantFrom('asof', 'said'),
    track: fc.constantFrom('deepstate', 'none'),
    show: fc.constantFrom('control', 'disputes'),
    place: fc.constantFrom(null, ...dataset.places.map(({ id }) => id)),
    camera: fc.constantFrom(null, { zoom: 7.25, lat: 51.2, lng: 35.3 }),
    version: fc.constantFrom(null, dataset.version),
  }) satisfies fc.Arbitrary<Partial<ViewState>>;
  fc.assert(
    fc.property(view, fc.constantFrom('', 'https://example.org/map/'), (part, site) => {
      const state = { ...DEFAULT_VIEW, ...part };
      expect(readPermalink(`${site}${formatView(state)}`, dataset).view).toEqual(state);
    }),
    RUNS,
  );
});
