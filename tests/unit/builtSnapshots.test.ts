import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readBackdrop } from '../../cli/shared/builtData.ts';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import { day } from '../../src/domain/day.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { sceneOf, type Scene } from '../../src/publish/scene.ts';
import { snapshotOf } from '../../src/publish/snapshot/snapshot.ts';
import {
  DEFAULT_SNAPSHOT,
  LOOKS,
  parseSnapshot,
  SHAPES,
  snapshotPairs,
  type SnapshotOptions,
} from '../../src/publish/snapshotOptions.ts';
import { FACES } from '../../src/publish/typeface/faces.ts';
import { headlineOf, heardOf } from '../../src/publish/wording.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState.ts';

const dataset = readBuiltDataset();
const source = { dataset, backdrop: readBackdrop(), site: 'https://claimline.example/' };
const text = citeTextOf('en');
const view: ViewState = { ...DEFAULT_VIEW, date: day('2025-03-12'), version: dataset.version };
const scene = sceneOf(source, view);

const draw = (options: Partial<SnapshotOptions> = {}, of: Scene = scene, idPrefix = ''): string =>
  snapshotOf(of, { ...DEFAULT_SNAPSHOT, ...options }, { faces: FACES, text, idPrefix });

const everyOption: SnapshotOptions = {
  size: { width: 1200, height: 630 },
  look: 'dark',
  headline: 'Що змінилося & why < there',
  figures: ['kursk' as PlaceId, 'donetsk' as PlaceId],
  qr: true,
};

describe('every shape and look', () => {
  const shapes = [
    ...Object.values(SHAPES),
    { width: 320, height: 480 },
    { width: 2000, height: 800 },
  ];
  test.each(shapes.flatMap((size) => LOOKS.map((look) => ({ size, look }))))(
    '$size.width × $size.height, $look: well-formed, complete, and drawn without a font',
    ({ size, look }) => {
      const svg = draw({ ...everyOption, size, look });
      expect(XMLValidator.validate(svg)).toBe(true);
      // Inkscape and Illustrator read references in this form alone.
      expect(svg).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"');
      expect(svg).not.toMatch(/<use (?!xlink:href="#)/);
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const wanted = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
      expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
      expect(svg).not.toMatch(/<text|<image|<script|NaN|Infinity|undefined/);
    },
  );
});

test('the same state gives the same bytes, from scratch or from another day', () => {
  const before = sceneOf(source, { ...view, date: day('2024-09-01') });
  expect(draw({}, sceneOf(source, view, before))).toBe(draw());
});

test('two pictures in one page share no id', () => {
  const idsOf = (svg: string): string[] =>
    [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
  const shared = new Set(idsOf(draw({}, scene, 'a-')));
  expect(idsOf(draw({}, scene, 'b-')).filter((id) => shared.has(id))).toEqual([]);
});

test('an own alt text describes the picture, letter by letter, and changes nothing else', () => {
  const described = (alt: string | null): string =>
    snapshotOf(scene, DEFAULT_SNAPSHOT, { faces: FACES, text, alt });
  const desc = /<desc>.*?<\/desc>/s;
  expect(desc.exec(described('Sudzha & <after>'))?.[0]).toBe(
    '<desc>Sudzha &amp; &lt;after&gt;</desc>',
  );
  expect(described('Sudzha').replace(desc, '')).toBe(draw().replace(desc, ''));
  expect(described(null)).toBe(draw());
});

test('1200×630 is at most 150 kB', () => {
  expect(draw(everyOption).length).toBeLessThan(150_000);
  expect(draw().length).toBeLessThan(150_000);
});

test('a renderer without fonts draws it at the size asked for', () => {
  const image = new Resvg(draw({ size: { width: 640, height: 480 } }), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false },
  }).render();
  expect([image.width, image.height]).toEqual([1280, 960]);
});

describe('words', () => {
  const days = dataset.events.map(({ date }) => date).filter((date) => date >= dataset.firstDay && date <= dataset.lastDay); // prettier-ignore

  test('a headline loses whole clauses at its end, never half of one', () => {
    for (const date of days) {
      const at = sceneOf(source, { ...view, date });
      const whole = headlineOf(at, text);
      const short = headlineOf(at, text, () => false);
      expect(whole.startsWith(short.slice(0, -1))).toBe(true);
      expect(whole.slice(short.length - 1)).toMatch(/^(\.|; )/);
    }
  });

  test('claimants that are not named are counted', () => {
    const whole = heardOf(scene, text);
    const short = heardOf(scene, text, (wording) => wording.length < 200);
    const more = Number(/and (\d+) more/.exec(short)?.[1]);
    expect(whole.split(', ').length - short.split(', ').length).toBe(more);
    expect(heardOf(scene, text, () => false)).toBe(
      'On the word of 20 claimants, 20 independent origins.',
    );
  });
});

describe('what is asked', () => {
  test('what is written into a query is read back', () => {
    const params = new URLSearchParams(snapshotPairs(everyOption));
    expect(parseSnapshot(params, dataset)).toEqual({ ok: true, value: everyOption });
    expect(snapshotPairs(DEFAULT_SNAPSHOT)).toEqual([]);
  });

  test.each([
    ['size', '10x10'],
    ['size', 'large'],
    ['look', 'sepia'],
    ['figures', 'atlantis'],
    ['figures', 'kursk~sudzha~donetsk~luhansk~zaporizhzhia~kherson~sumy'],
    ['headline', 'x'.repeat(241)],
    ['qr', 'yes'],
  ])('%s=%s is refused by name', (field, value) => {
    const asked = parseSnapshot(new URLSearchParams([[field, value]]), dataset);
    expect(asked).toMatchObject({ ok: false, fault: { field } });
    if (!asked.ok) expect(asked.fault.problem).toMatch(new RegExp(`^${field}: .*[^.]$`));
  });
});
