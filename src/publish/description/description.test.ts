import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { smallDataset } from '../../../tests/support/smallDataset.ts';
import { loadBuiltData } from '../../../cli/shared/builtData.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { addDays, day, daysBetween, type Day } from '../../domain/day.ts';
import { claimantsHeard } from '../../domain/heard.ts';
import { KURSK, SIX_PLACES, SUDZHA } from '../../domain/namedPlaces.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import type { Reading } from '../../domain/series.ts';
import type { ClaimantId, PlaceId } from '../../domain/types.ts';
import { citeTextOf } from '../../text/citeText.ts';
import {
  formatDay,
  formatKm2,
  formatKm2Interval,
  formatPct,
  formatPctInterval,
} from '../../text/format.ts';
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { headlineOf } from '../wording.ts';
import { altTextOf, MAX_ALT, MAX_SHORT_ALT, shortAltOf, type Described } from './altText.ts';
import { placesInView } from './placesInView.ts';
import { MAX_LINES, textVersionOf } from './textVersion.ts';

const { dataset } = await loadBuiltData(() => {});
const text = citeTextOf('en');
const OPTIONS: Described = { headline: null, figures: [], size: { width: 1200, height: 630 } };
const DAY = day('2025-03-12');
const SITE = 'https://claimline.example/';

const sceneFor = (change: Partial<ViewState>, data: Dataset = dataset): Scene =>
  sceneOf({ dataset: data, backdrop: null, site: SITE }, { ...DEFAULT_VIEW, date: DAY, ...change });

const COMPARED: Partial<ViewState> = {
  compare: { date: day('2024-08-20'), clock: null, sources: null, form: 'difference' },
};
const KINDS: Record<string, Partial<ViewState>> = {
  'as it opens': {},
  'by the other clock': { clock: 'said' },
  'before the base track': { date: day('2022-03-01') },
  'on the first day': { date: dataset.firstDay },
  'on the last day': { date: dataset.lastDay },
  'without claimants': { sources: { mode: 'only', ids: [] } },
  'without a base track': { track: 'none' },
  'only disputes': { show: 'disputes' },
  'compared with a day': COMPARED,
  'compared with a claimant': {
    compare: {
      date: null,
      clock: null,
      sources: { mode: 'only', ids: ['isw' as ClaimantId] },
      form: 'difference',
    },
  },
};

/** Every day on which an event is, and every hundredth of the slider. */
const { firstDay, lastDay } = dataset;
const DAYS: Day[] = [
  ...new Set([
    ...dataset.events.map(({ date }) => date).filter((date) => date >= firstDay && date <= lastDay),
    ...Array.from({ length: 17 }, (_, i) => addDays(firstDay, 100 * i)).filter((d) => d <= lastDay),
  ]),
];

/** Everything a number in a description may be: computed cell by cell, without the domain's sums. */
function figuresOf(scene: Scene): Set<string> {
  const { mapState, other, query, dataset: data } = scene;
  const allowed = new Set<string>();
  const add = (...words: string[]): void => words.forEach((word) => allowed.add(word));
  for (const place of data.places) {
    const ha = { unclaimed: 0, ru: 0, ua: 0, contested: 0, disputed: 0, water: 0 };
    const only = { unclaimed: 0, ru: 0, ua: 0, contested: 0, disputed: 0 };
    for (const cell of place.cells ?? []) {
      const code = RESOLUTIONS[mapState.codes[cell] ?? 0] ?? 'unclaimed';
      ha[code] += data.cellHa[cell] ?? 0;
      if (data.settlements[cell]?.kind === 'water') ha.water += data.cellHa[cell] ?? 0;
      if (other && other.codes[cell] !== mapState.codes[cell]) only[code] += data.cellHa[cell] ?? 0;
    }
    const base = ha.unclaimed + ha.ru + ha.ua + ha.contested + ha.disputed;
    const open = ha.contested + ha.disputed;
    add(
      ...[base, ha.contested, ha.disputed, ha.unclaimed - ha.water].map((h) => formatKm2(h / 100)),
    );
    add(...Object.values(only).map((h) => formatKm2(h / 100)));
    add(formatKm2(Object.values(only).reduce((sum, h) => sum + h, 0) / 100));
    for (const held of [ha.ru, ha.ua]) {
      const interval = {
        lowKm2: held / 100,
        highKm2: (held + open) / 100,
        lowPct: (100 * held) / base,
        highPct: (100 * (held + open)) / base,
      };
      add(formatKm2Interval(interval), formatPctInterval(interval));
    }
  }
  add(formatPct(0.1));
  for (const date of [query.date, other?.query.date ?? query.date, data.trackTo, data.trackFrom])
    add(formatDay(date, 'en'));
  for (const date of [data.trackTo, ...data.trackEnds.values()])
    add(formatDay(date, 'en'), `${daysBetween(date, query.date)} day`);
  const heard = new Set(claimantsHeard(data, mapState));
  if (other) claimantsHeard(data, other).forEach((id) => heard.add(id));
  for (let n = 0; n <= heard.size; n++) add(`${n} claimant`, `${n} independent`, `and ${n} more`);
  if (other) add(`${other.query.claimants.size} claimant`);
  return allowed;
}

