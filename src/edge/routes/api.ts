/** `/api/v1/…`: what the command line prints as JSON, byte for byte. */
import { checkReport } from '../../reports/check.ts';
import { explainReport, type FoundSettlement } from '../../reports/explain.ts';
import { asJson } from '../../reports/json.ts';
import { STATE_PLACES, stateReport } from '../../reports/state.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { PlaceId } from '../../domain/types.ts';
import { queryOf } from '../../publish/scene.ts';
import type { Answer } from '../answer.ts';
import { idAmong, viewIn } from '../asked.ts';
import type { OpenVersion } from '../openVersion.ts';
import { CHECK_PARAMETERS, EXPLAIN_PARAMETERS, STATE_PARAMETERS } from '../parameters.ts';
import { badParameter } from '../refusal.ts';
import type { Route } from '../route.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
const TYPES = ['application/json'];

export const STATE: Route = {
  path: '/api/v1/state',
  id: 'state',
  summary: 'Who is said to hold how much of each place on a day, and which claims are in force.',
  parameters: STATE_PARAMETERS,
  types: TYPES,
  isShared: true,
  async answer(params, { versions }) {
    const data = await versions.open(params.get('v'));
    const { dataset } = data;
    const query = queryOf(dataset, viewIn(params, data.known));
    const places = placesIn(params, dataset);
    return jsonAnswer(params, data, `${keyOf(query)} ${places.join('~')}`, () =>
      stateReport(dataset, query, places, data.stateOf(query)),
    );
  },
};

export const EXPLAIN: Route = {
  path: '/api/v1/explain',
  id: 'explain',
  summary: 'Why a settlement is coloured as it is on a day: every position, kept or dropped.',
  parameters: EXPLAIN_PARAMETERS,
  types: TYPES,
  isShared: true,
  async answer(params, { versions }) {
    const data = await versions.open(params.get('v'));
    const view = viewIn(params, data.known);
    const query = queryOf(data.dataset, view);
    const place = view.place;
    if (place === null) throw badParameter('place', 'place: it is missing');
    const found = settlementOf(data.dataset, place);
    return jsonAnswer(params, data, `${keyOf(query)} ${place}`, () =>
      explainReport(data, found, query),
    );
  },
};

export const CHECK: Route = {
  path: '/api/v1/check',
  id: 'check',
  summary: 'A claimed share or area beside what the base track shows: a comparison of sources.',
  parameters: CHECK_PARAMETERS,
  types: TYPES,
  isShared: true,
  async answer(params, { versions }) {
    const data = await versions.open(params.get('v'));
    viewIn(params, data.known);
    const id = params.get('claim') ?? '';
    const claim = data.dataset.claims.find((candidate) => candidate.id === id);
    if (!claim) throw badParameter('claim', `claim: "${id}" is unknown`);
    return jsonAnswer(params, data, id, () => checkReport(data, claim));
  },
};

/** An answer in the command line's own words. */
export function jsonAnswer(
  params: URLSearchParams,
  { dataset }: OpenVersion,
  key: string,
  report: () => unknown,
): Answer {
  return {
    key,
    dataVersion: dataset.version,
    isFrozen: params.has('v'),
    type: JSON_TYPE,
    body: () => asJson(report()),
  };
}

function keyOf({ date, clock, track, claimants }: ReturnType<typeof queryOf>): string {
  return [date, clock, track, ...claimants].join(' ');
}

function placesIn(params: URLSearchParams, { places }: Dataset): readonly PlaceId[] {
  const text = params.get('places');
  if (text === null) return STATE_PLACES;
  const mapped = places.filter(({ cells }) => cells !== null).map(({ id }) => id);
  const asked = text.split(/[~,]/).filter((id) => id !== '');
  if (asked.length === 0) throw badParameter('places', 'places: name at least one place');
  return [...new Set(asked)].map((id) => idAmong('places', id, mapped));
}

function settlementOf({ settlements, places }: Dataset, id: PlaceId): FoundSettlement {
  const index = settlements.findIndex((settlement) => settlement.id === id);
  if (index !== -1) return { isMapped: true, index };
  const place = places.find((candidate) => candidate.id === id);
  if (place?.kind === 'settlement') return { isMapped: false, place };
  throw badParameter(
    'place',
    `place: "${id}" is no settlement: /api/v1/state tells what is held of it`,
  );
}
