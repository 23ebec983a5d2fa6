/** What cannot be answered is refused with the field and one sentence. */
import assert from 'node:assert/strict';
import { inEach, type Case } from './case.ts';
import { hear } from './engines.ts';

const BAD: readonly (readonly [path: string, status: number, field: string])[] = [
  ['/api/v1/state?date=2025-02-30', 400, 'date'],
  ['/api/v1/state?date=1999-01-01', 400, 'date'],
  ['/api/v1/state?dat=2025-03-12', 400, 'dat'],
  ['/api/v1/state?date=2025-03-12&date=2025-03-13', 400, 'date'],
  ['/api/v1/state?clock=noon', 400, 'clock'],
  ['/api/v1/state?src=isv', 400, 'src'],
  ['/api/v1/state?track=isw', 400, 'track'],
  ['/api/v1/state?places=atlantis', 400, 'places'],
  ['/api/v1/state?places=', 400, 'places'],
  ['/api/v1/state?tab=claims', 400, 'tab'],
  ['/api/v1/state?v=1', 400, 'v'],
  ['/api/v1/state?v=../../secret', 400, 'v'],
  ['/api/v1/state?v=000000000000', 404, 'v'],
  ['/api/v1/claims?from=2025-03-12&to=2025-03-01', 400, 'from'],
  ['/api/v1/claims?kind=rumour', 400, 'kind'],
  ['/api/v1/claims?place=atlantis', 400, 'place'],
  ['/api/v1/claims?claimant=isv', 400, 'claimant'],
  ['/api/v1/explain', 400, 'place'],
  ['/api/v1/explain?place=kursk', 400, 'place'],
  ['/api/v1/explain?place=%3Cscript%3E', 400, 'place'],
  ['/api/v1/check?claim=nobody', 400, 'claim'],
  ['/api/v1/openapi.json?x=1', 400, 'x'],
  ['/api/v1/none', 404, 'path'],
  ['/snapshot.svg?size=10x10', 400, 'size'],
  ['/snapshot.svg?size=4097x300', 400, 'size'],
  ['/snapshot.svg?look=sepia', 400, 'look'],
  ['/snapshot.svg?figures=atlantis', 400, 'figures'],
  ['/snapshot.svg?qr=yes', 400, 'qr'],
  ['/snapshot.svg?date=2025-03-12&schematic=1', 400, 'schematic'],
  ['/snapshot.svg?scale=2', 400, 'scale'],
  [`/snapshot.svg?headline=${'x'.repeat(241)}`, 400, 'headline'],
  ['/snapshot.svg?view=1/2', 400, 'view'],
  ['/snapshot.png?scale=4', 400, 'scale'],
  ['/snapshot.png?scale=1.5', 400, 'scale'],
  ['/snapshot.png?size=4096x4096', 400, 'size'],
  ['/snapshot.png?size=1:1&scale=3&size=4:5', 400, 'size'],
  ['/snapshot.png?size=2000x2000&scale=2', 400, 'scale'],
  ['/card?date=tomorrow', 400, 'date'],
  ['/embed.html?look=sepia', 400, 'look'],
  ['/embed.html?interactive=yes', 400, 'interactive'],
  ['/embed.html?date=2025-03-12&schematic=1', 400, 'schematic'],
  ['/embed.html?size=1:1', 400, 'size'],
  ['/card?utm_source=x', 400, 'utm_source'],
  [`/card?q=${'x'.repeat(9000)}`, 414, 'path'],
];

export const refusals: readonly Case[] = BAD.map(([path, status, field]) =>
  inEach(`refused: ${path.slice(0, 80)}`, async (engine) => {
    const { text, headers, ...heard } = await hear(engine, path);
    assert.equal(heard.status, status, text.slice(0, 300));
    assert.match(headers['content-type'] ?? '', /^application\/json/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.doesNotMatch(headers['cache-control'] ?? '', /immutable/);
    const told = JSON.parse(text) as { field: string; problem: string };
    assert.deepEqual(Object.keys(told), ['field', 'problem']);
    assert.equal(told.field, field);
    assert.ok(told.problem.startsWith(`${field}: `), told.problem);
  }),
);
