import { describe, expect, test } from 'vitest';
import { day } from '../domain/day.ts';
import {
  HOLDERS,
  KINDS,
  STATUSES,
  type Claim,
  type ClaimantId,
  type ClaimId,
  type PlaceId,
} from '../domain/types.ts';
import { formatKm2, formatPct } from './format.ts';
import { enPanels as en } from '../ui/text/panelText.ts';
import { baseWords, clauseOf, figureOf } from './claimWords.ts';

const CLAIM: Claim = {
  id: 'a' as ClaimId,
  place: 'donetsk' as PlaceId,
  asOf: day('2025-02-20'),
  statedOn: day('2025-02-20'),
  kind: 'share',
  holder: 'ru',
  status: null,
  value: 75,
  unit: 'percent',
  qualifier: 'about',
  base: 'area of Donetsk oblast',
  basePlace: 'donetsk' as PlaceId,
  baseKm2: null,
  periodFrom: null,
  periodTo: null,
  claimant: 'ru-general-staff' as ClaimantId,
  body: null,
  speaker: null,
  confidence: 'high',
  until: null,
  untilReason: null,
  sameAs: null,
  article: null,
};

test.each([
  [{}, `about ${formatPct(75)}`],
  [{ value: 11.35, qualifier: 'exactly' }, formatPct(11).replace('11', '11.35')],
  [{ value: 99.5, qualifier: null }, formatPct(99.5)],
  [{ value: 1268, unit: 'km2', qualifier: 'more-than' }, `more than ${formatKm2(1268)}`],
  [{ value: 28, unit: 'settlements', qualifier: 'exactly' }, '28 settlements'],
  [{ value: null, unit: null }, ''],
] as const)('figureOf %j', (change, expected) =>
  expect(figureOf({ ...CLAIM, ...change }, en)).toBe(expected),
);

describe('the same words for both sides', () => {
  const swap = (clause: string): string =>
    clause.replace(/Russia|Ukraine/g, (name) => (name === 'Russia' ? 'Ukraine' : 'Russia'));
  const cases = [
    ...STATUSES.map((status) => ({ kind: 'control', status, value: null, unit: null }) as const),
    ...KINDS.filter((kind) => kind !== 'control').map((kind) => ({ kind }) as const),
  ];
  test.each(cases)('%j', (change) => {
    const [ru, ua] = HOLDERS.map((holder) => clauseOf({ ...CLAIM, ...change, holder }, en));
    expect(ru).not.toBe('');
    expect(swap(ru ?? '')).toBe(ua);
  });
});

test('baseWords names the place of a base given by its id', () => {
  const nameOf = (id: string): string => (id === 'kharkiv' ? 'Kharkiv oblast' : id);
  expect(baseWords({ ...CLAIM, base: 'land area within kharkiv' }, en, nameOf)).toBe(
    'land area within Kharkiv oblast',
  );
  expect(baseWords(CLAIM, en, nameOf)).toBe('area of Donetsk oblast');
  expect(baseWords({ ...CLAIM, base: 'about 1,300 km2' }, en, nameOf)).toBe('about 1,300 km²');
  expect(baseWords({ ...CLAIM, base: null }, en, nameOf)).toBeNull();
});
