/** oEmbed 1.0 as its specification (oembed.com, sections 2.2 and 2.3.4) has it. */
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { inEach, type Case } from './case.ts';
import { hear, SITE } from './engines.ts';

const text = { type: 'string', minLength: 1 };
const px = { type: 'integer', minimum: 1 };
const address = { type: 'string', pattern: '^https?://' };

/** An answer of type rich; a thumbnail is given with its size or not at all. */
const RICH = {
  type: 'object',
  required: ['type', 'version', 'html', 'width', 'height'],
  additionalProperties: false,
  properties: {
    type: { const: 'rich' },
    version: { const: '1.0' },
    title: text,
    author_name: text,
    author_url: address,
    provider_name: text,
    provider_url: address,
    cache_age: { type: 'integer', minimum: 0 },
    thumbnail_url: address,
    thumbnail_width: px,
    thumbnail_height: px,
    html: text,
    width: px,
    height: px,
  },
  dependencies: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
};

interface Rich {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

const isRich = new Ajv().compile(RICH);
const asked = (link: string, more = ''): string => `/oembed?url=${encodeURIComponent(link)}${more}`;

export const oembed: readonly Case[] = [
  ...['', '?date=2025-03-12', '?date=2025-03-12&v={v}&utm_source=x', 'card?place=sudzha'].map(
    (link) =>
      inEach(`oEmbed answers for ${link || 'the bare page'}`, async (engine, { data }) => {
        const here = `${SITE}${link.replace('{v}', data.dataset.version)}`;
        const json = await hear(engine, asked(here));
        assert.equal(json.status, 200, json.text);
        assert.match(json.headers['content-type'] ?? '', /^application\/json/);
        const fields = JSON.parse(json.text) as Rich;
        assert.ok(isRich(fields), JSON.stringify(isRich.errors));
        assert.equal(fields.cache_age, link.includes('v=') ? 31_536_000 : 300);

        const xml = await hear(engine, asked(here, '&format=xml'));
        assert.match(xml.headers['content-type'] ?? '', /^text\/xml/);
        assert.equal(XMLValidator.validate(xml.text), true);
        const parsed = new XMLParser({ parseTagValue: false }).parse(xml.text) as {
          oembed: Record<string, string>;
        };
        const strings = Object.entries(fields).map(([name, value]) => [name, String(value)]);
        assert.deepEqual(parsed.oembed, Object.fromEntries(strings));
      }),
  ),
  inEach('the frame shows the same view, titled, and carries no script', async (engine) => {
    const link = `${SITE}?date=2025-03-12&place=sudzha`;
    const { html, title } = JSON.parse((await hear(engine, asked(link))).text) as Rich;
    const source = /src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    assert.equal(source, `${SITE}embed.html?date=2025-03-12&place=sudzha`);
    assert.ok(html.includes(title) && /title="[^"]+"/.test(html), 'the frame has no title');
    assert.ok(!/<script|on\w+=/i.test(html), 'the frame holds a script');
  }),
  inEach('the frame is as high as its embed at that width', async (engine) => {
    const height = async (more: string): Promise<number> =>
      (JSON.parse((await hear(engine, asked(`${SITE}?date=2025-03-12`, more))).text) as Rich)
        .height;
    const [narrow, wide] = [await height('&maxwidth=320'), await height('')];
    assert.ok(narrow > 1000 && narrow < 1250, `${narrow} px`);
    assert.ok(wide > 650 && wide < 900, `${wide} px`);
  }),
  inEach('an embed that is linked is framed as it is', async (engine) => {
    const link = `${SITE}embed.html?date=2025-03-12&look=dark&figures=kursk~donetsk`;
    const { html } = JSON.parse((await hear(engine, asked(link))).text) as Rich;
    const source = /src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    assert.ok(
      source.startsWith(`${SITE}embed.html?date=2025-03-12&look=dark&figures=kursk`),
      source,
    );
    assert.equal((await hear(engine, source.replace(SITE, '/'))).status, 200);
  }),
  ...[
    { maxwidth: 320, maxheight: 200, hasThumbnail: false },
    { maxwidth: 700, maxheight: 10_000, hasThumbnail: true },
    { maxwidth: 10_000, maxheight: 400, hasThumbnail: true },
  ].map(({ maxwidth, maxheight, hasThumbnail }) =>
    inEach(`frame and thumbnail keep to ${maxwidth} × ${maxheight}`, async (engine) => {
      const more = `&maxwidth=${maxwidth}&maxheight=${maxheight}`;
      const fields = JSON.parse((await hear(engine, asked(SITE, more))).text) as Rich;
      assert.ok(isRich(fields), 'the answer is not rich');
      assert.ok(
        fields.width <= maxwidth && fields.height <= maxheight,
        'the frame is larger than asked',
      );
      assert.equal(fields.thumbnail_url !== undefined, hasThumbnail);
      if (!fields.thumbnail_url) return;
      assert.ok((fields.thumbnail_width ?? 0) <= maxwidth, 'the thumbnail is wider than asked');
      assert.ok((fields.thumbnail_height ?? 0) <= maxheight, 'the thumbnail is higher than asked');
      const picture = await hear(engine, fields.thumbnail_url.replace(SITE, '/'), {
        method: 'HEAD',
      });
      assert.equal(picture.status, 200);
      assert.equal(picture.headers['content-type'], 'image/png');
    }),
  ),
  ...[
    { path: '/oembed', status: 400, field: 'url' },
    { path: asked('https://elsewhere.example/map/?date=2025-03-12'), status: 404, field: 'url' },
    { path: asked('https://claimline.example/?date=2025-03-12'), status: 404, field: 'url' },
    { path: asked('javascript:alert(1)'), status: 404, field: 'url' },
    { path: asked('no address'), status: 404, field: 'url' },
    { path: asked(`${SITE}data/manifest.json`), status: 404, field: 'url' },
    { path: asked(`${SITE}?date=2025-02-30`), status: 404, field: 'url' },
    { path: asked(`${SITE}?v=000000000000`), status: 404, field: 'v' },
    { path: asked(SITE, '&format=yaml'), status: 501, field: 'format' },
    { path: asked(SITE, '&maxwidth=wide'), status: 400, field: 'maxwidth' },
    { path: asked(SITE, '&maxheight=0'), status: 400, field: 'maxheight' },
    { path: asked(SITE, '&width=5'), status: 400, field: 'width' },
  ].map(({ path, status, field }) =>
    inEach(`oEmbed refuses ${decodeURIComponent(path)}`, async (engine) => {
      const heard = await hear(engine, path);
      assert.equal(heard.status, status, heard.text);
      assert.equal((JSON.parse(heard.text) as { field: string }).field, field);
    }),
  ),
];
