import { gzipSync } from 'node:zlib';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { readBackdrop } from '../../../cli/shared/builtData.ts';
import { readBuiltDataset } from '../../../scripts/builtDataset.ts';
import { day } from '../../domain/day.ts';
import { SIX_PLACES } from '../../domain/namedPlaces.ts';
import type { ClaimId, PlaceId } from '../../domain/types.ts';
import { embedTextOf } from '../../text/embedText.ts';
import { DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts';
import { withBand } from '../pictureBand.ts';
import { sceneOf, type Scene } from '../scene.ts';
import { FACES } from '../typeface/faces.ts';
import { embedCodes, viewFor, type CodesAsked } from './embedCodes.ts';
import { DEFAULT_EMBED, EMBED_LOOKS, embeddedView, embedPairs, parseEmbed, type EmbedOptions } from './embedOptions.ts'; // prettier-ignore
import { embedPage } from './embedPage.ts';
import { embedParts } from './embedParts.ts';
import { embedPolicy } from './embedPolicy.ts';

const dataset = readBuiltDataset();
const site = 'https://claimline.example/map/';
const source = { dataset, backdrop: readBackdrop(), site };
const text = embedTextOf('en');
const frozen: ViewState = { ...DEFAULT_VIEW, date: day('2025-03-12'), version: dataset.version };
const scene = sceneOf(source, frozen);
const range = { from: day('2025-03-01'), to: day('2025-04-01') };
const everyOption: EmbedOptions = {
  look: 'dark',
  headline: 'Що змінилося & why <script>"there"</script>',
  figures: ['kursk' as PlaceId, 'donetsk' as PlaceId],
  band: false,
  range,
};

const page = (options: Partial<EmbedOptions> = {}, of: Scene = scene): string =>
  embedPage(of, { ...DEFAULT_EMBED, ...options }, { text });
const idsIn = (html: string): string[] =>
  [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');

describe('the page', () => {
  test('of 12 March 2025 with all claimants is at most 70 kB in all', () => {
    const bytes = gzipSync(page({ figures: everyOption.figures })).length;
    expect(bytes).toBeLessThan(70_000);
    // What it weighs today, and a little: growth is to be noticed.
    expect(bytes).toBeLessThan(36_000);
  });

  test('asks for nothing and runs one line of script', () => {
    const html = page(everyOption).replace(/<a href="[^"]*"|<link rel="canonical"[^>]*>/g, '');
    expect(html).not.toMatch(/https?:|<img|<image|@import|url\((?!#)/);
    expect(page().match(/<script/g)).toHaveLength(1);
    expect(page({ range }).match(/<script/g)).toHaveLength(2);
  });

  test.each(EMBED_LOOKS)('in %s, the map is well-formed and refers to what it has', (look) => {
    const html = page({ ...everyOption, look });
    const svg = /<svg class="map".*?<\/svg><\/div>/s.exec(html)?.[0].slice(0, -6) ?? '';
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(html).not.toMatch(/NaN|Infinity|undefined/);
    const ids = idsIn(html);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...html.matchAll(/url\(#([^")]+)\)/g)].map(([, id]) => id ?? '');
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is the same for the same state, and shares no id with another', () => {
    const before = sceneOf(source, { ...frozen, date: day('2024-09-01') });
    expect(page({}, sceneOf(source, frozen, before))).toBe(page());
    const ids = new Set(idsIn(page()));
    for (const other of [page({}, before), page({ look: 'dark' })])
      expect(idsIn(other).filter((id) => ids.has(id))).toEqual([]);
  });

  test('keeps its ids while the reader moves the day', () => {
    const later = sceneOf(source, { ...frozen, date: day('2025-03-20') });
    const [first] = idsIn(page({ range }));
    expect(idsIn(page({ range }, later))).toContain(first);
  });

  test('says which data it shows, and whether that stays', () => {
    expect(page()).toContain(`Frozen: data ${dataset.version}`);
    expect(page()).toContain(`v=${dataset.version}`);
    const live = page({}, sceneOf(source, { ...frozen, version: null }));
    expect(live).toContain(`Live: newest data, ${dataset.version}, last day `);
    expect(live).not.toContain(`v=${dataset.version}`);
  });

  test('names Crimea as the map does, wide and narrow', () => {
    for (const group of ['narrow', 'wide'])
      expect(page()).toMatch(new RegExp(`<g class="names ${group}".*?Crimea \\(Ukraine\\).*?</g>`));
  });

  test('an own headline is text', () => {
    expect(page(everyOption)).toContain('why &lt;script&gt;');
  });

  test('may do no more than it says', async () => {
    expect(await embedPolicy(false)).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; script-src 'sha256-[^ ]+'; base-uri/,
    );
    expect(await embedPolicy(true)).toContain("connect-src 'self'");
  });
});

describe('what is asked', () => {
  test('what is written into a query is read back', () => {
    const band = { ...everyOption, range: null, band: true };
    const auto = { ...DEFAULT_EMBED, look: 'auto' as const };
    for (const options of [DEFAULT_EMBED, everyOption, band, auto])
      expect(parseEmbed(new URLSearchParams(embedPairs(options)), dataset, frozen.date)).toEqual({
        ok: true,
        value: options,
      });
    expect(embedPairs(DEFAULT_EMBED)).toEqual([]);
  });

  test.each([
    ['look=sepia', 'look'],
    ['figures=atlantis', 'figures'],
    ['interactive=yes', 'interactive'],
    ['interactive=1&from=2025-04-01', 'from'],
    ['interactive=1&to=2025-03-01', 'to'],
    ['interactive=1&to=2099-01-01', 'to'],
    ['interactive=1&from=soon', 'from'],
    ['schematic=yes', 'schematic'],
    ['schematic=1&interactive=1', 'schematic'],
  ])('%s is refused by name', (query, field) => {
    const asked = parseEmbed(new URLSearchParams(query), dataset, frozen.date);
    expect(asked).toMatchObject({ ok: false, fault: { field } });
    if (!asked.ok) expect(asked.fault.problem).toMatch(new RegExp(`^${field}: .*[^.]$`));
  });

  test('days of the tables are no days of a slider', () => {
    const filter = { ...frozen.filter, from: day('2024-01-01') };
    expect(embeddedView({ ...frozen, filter, tab: 'claims' })).toEqual(frozen);
  });
});

describe('the schematic band', () => {
  const claim = 'ru-general-staff-2025-02-20-donetsk-share75' as ClaimId;
  const open = { ...frozen, date: day('2025-02-20'), claim, band: true };
  const banded = sceneOf(source, open);

  test('is in the embed if it is asked for, not because the link shows it on the map', () => {
    const hatched = /fill="url\(#e[0-9a-z]+-(legend-)?band\)"/g;
    expect(page({}, banded)).not.toMatch(hatched);
    for (const look of EMBED_LOOKS)
      expect(page({ band: true, look }, banded).match(hatched)).toHaveLength(2);
  });

  test('stands with its label on narrow and on wide maps, in the legend, and with its claim', () => {
    const html = page({ band: true }, banded);
    const [first = '', second = ''] = text.why.band.label.split('\n');
    for (const group of ['narrow', 'wide']) {
      const names = new RegExp(`<g class="names ${group}".*?</g>`).exec(html)?.[0] ?? '';
      expect(names).toContain(`>${first}</text>`);
      expect(names).toContain(`>${second}</text>`);
      expect(names.match(/<line /g)).toHaveLength(1);
    }
    expect(html).toContain(`</svg>S${first.slice(1)} ${second}</li>`);
    const { note } = withBand(banded, { band: true }, text).band ?? { note: '?' };
    expect(html.split(note)).toHaveLength(3);
  });

  test('is in the pictures of the codes', () => {
    const options = { ...DEFAULT_EMBED, band: true };
    const asked = { scene: banded, options, isMap: false, alt: null, site, text, faces: FACES };
    const { frameUrl, image, scriptFree } = embedCodes(asked);
    for (const code of [frameUrl, image, scriptFree]) expect(code).toContain('schematic=1');
  });
});

test('a range never breaks after its dash', () => {
  const parts = embedParts(scene, { ...DEFAULT_EMBED, figures: SIX_PLACES }, text);
  const ranges = parts.figures.match(/\d–\d/g) ?? [];
  const whole = parts.figures.match(/<span class="whole">[^<]*\d–\d[^<]*<\/span>/g) ?? [];
  expect(ranges.length).toBeGreaterThan(3);
  expect(whole).toHaveLength(ranges.length);
});

describe('the codes', () => {
  const codes = (change: Partial<CodesAsked> = {}) =>
    embedCodes({ ...{ scene, options: DEFAULT_EMBED, isMap: false, alt: null }, ...{ site, text, faces: FACES }, ...change }); // prettier-ignore
  const parsed = (html: string): unknown =>
    new XMLParser({ ignoreAttributes: false, allowBooleanAttributes: true, unpairedTags: ['img', 'source'] }).parse(html); // prettier-ignore

  test('the frame has a name, is asked for late, and may tell its height and follow its link', () => {
    expect(parsed(codes().iframe)).toMatchObject({
      div: {
        iframe: {
          '@_src': `${site}embed.html?date=2025-03-12&v=${dataset.version}`,
          '@_title': expect.stringContaining('12 March 2025'),
          '@_loading': 'lazy',
          '@_sandbox': expect.stringMatching(/^allow-scripts allow-popups/),
        },
      },
    });
  });

  test('a frame that reads data may do so, and the whole map is the page itself', () => {
    const interactive = codes({ options: { ...DEFAULT_EMBED, range } });
    expect(interactive.iframe).toContain('allow-same-origin');
    expect(interactive.frameUrl).toContain('&interactive=1&from=2025-03-01&to=2025-04-01');
    expect(codes({ isMap: true }).frameUrl).toBe(
      `${site}?date=2025-03-12&v=${dataset.version}&embed=1`,
    );
  });

  test('a live view names no version in any code', () => {
    const live = sceneOf(source, viewFor(scene, true));
    expect(viewFor(live, false).version).toBe(dataset.version);
    const { iframe, scriptFree, image } = codes({ scene: live });
    for (const code of [iframe, scriptFree, image]) expect(code).not.toContain('v=');
  });

  test('every attribute is escaped, whatever the headline', () => {
    const { iframe, scriptFree, image } = codes({ options: everyOption });
    for (const code of [iframe, scriptFree, image]) {
      expect(XMLValidator.validate(code.replace(/<(img|source)([^>]*)>/g, '<$1$2/>'))).toBe(true);
      expect(code).not.toContain('<script');
    }
  });

  test('an own alt text is in every code with a picture, letter by letter', () => {
    const { scriptFree, image } = codes({ alt: 'Sudzha, "12 March" & <after>' });
    for (const code of [scriptFree, image]) {
      expect(code).toContain('alt="Sudzha, &quot;12 March&quot; &amp; &lt;after&gt;"');
      expect(code).not.toContain('who is said to hold what');
    }
  });

  test('the code without script has the words as text, alt text, and a picture for phones', () => {
    const { scriptFree } = codes();
    expect(scriptFree).toContain('<figcaption>Situation on 12 March 2025.');
    expect(scriptFree).toMatch(/<source media="\(max-width: \d+px\)"/);
    expect(scriptFree).toContain('alt="Map: who is said to hold what');
    expect(scriptFree).toContain(`Frozen: data ${dataset.version}`);
  });
});
