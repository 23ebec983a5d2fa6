/** `/oembed`: oEmbed 1.0 (oembed.com), type rich: the embed's frame for a link of this site. */
import { heightAt, sumOf } from '../../publish/embed/embedHeights.ts';
import { parseEmbed, type EmbedOptions } from '../../publish/embed/embedOptions.ts';
import { viewWithBand } from '../../publish/pictureBand.ts';
import type { Scene } from '../../publish/scene.ts';
import { DEFAULT_SNAPSHOT, MIN_SIDE } from '../../publish/snapshotOptions.ts';
import { FACES } from '../../publish/typeface/faces.ts';
import { titleOf } from '../../publish/snapshot/column.ts';
import { problemOf } from '../../reports/linkProblem.ts';
import { serviceTextOf } from '../../text/serviceText.ts';
import { parseView } from '../../view/url.ts';
import { FROZEN_FOR_S, LIVE_FOR_S } from '../answer.ts';
import { embedLink, snapshotLink } from '../links.ts';
import { escaped, escapedXml } from '../markup.ts';
import { OEMBED_PARAMETERS } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import type { Route } from '../route.ts';
import { JSON_TYPE } from './api.ts';

/** Of the frame where nothing smaller is asked for, px; it is as high as the embed then is. */
const FRAME_WIDTH = 800;

/** Pages of the site that show a view. */
const PAGES = ['', 'index.html', 'card', 'embed.html'];

interface Room {
  readonly width: number;
  readonly height: number;
}

export const OEMBED: Route = {
  path: '/oembed',
  id: 'oembed',
  summary: 'oEmbed 1.0 for a link of this site: the frame, its title, a thumbnail.',
  parameters: OEMBED_PARAMETERS,
  types: ['application/json', 'text/xml'],
  isShared: true,
  async answer(params, { versions, platform: { site } }) {
    const format = params.get('format') ?? 'json';
    if (format !== 'json' && format !== 'xml')
      throw new Refusal(501, {
        field: 'format',
        problem: `format: "${format}" is neither json nor xml`,
      });
    const query = queryOn(site, params.get('url') ?? '');
    const data = await versions.open(query.get('v'));
    const { view: linked, notices } = parseView(query.toString(), data.known);
    const [notice] = notices;
    if (notice)
      throw new Refusal(404, { field: 'url', problem: `url: ${problemOf(notice, data.known)}` });
    const embed = parseEmbed(query, data.dataset, linked.date);
    if (!embed.ok) throw new Refusal(404, { field: 'url', problem: `url: ${embed.fault.problem}` });
    const options = embed.value;
    const banded = viewWithBand(data.dataset, linked, options);
    if (!banded.ok)
      throw new Refusal(404, { field: 'url', problem: `url: ${banded.fault.problem}` });
    const view = banded.value;
    const room = {
      width: Number(params.get('maxwidth') ?? Infinity),
      height: Number(params.get('maxheight') ?? Infinity),
    };
    return {
      key: `${embedLink(site, view, options)} ${format} ${room.width} ${room.height}`,
      dataVersion: data.dataset.version,
      isFrozen: view.version !== null,
      type: format === 'json' ? JSON_TYPE : 'text/xml; charset=utf-8',
      body: () => {
        const fields = fieldsOf(data.sceneOf(site, view), options, site, room);
        return format === 'json' ? `${JSON.stringify(fields, null, 2)}\n` : asXml(fields);
      },
    };
  },
};

/** The query of a link that shows a view on this site. */
function queryOn(site: string, text: string): URLSearchParams {
  const url = URL.canParse(text) ? new URL(text) : null;
  const home = new URL(site);
  const isHere =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.host === home.host &&
    PAGES.some((page) => url.pathname === `${home.pathname}${page}`);
  if (!isHere)
    throw new Refusal(404, { field: 'url', problem: `url: it is no link of a view on ${site}` });
  return url.searchParams;
}

type Fields = Readonly<Record<string, string | number>>;

/** In the order of the specification's list. */
function fieldsOf(scene: Scene, options: EmbedOptions, site: string, room: Room): Fields {
  const { view } = scene;
  const text = serviceTextOf(view.language);
  const title = titleOf(scene, text);
  const width = Math.min(FRAME_WIDTH, room.width);
  const whole = sumOf(heightAt(width, { scene, options, text, faces: FACES }));
  const height = Math.min(whole, room.height);
  const frame = [
    `src="${escaped(embedLink(site, view, options))}"`,
    `width="${width}" height="${height}"`,
    `title="${escaped(text.embed.frameTitle(title))}"`,
    'style="border:0;max-width:100%" loading="lazy" allowfullscreen',
  ].join(' ');
  return {
    type: 'rich',
    version: '1.0',
    title,
    author_name: text.app.name,
    author_url: site,
    provider_name: text.app.name,
    provider_url: site,
    cache_age: view.version === null ? LIVE_FOR_S : FROZEN_FOR_S,
    ...thumbnailOf(scene, site, room),
    html: `<iframe ${frame}></iframe>`,
    width,
    height,
  };
}

/** The snapshot, as large as it may be; none where it would be too small to be drawn. */
function thumbnailOf({ view }: Scene, site: string, room: Room): Fields {
  const { width, height } = DEFAULT_SNAPSHOT.size;
  const part = Math.min(1, room.width / width, room.height / height);
  const size = { width: Math.floor(width * part), height: Math.floor(height * part) };
  if (Math.min(size.width, size.height) < MIN_SIDE) return {};
  return {
    thumbnail_url: snapshotLink(site, view, { ...DEFAULT_SNAPSHOT, size }, 'png'),
    thumbnail_width: size.width,
    thumbnail_height: size.height,
  };
}

function asXml(fields: Fields): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `  <${name}>${escapedXml(String(value))}</${name}>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('')}</oembed>\n`;
}