/** The text without what it may say in figures; the day's sentence is checked where it is made. */
function unexplained(words: string, scene: Scene): string {
  let left = words;
  const whole = headlineOf(scene, text);
  for (const clause of whole.split(/; |(?<=\.) /))
    left = left.replaceAll(clause.replace(/\.$/, ''), '');
  left = left.replaceAll(scene.link, '');
  const figures = [...figuresOf(scene)].sort((a, b) => b.length - a.length);
  for (const figure of figures) left = left.replaceAll(figure, '');
  return left;
}

describe.each(Object.entries(KINDS))('%s', (_, change) => {
  const scene = sceneFor(change);
  const alt = altTextOf(scene, OPTIONS, text);
  const version = textVersionOf(scene, OPTIONS, text);

  test('the first sentence stands alone', () => {
    const short = shortAltOf(scene, OPTIONS, text);
    expect(alt.startsWith(`${short} `)).toBe(true);
    expect(short.length).toBeLessThanOrEqual(MAX_SHORT_ALT);
    expect(short).toMatch(/^Map: .+\d{4}.*\.$/);
  });

  test('every figure is one of the state’s or of a claim', () => {
    expect(unexplained(alt, scene)).not.toMatch(/\d/);
    expect(unexplained(version, scene)).not.toMatch(/\d/);
  });

  test('the text version is a sentence, at most six lines, the line on legal status, the link', () => {
    const [opening, empty, ...rest] = version.split('\n');
    expect(opening).toContain(headlineOf(scene, text));
    expect(empty).toBe('');
    const lines = rest.slice(0, rest.indexOf(''));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
    expect(rest.slice(rest.indexOf(''))).toEqual(['', text.words.neutrality, scene.link, '']);
    expect(version).not.toMatch(/[<>*_[\]]/);
  });
});

test('every day with an event, by both clocks: short enough, and every figure is explained', () => {
  for (const date of DAYS)
    for (const clock of ['asof', 'said'] as const) {
      const scene = sceneFor({ date, clock });
      const alt = altTextOf(scene, OPTIONS, text);
      expect(alt.length).toBeLessThanOrEqual(MAX_ALT);
      expect(shortAltOf(scene, OPTIONS, text).length).toBeLessThanOrEqual(MAX_SHORT_ALT);
      expect(unexplained(alt, scene)).not.toMatch(/\d/);
      expect(unexplained(textVersionOf(scene, OPTIONS, text), scene)).not.toMatch(/\d/);
    }
}, 120_000);

test('a percentage of a place stands after its base', () => {
  for (const date of DAYS) {
    const scene = sceneFor({ date });
    for (const words of [altTextOf(scene, OPTIONS, text), textVersionOf(scene, OPTIONS, text)])
      for (const held of words.matchAll(/([^.;(]*)(\([^)]*\))?: held by[^.]*?%/g))
        expect(held[2]).toMatch(/^\([\d\u202f]+\u202fkm²\)$/);
  }
});

