import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readBackdrop } from '../../cli/shared/builtData.ts';
import { readBuiltDataset } from '../../scripts/builtDataset.ts';
import { day } from '../../src/domain/day.ts';
import type { ClaimId, PlaceId } from '../../src/domain/types.ts';
import { PALETTES } from '../../src/picture/palette.ts';
import { altTextOf } from '../../src/publish/description/altText.ts';
import { viewWithBand, withBand } from '../../src/publish/pictureBand.ts';
import { sceneOf, type Scene } from '../../src/publish/scene.ts';
import { entriesOf } from '../../src/publish/snapshot/legend.ts';
import { cameraOf, mapOf } from '../../src/publish/snapshot/mapPart.ts';
import { PAGES } from '../../src/publish/snapshot/press.ts';
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
import { Ink } from '../../src/publish/typeface/ink.ts';
import { headlineOf, heardOf, kickerOf } from '../../src/publish/wording.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { DEFAULT_VIEW, FORMS, type ViewState } from '../../src/view/viewState.ts';

const dataset = readBuiltDataset();
const source = { dataset, backdrop: readBackdrop(), site: 'https://claimline.example/' };
const text = citeTextOf('en');
const view: ViewState = { ...DEFAULT_VIEW, date: day('2025-03-12'), version: dataset.version };
const scene = sceneOf(source, view);

const draw = (options: Partial<SnapshotOptions> = {}, of: Scene = scene, idPrefix = ''): string =>
  snapshotOf(of, { ...DEFAULT_SNAPSHOT, ...options }, { faces: FACES, text, idPrefix });

const SWATCHES = { palette: PALETTES.light, page: PAGES.light, unit: 1, idPrefix: '' };

const everyOption: SnapshotOptions = {
  size: { width: 1200, height: 630 },
  look: 'dark',
  headline: 'Що змінилося & why < there',
  figures: ['kursk' as PlaceId, 'donetsk' as PlaceId],
  qr: true,
  band: true,
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

test('1200×630 is at most 150 kB, with all that can be asked for, on the days with most to draw', () => {
  const bytes = (options: Partial<SnapshotOptions>, of: Scene): number =>
    Buffer.byteLength(draw(options, of));
  for (const date of ['2022-04-05', '2025-03-12', '2025-08-02', '2026-03-15'].map(day)) {
    const of = sceneOf(source, { ...view, date });
    for (const look of LOOKS) expect(bytes({ ...everyOption, look }, of)).toBeLessThan(150_000);
  }
});

test('a renderer without fonts draws it at the size asked for', () => {
  const image = new Resvg(draw({ size: { width: 640, height: 480 } }), {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false },
  }).render();
  expect([image.width, image.height]).toEqual([1280, 960]);
});

describe('the schematic band', () => {
  const RUDSKOI = 'ru-general-staff-2025-02-20-donetsk-share75' as ClaimId;
  const open: ViewState = { ...view, date: day('2025-02-20'), claim: RUDSKOI };
  const asked = { band: true };
  const banded = viewWithBand(dataset, open, asked);
  const withIt = sceneOf(source, banded.ok ? banded.value : view);
  const label = text.why.band.label.replaceAll('\n', ' ');

  test('is drawn where it is asked for, and not because the link shows it on the map', () => {
    expect(banded.ok && banded.value.band).toBe(true);
    expect(draw({}, withIt)).not.toMatch(/id="(legend-)?band"/);
    for (const look of LOOKS)
      for (const size of Object.values(SHAPES)) {
        const svg = draw({ ...asked, look, size }, withIt);
        expect(svg.match(/<path [^>]*fill="url\(#band\)"/g)).toHaveLength(1);
        expect(svg.match(/<rect [^>]*fill="url\(#legend-band\)"/g)).toHaveLength(1);
      }
  });

  test('stands with its label, and with claimant, base and date of its claim', () => {
    const legend = entriesOf(SWATCHES, withBand(withIt, asked, text), text);
    expect(legend.at(-1)?.words.toLowerCase()).toBe(label);
    const alt = altTextOf(withIt, { ...DEFAULT_SNAPSHOT, ...asked }, text);
    const { note } = withBand(withIt, asked, text).band ?? { note: '' };
    expect(note).toMatch(/1\u202f386\u202fkm², not a front line.*General Staff.*75\u202f% of Donetsk oblast on 20 February 2025/); // prettier-ignore
    expect(alt).toContain(note);
    expect(alt).toBe(`${altTextOf(withIt, DEFAULT_SNAPSHOT, text)} ${text.describe.band} ${note}`);
  });

  test('keeps its label outside of itself, on the map', () => {
    const svg = draw(asked, withIt);
    const set = (line: string): string => new Ink('').line(line, 0, 0, { face: FACES.text, px: 12, fill: '' }).replace(/^<g [^>]*>/, ''); // prettier-ignore
    for (const line of text.why.band.label.split('\n')) expect(svg).toContain(set(line));
    expect(svg.match(/<circle [^>]* r="2.5"/g)).toHaveLength(1);
    expect(svg.length - draw({}, withIt).length).toBeLessThan(6_000);
  });

  test.each([
    ['no claim is open', { claim: null }, /claim=/],
    ['the claim is of another day', { date: day('2025-03-12') }, /2025-02-20/],
    [
      'the claim is no share',
      { claim: 'ru-mod-2025-03-12-sudzha-centre-taken' as ClaimId },
      /cannot be compared/,
    ],
  ])('is refused where there is none: %s', (_, change, problem) => {
    const refused = viewWithBand(dataset, { ...open, ...change }, asked);
    expect(refused.ok || refused.fault).toMatchObject({
      field: 'schematic',
      problem: expect.stringMatching(problem) as string,
    });
    expect(viewWithBand(dataset, { ...open, ...change }, { band: false }).ok).toBe(true);
  });
});

describe('a comparison', () => {
  const compare = { date: day('2024-08-20'), clock: null, sources: null };
  const compared = FORMS.map((form) => sceneOf(source, { ...view, compare: { ...compare, form } }));
  const words = (of: Scene): string[] => entriesOf(SWATCHES, of, text).map((entry) => entry.words);

  test('is a map of differences in both forms, and says so', () => {
    for (const of of compared) {
      expect(kickerOf(of, text)).toMatch(/12 March 2025 · Map of differences: .* 20 August 2024$/);
      expect(words(of)).toEqual(expect.arrayContaining([text.publish.differs, text.publish.alike]));
    }
    const size = { width: 756, height: 630 };
    const drawn = { size, palette: PALETTES.light, idPrefix: '' };
    const [differs, divided] = compared.map((of) => mapOf(of, { ...drawn, camera: cameraOf(of, size) })); // prettier-ignore
    expect(divided).toBe(differs);
    expect(words(scene)).not.toContain(text.publish.differs);
  });

  test('has all differences in its legend when the map is narrowed to what is disputed', () => {
    const [narrowed] = FORMS.map((form) => sceneOf(source, { ...view, show: 'disputes', compare: { ...compare, form } })); // prettier-ignore
    expect(words(narrowed!)).toEqual(words(compared[0]!));
    expect(kickerOf(narrowed!, text)).toBe(kickerOf(compared[0]!, text));
  });
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
