/** The API answers with the command line's own reports, and describes itself. */
import assert from 'node:assert/strict';
import { Validator } from '@seriousme/openapi-schema-validator';
import { asJson } from '../../src/reports/json.ts';
import { checkReport } from '../../src/reports/check.ts';
import { claimsReport } from '../../src/reports/claims.ts';
import { explainReport } from '../../src/reports/explain.ts';
import { stateReport } from '../../src/reports/state.ts';
import { ROUTES } from '../../src/edge/app.ts';
import type { Query } from '../../src/domain/query.ts';
import { queryOf } from '../../src/publish/scene.ts';
import { parseView } from '../../src/view/url.ts';
import type { OpenVersion } from '../../src/edge/openVersion.ts';
import { inEach, type Case } from './case.ts';
import { hear, SITE } from './engines.ts';

const CHECKED = 'ru-general-staff-2025-02-20-donetsk-share75';

/** Path and query, and the report that the command line makes of it. */
const REPORTS: readonly (readonly [string, (data: OpenVersion, query: string) => unknown])[] = [
  ['state?date=2025-03-12', (data, q) => stateReport(data.dataset, asked(data, q))],
  [
    'state?date=2022-11-12&clock=said&track=none&src=isw',
    (data, q) => stateReport(data.dataset, asked(data, q)),
  ],
  [
    'explain?place=sudzha&date=2025-03-13',
    (data, q) => {
      const index = data.dataset.settlements.findIndex(({ id }) => id === 'sudzha');
      return explainReport(data, { isMapped: true, index }, asked(data, q));
    },
  ],
  [
    'claims?place=kursk-incursion-zone&kind=share&from=2025-01-01',
    (data) =>
      claimsReport(data, {
        place: 'kursk-incursion-zone',
        claimant: null,
        kind: 'share',
        from: '2025-01-01',
        to: null,
        clock: 'asof',
      } as unknown as Parameters<typeof claimsReport>[1]),
  ],
  [
    `check?claim=${CHECKED}`,
    (data) => {
      const claim = data.dataset.claims.find(({ id }) => id === CHECKED);
      assert.ok(claim, 'no such claim');
      return checkReport(data, claim);
    },
  ],
];

function asked({ dataset, known }: OpenVersion, query: string): Query {
  return queryOf(dataset, parseView(query, known).view);
}

interface Description {
  readonly paths: Record<
    string,
    { readonly get: { readonly parameters: readonly { name: string; example?: string }[] } }
  >;
}

export const reports: readonly Case[] = [
  ...REPORTS.map(([path, report]) =>
    inEach(`the API says what the command line says: ${path}`, async (engine, { data }) => {
      const { text } = await hear(engine, `/api/v1/${path}`);
      assert.equal(text, asJson(report(data, path.slice(path.indexOf('?')))));
    }),
  ),
  inEach('lists narrow the claims down as on the page', async (engine, { data }) => {
    const { text } = await hear(engine, '/api/v1/claims?in=kursk~sudzha&by=isw~ru-mod');
    const { claims, count } = JSON.parse(text) as {
      count: number;
      claims: { place: string; basePlace: string | null; claimant: string }[];
    };
    const wanted = data.dataset.claims.filter(
      ({ place, basePlace, claimant }) =>
        ['kursk', 'sudzha'].some((id) => id === place || id === basePlace) &&
        ['isw', 'ru-mod'].includes(claimant),
    );
    assert.ok(wanted.length > 0, 'nothing to compare');
    assert.equal(count, wanted.length);
    assert.equal(claims.length, wanted.length);
  }),
  inEach('the description is valid OpenAPI 3.1 and names every route', async (engine) => {
    const { text } = await hear(engine, '/api/v1/openapi.json');
    const description = JSON.parse(text) as Description & { servers: { url: string }[] };
    const { valid, errors } = await new Validator().validate(text);
    assert.ok(valid, JSON.stringify(errors));
    assert.deepEqual(
      Object.keys(description.paths),
      ROUTES.map(({ path }) => path),
    );
    assert.deepEqual(description.servers, [{ url: SITE.slice(0, -1) }]);
  }),
  inEach('every parameter with an example is answered', async (engine) => {
    const { text } = await hear(engine, '/api/v1/openapi.json');
    for (const [path, { get }] of Object.entries((JSON.parse(text) as Description).paths)) {
      if (path.endsWith('.png') || path === '/oembed') continue;
      const needed = path.endsWith('explain')
        ? 'place=sudzha&'
        : path.endsWith('check')
          ? `claim=${CHECKED}&`
          : '';
      for (const { name, example } of get.parameters) {
        if (example === undefined || needed.startsWith(name)) continue;
        const query = `${needed}${name}=${encodeURIComponent(example)}`;
        const { status, text: told } = await hear(engine, `${path}?${query}`);
        assert.equal(status, 200, `${path}?${query}: ${told.slice(0, 200)}`);
      }
    }
  }),
];
