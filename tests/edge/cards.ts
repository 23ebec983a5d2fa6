/** What a crawler reads of a link, and what a person reads without script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenVersion } from '../../src/edge/openVersion.ts';
import { altTextOf } from '../../src/publish/description/altText.ts';
import { DEFAULT_SNAPSHOT } from '../../src/publish/snapshotOptions.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { parseView } from '../../src/view/url.ts';
import { inEach, type Case } from './case.ts';
import { DIST, hear, SITE } from './engines.ts';

const QUERY = '?date=2025-03-12&place=sudzha';

/** Tags with their contents, in the order of the page. */
function tagsOf(html: string): Map<string, string> {
  const tags = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
  return new Map(tags.map(([, name = '', content = '']) => [name, unescaped(content)]));
}

function linksOf(html: string): Map<string, string> {
  const links = [...html.matchAll(/<link rel="(\w+)"(?: type="([^"]+)")? href="([^"]*)"/g)];
  return new Map(links.map(([, rel = '', type, href = '']) => [type ?? rel, unescaped(href)]));
}

/** What the picture of the query shows, as it is described everywhere. */
function altOf(data: OpenVersion): string {
  const scene = data.sceneOf(SITE, parseView(QUERY, data.known).view);
  return altTextOf(scene, DEFAULT_SNAPSHOT, citeTextOf('en'));
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export const cards: readonly Case[] = [
  ...[`/card${QUERY}`, `/${QUERY}`, `/index.html${QUERY}`].map((path) =>
    inEach(`crawlers find title, picture and oEmbed on ${path}`, async (engine, { data }) => {
      const { text, headers } = await hear(engine, path);
      assert.match(headers['content-type'] ?? '', /^text\/html/);
      const [tags, links] = [tagsOf(text), linksOf(text)];
      assert.equal(text.match(/<title>/g)?.length, 1);
      assert.equal(text.match(/name="description"/g)?.length, 1);
      assert.match(tags.get('og:title') ?? '', /12 March 2025/);
      assert.equal(tags.get('og:url'), `${SITE}${QUERY}`);
      assert.equal(tags.get('og:image'), `${SITE}snapshot.png${QUERY}`);
      assert.equal(tags.get('og:image:width'), '1200');
      assert.equal(tags.get('og:image:height'), '630');
      assert.equal(tags.get('og:image:type'), 'image/png');
      assert.equal(tags.get('og:image:alt'), altOf(data));
      assert.equal(tags.get('twitter:card'), 'summary_large_image');
      assert.equal(tags.get('twitter:image'), tags.get('og:image'));
      assert.ok(
        (tags.get('twitter:image:alt') ?? '').length <= 420,
        'the alt text is too long for a card',
      );
      for (const name of ['description', 'og:description', 'twitter:title', 'og:site_name'])
        assert.ok(tags.get(name), name);
      assert.equal(links.get('canonical'), `${SITE}${QUERY}`);
      for (const [type, format] of [
        ['application/json+oembed', 'json'],
        ['text/xml+oembed', 'xml'],
      ] as const) {
        const href = new URL(links.get(type) ?? '');
        assert.equal(href.searchParams.get('url'), `${SITE}${QUERY}`);
        assert.equal(href.searchParams.get('format'), format);
        const answer = await hear(engine, href.href.replace(SITE, '/'));
        assert.equal(answer.status, 200);
      }
    }),
  ),
  inEach('the picture of a card is there', async (engine) => {
    const { text } = await hear(engine, `/card${QUERY}`);
    const image = tagsOf(text).get('og:image') ?? '';
    const { status, headers } = await hear(engine, image.replace(SITE, '/'), { method: 'HEAD' });
    assert.deepEqual([status, headers['content-type']], [200, 'image/png']);
  }),
  inEach('a card runs nothing, and only its own style applies', async (engine) => {
    const { text, headers } = await hear(engine, `/card${QUERY}`);
    assert.ok(!/<script|\son\w+=/i.test(text), 'the card holds a script');
    const policy = headers['content-security-policy'] ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /style-src 'sha256-[\w+/]+={0,2}'/);
    assert.ok(!/unsafe/.test(policy), 'the policy is unsafe');
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    assert.ok(
      policy.includes(Buffer.from(digest).toString('base64')),
      'the policy does not allow the style',
    );
  }),
  inEach('a person reads the sentence, on whose word it is, and finds the map', async (engine) => {
    const { text } = await hear(engine, `/card${QUERY}`);
    const body = unescaped(text.slice(text.indexOf('<body>')).replaceAll(/<[^>]+>/g, ' '));
    assert.match(body, /Situation on 12 March 2025/);
    assert.match(body, /On the word of/);
    assert.match(body, /no view on legal status/);
    assert.ok(
      text.includes(`<a class="open" href="${SITE}?date=2025-03-12&amp;place=sudzha">`),
      'the card does not lead to the map',
    );
  }),
  inEach('a link is said to be frozen or live', async (engine, { data }) => {
    const { version } = data.dataset;
    assert.match((await hear(engine, '/card')).text, /This link is live/);
    assert.match((await hear(engine, `/card?v=${version}`)).text, /This link is frozen/);
  }),
  inEach('the page keeps everything but its title and description', async (engine) => {
    const built = readFileSync(join(DIST, 'index.html'), 'utf8');
    const { text } = await hear(engine, `/${QUERY}`);
    for (const line of built.split('\n').filter((one) => /<(script|link|body|div)/.test(one)))
      assert.ok(text.includes(line.trim()), line.slice(0, 100));
  }),
  inEach('a link that names something unknown still opens the page', async (engine) => {
    for (const query of ['?date=nonsense', '?v=000000000000', '?v=x&place=atlantis']) {
      const { status, text } = await hear(engine, `/${query}`);
      assert.equal(status, 200);
      assert.match(text, /<title>/);
    }
  }),
  inEach('nothing written in a link becomes markup', async (engine) => {
    const planted = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [`/?q=${planted}`, `/card?q=${planted}`, `/?${planted}=1`]) {
      const { status, text } = await hear(engine, path);
      assert.equal(status, 200);
      assert.ok(!text.includes('<script>alert'), path);
    }
    const { text } = await hear(engine, `/snapshot.svg?headline=${planted}`);
    assert.ok(!text.includes('<script'), 'the card holds a script');
  }),
];
