/** `/api/v1/claims`: the claims themselves, with their notes and reports. */
import { claimsReport } from '../../reports/claims.ts';
import { filterClaims } from '../../domain/claimFilter.ts';
import type { ClaimantId, PlaceId } from '../../domain/types.ts';
import { idAmong, viewIn } from '../asked.ts';
import { CLAIMS_PARAMETERS } from '../parameters.ts';
import { badParameter } from '../refusal.ts';
import type { Route } from '../route.ts';
import { jsonAnswer } from './api.ts';

export const CLAIMS: Route = {
  path: '/api/v1/claims',
  id: 'claims',
  summary: 'The claims that match, oldest first, with their notes and where they were read.',
  parameters: CLAIMS_PARAMETERS,
  types: ['application/json'],
  isShared: true,
  async answer(params, { versions }) {
    const data = await versions.open(params.get('v'));
    const { dataset, known } = data;
    const { filter, clock, place } = viewIn(params, known);
    const { from, to, kinds } = filter;
    if (from !== null && to !== null && from > to)
      throw badParameter('from', `from: ${from} is after to ${to}`);
    const named = params.get('claimant');
    const claimant = named && (idAmong('claimant', named, known.claimants) as ClaimantId);
    const [kind = null, ...moreKinds] = kinds;
    const simple = {
      place: place as PlaceId | null,
      claimant: claimant || null,
      kind: moreKinds.length === 0 ? kind : null,
      ...{ from, to, clock },
    };
    // What a link can ask for and the command line cannot: lists.
    const lists = {
      ...(filter.places.length > 0 ? { in: filter.places } : {}),
      ...(filter.claimants.length > 0 ? { by: filter.claimants } : {}),
      ...(filter.sides.length > 0 ? { side: filter.sides } : {}),
      ...(moreKinds.length > 0 ? { kinds } : {}),
      ...(filter.confidences.length > 0 ? { conf: filter.confidences } : {}),
    };
    return jsonAnswer(params, data, JSON.stringify([simple, lists]), () => {
      const report = claimsReport(data, simple);
      if (Object.keys(lists).length === 0) return report;
      const claimants = new Map(dataset.claimants.map((one) => [one.id, one]));
      const context = { clock, claimants, searchTextOf: () => '' };
      const passing = new Set(filterClaims(dataset.claims, filter, context).map(({ id }) => id));
      const claims = report.claims.filter(({ id }) => passing.has(id));
      return {
        ...report,
        filter: { ...simple, ...lists },
        count: claims.length,
        repeats: claims.filter(({ sameAs }) => sameAs !== null).length,
        claims,
      };
    });
  },
};