describe('places in view', () => {
  const { size } = OPTIONS;

  test('all six where the view has no camera', () => {
    expect(placesInView(sceneFor({}), size)).toEqual(SIX_PLACES);
  });

  test('none that is hidden', () => {
    const shown = placesInView(sceneFor({ hidden: [KURSK, 'donetsk' as PlaceId] }), size);
    expect(shown).not.toContain(KURSK);
    expect(shown).not.toContain('donetsk');
    expect(shown).toContain('luhansk');
  });

  test('only those inside the camera', () => {
    const near = { camera: { zoom: 9.5, lat: 51.2, lng: 35.3 } };
    expect(placesInView(sceneFor(near), size)).toEqual([KURSK, SUDZHA]);
    const alt = altTextOf(sceneFor(near), OPTIONS, text);
    expect(alt).not.toMatch(/Donetsk oblast|Kherson oblast/);
    expect(placesInView(sceneFor({ camera: { zoom: 6, lat: 20, lng: 0 } }), size)).toEqual([]);
  });

  test('an oblast beside the six where it fills the picture', () => {
    const kharkiv = { camera: { zoom: 9, lat: 49.6, lng: 36.3 } };
    expect(placesInView(sceneFor(kharkiv), size)).toEqual(['kharkiv']);
  });

  test('figures that the picture prints are told wherever they lie', () => {
    const near = sceneFor({ camera: { zoom: 9.5, lat: 51.2, lng: 35.3 } });
    const alt = altTextOf(near, { ...OPTIONS, figures: ['kherson' as PlaceId] }, text);
    expect(alt).toContain('Kherson oblast (');
  });
});

test('says what a picture of disputes, or of a comparison, is of', () => {
  expect(shortAltOf(sceneFor({ show: 'disputes' }), OPTIONS, text)).toMatch(
    /^Map: only what is disputed in .+ oblasts on 12 March 2025\.$/,
  );
  expect(shortAltOf(sceneFor(COMPARED), OPTIONS, text)).toMatch(
    /^Map: what differs in .+ on 12 March 2025 from the situation on 20 August 2024\.$/,
  );
});

test('a headline of the reader’s own is told as what it is, beside the day’s claim', () => {
  const scene = sceneFor({});
  const alt = altTextOf(scene, { ...OPTIONS, headline: 'What we know of Sudzha' }, text);
  expect(alt).toContain(' Its headline: “What we know of Sudzha”.');
  expect(alt).toContain('Russia’s General Staff says');
});

describe('swapped sides', () => {
  /** The words of one side for those of the other; who speaks ("Russia’s …") stays. */
  const swapped = (words: string): string =>
    words.replaceAll(/(Russia|Ukraine)(?!’)/g, (word) =>
      word === 'Russia' ? 'Ukraine' : 'Russia',
    );
  /** The small map, with claims that say what the readings say. */
  const spokenOut = (readings: readonly Reading[]): Dataset => {
    const claims = smallDataset({ readings }).claims.map((claim, index) => {
      const reading = readings.find((candidate) => candidate.claim === index);
      return { ...claim, holder: reading?.holder ?? claim.holder, status: reading?.status ?? null };
    });
    return smallDataset({ readings, claims });
  };
  /** Where both hold as much, whoever is named first says nothing. */
  const inOneOrder = (words: string): string =>
    words.replaceAll(
      /held by (Russia|Ukraine) ([^,;.]*(?:\.\d[^,;.]*)*), by (Russia|Ukraine) ([^;.]*(?:\.\d[^;.]*)*)/g,
      (_, a: string, x: string, b: string, y: string) =>
        [`${a} ${x}`, `${b} ${y}`].sort().join(' and '),
    );

  test('swap the words, and nothing else', () => {
    const anyShow = fc.constantFrom('control' as const, 'disputes' as const);
    fc.assert(
      fc.property(anyReadings, anyQuery, anyShow, (readings, query, show) => {
        const other = { ru: 'ua', ua: 'ru' } as const;
        const mirrored = readings.map((reading) => ({
          ...reading,
          holder: reading.holder && other[reading.holder],
        }));
        const change: Partial<ViewState> = {
          date: query.date,
          clock: query.clock,
          track: query.track,
          show,
          sources: { mode: 'only', ids: [...query.claimants].sort() },
          camera: { zoom: 9, lat: 50.1, lng: 36.15 },
        };
        const [one, two] = [readings, mirrored].map((all) => sceneFor(change, spokenOut(all)));
        const options = { ...OPTIONS, figures: ['east', 'both'] as PlaceId[] };
        for (const tell of [altTextOf, textVersionOf])
          expect(inOneOrder(tell(two!, options, text))).toBe(
            inOneOrder(swapped(tell(one!, options, text))),
          );
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});
