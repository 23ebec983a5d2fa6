/** The service's pictures are the renderer's own. */
import assert from 'node:assert/strict';
import { Resvg } from '@resvg/resvg-js';
import { XMLValidator } from 'fast-xml-parser';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { viewWithBand } from '../../src/publish/pictureBand.ts';
import { snapshotOf } from '../../src/publish/snapshot/snapshot.ts';
import { parseSnapshot } from '../../src/publish/snapshotOptions.ts';
import { FACES } from '../../src/publish/typeface/faces.ts';
import { citeTextOf } from '../../src/text/citeText.ts';
import { parseView } from '../../src/view/url.ts';
import { inEach, type Case } from './case.ts';
import { hear, SITE, type Engines } from './engines.ts';

const QUERIES = [
  '',
  '?date=2025-03-12&v={v}',
  '?date=2022-11-12&clock=said&src=-ru-mod&place=kherson-city&size=16:9',
  '?date=2025-03-12&vs=2024-08-20&look=dark&size=4:5&figures=kursk&qr=1',
  '?date=2025-02-20&claim=ru-general-staff-2025-02-20-donetsk-share75&schematic=1',
  '?date=2025-02-20&claim=ru-general-staff-2025-02-20-donetsk-share75&band=1',
  '?show=disputes&track=none&look=print&size=640x320&headline=Held by whom?',
];

export const snapshots: readonly Case[] = [
  ...QUERIES.map((query) =>
    inEach(`the SVG is what snapshotOf draws: ${query}`, async (engine, engines) => {
      const asked = query.replace('{v}', engines.data.dataset.version);
      const { status, text } = await hear(engine, `/snapshot.svg${asked}`);
      assert.equal(status, 200, text.slice(0, 300));
      assert.ok(text === drawn(engines, asked), 'the SVG differs from snapshotOf');
      assert.equal(XMLValidator.validate(text), true);
    }),
  ),
  inEach('the PNG is the SVG in pixels, as the command line draws it', async (engine, engines) => {
    const query = '?date=2025-03-12&size=480x320';
    const { bytes } = await hear(engine, `/snapshot.png${query}&scale=2`);
    const got = PNG.sync.read(Buffer.from(bytes));
    assert.deepEqual([got.width, got.height], [960, 640]);
    const svg = drawn(engines, query);
    const want = PNG.sync.read(
      Buffer.from(new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 } }).render().asPng()),
    );
    const unlike = pixelmatch(got.data, want.data, undefined, got.width, got.height, {
      threshold: 0.1,
    });
    assert.ok(unlike <= got.width * got.height * 0.0005, `${unlike} pixels differ`);
  }),
  inEach('a picture is named by its day and size, and runs nothing', async (engine) => {
    const { headers } = await hear(engine, '/snapshot.svg?date=2025-03-12&size=400x400');
    assert.equal(
      headers['content-disposition'],
      'inline; filename="claimline-2025-03-12-400x400.svg"',
    );
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
  }),
];

function drawn({ data }: Engines, query: string): string {
  const params = new URLSearchParams(query);
  const { view } = parseView(query, data.known);
  const asked = parseSnapshot(params, data.dataset);
  assert.ok(asked.ok, 'the options are refused');
  const banded = viewWithBand(data.dataset, view, asked.value);
  assert.ok(banded.ok, 'the band is refused');
  return snapshotOf(data.sceneOf(SITE, banded.value), asked.value, {
    faces: FACES,
    text: citeTextOf(view.language),
  });
}
