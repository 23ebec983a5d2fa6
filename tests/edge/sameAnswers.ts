/** Both engines answer alike: status, headers and every byte. */
import assert from 'node:assert/strict';
import type { Case } from './case.ts';
import { hear, SITE, type Heard } from './engines.ts';

const LINK = encodeURIComponent(`${SITE}?date=2025-03-12&place=sudzha`);

/** What is asked, and the status it has to have. `{v}` stands for the version of the data. */
export const REQUESTS: readonly (readonly [path: string, status: number])[] = [
  ['/', 200],
  ['/?date=2025-03-12', 200],
  ['/?date=nonsense&utm_source=x', 200],
  ['/index.html?date=2025-03-12&v={v}', 200],
  ['/map/?date=2025-03-12', 200],
  ['/card', 200],
  ['/card?date=2025-03-12&v={v}', 200],
  ['/card?date=2022-11-12&clock=said&place=kherson-city&src=-ru-mod', 200],
  ['/embed.html?date=2025-03-12&v={v}', 200],
  ['/embed.html?look=auto&figures=kursk&headline=A%20%3Cb%3E', 200],
  ['/embed.html?date=2025-03-12&interactive=1&from=2025-01-01&to=2025-04-01', 200],
  ['/oembed?url={link}', 200],
  ['/oembed?url={link}&format=xml&maxwidth=500', 200],
  ['/snapshot.svg', 200],
  ['/snapshot.svg?date=2025-03-12&v={v}&size=1:1&look=dark&figures=kursk~donetsk&qr=1', 200],
  ['/snapshot.svg?date=2022-06-01&vs=2025-03-12&size=360x480&headline=A%20%3Cb%3E%20%26%20B', 200],
  ['/snapshot.png?date=2025-03-12&size=480x320', 200],
  ['/snapshot.png?date=2024-08-20&size=320x400&scale=2&look=print', 200],
  ['/api/v1/state', 200],
  ['/api/v1/state?date=latest&places=kursk,donetsk&src=isw~deepstate', 200],
  ['/map/api/v1/state?date=2025-03-12&v={v}', 200],
  ['/api/v1/claims?place=kursk-incursion-zone', 200],
  ['/api/v1/claims?in=kursk~sudzha&kind=share~area&from=2025-01-01&clock=said', 200],
  ['/api/v1/explain?place=sudzha&date=2025-03-13', 200],
  ['/api/v1/check?claim=ru-general-staff-2025-02-20-donetsk-share75', 200],
  ['/api/v1/openapi.json', 200],
  ['/api/v1/none', 404],
  ['/api/v1/state?v=000000000000', 404],
  ['/snapshot.png?scale=9', 400],
  ['/icon.svg', 200],
  ['/data/manifest.json', 200],
  ['/data/{v}/core.json', 200],
  ['/data/{v}/geometry.bin', 200],
  ['/data', 404],
  ['/data/', 404],
  ['/.built-from', 404],
  ['/nothing.html', 404],
];

/** Of the connection, or of the file on the disk. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

export const sameAnswers: readonly Case[] = REQUESTS.map(([path, status]) => ({
  name: `both engines answer alike: ${path}`,
  check: async ({ all, data }) => {
    const asked = path.replace('{v}', data.dataset.version).replace('{link}', LINK);
    const [node, workerd] = await Promise.all(all.map((engine) => hear(engine, asked)));
    assert.ok(node && workerd, 'an engine does not answer');
    assert.equal(node.status, status, node.text.slice(0, 300));
    assert.equal(workerd.status, status, workerd.text.slice(0, 300));
    const isFile = /^\/(icon|data)/.test(path);
    assert.deepEqual(headersOf(node, isFile), headersOf(workerd, isFile));
    assert.ok(Buffer.from(node.bytes).equals(workerd.bytes), 'the bodies differ');
  },
}));

function headersOf({ headers }: Heard, isFile: boolean): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !OWN.has(name) && !(isFile && name === 'etag')),
  );
}
