/** The headline of a day, written from the data: two lines at most, every figure with its claim. */
import type { Dataset } from '../../domain/dataset.ts';
import type { MapState } from '../../domain/mapState.ts';
import type { Query } from '../../domain/query.ts';
import type { Claim, ClaimantId, ClaimId, PlaceId } from '../../domain/types.ts';
import type { Language } from '../../view/viewState.ts';
import { formatDay } from '../format.ts';
import type { Text } from '../text.ts';
import { subjectOf } from '../../domain/claimTable.ts';
import { lookupOf } from '../../domain/lookup.ts';
import { claimClause } from './clauses.ts';
import { mapClause } from './mapClause.ts';
import { ageOf, answerTo, NEWS_AGE_DAYS, rankedNews } from './ranking.ts';

/** Characters, the date included: two lines of the headline. */
export const MAX_LENGTH = 170;

/** A run of words; a `claim` or a `figure` opens its claim, or the place when the map is quoted. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'claim' | 'figure';
      readonly text: string;
      readonly claim: ClaimId | null;
      readonly place: PlaceId;
    };

/** A clause with its link still in square brackets. */
interface Clause {
  readonly marked: string;
  readonly claim: Claim | null;
  readonly place: PlaceId;
}

/**
 * The sentence of the query's day: the most important claim, the answer to it, what the map shows
 * there, then further news, as much as fits. `mapState` must be the state of the same query.
 */
export function sentenceOf(
  dataset: Dataset,
  query: Query,
  mapState: MapState,
  text: Text,
  language: Language,
): readonly Part[] {
  const { sentence } = text;
  const opening = `${formatDay(query.date, language)}. `;
  const news = rankedNews(dataset, query);
  const lead = news[0];
  if (!lead)
    return [plain(`${opening}${query.claimants.size > 0 ? sentence.none : sentence.noSources}.`)];
  const age = ageOf(lead, query);
  const start = age > NEWS_AGE_DAYS ? opening + sentence.quiet(age) : opening;
  const noTrack =
    query.date < dataset.trackFrom
      ? ` ${sentence.noTrack(formatDay(dataset.trackFrom, language))}.`
      : '';
  const chosen = choose(
    dataset,
    query,
    mapState,
    text,
    news,
    MAX_LENGTH - start.length - noTrack.length,
  );
  const parts: Part[] = [plain(start)];
  chosen.forEach((clause, i) => {
    if (i > 0) parts.push(plain('; '));
    parts.push(...partsOf(i > 0 ? clause : capitalised(clause)));
  });
  parts.push(plain(`.${noTrack}`));
  return parts;
}

/** The same words without links: for announcements, titles and alt texts. */
export function plainSentence(...of: Parameters<typeof sentenceOf>): string {
  return sentenceOf(...of)
    .map(({ text }) => text)
    .join('');
}

/** The clauses that fit into `room` characters, in reading order. */
function choose(
  dataset: Dataset,
  query: Query,
  mapState: MapState,
  text: Text,
  news: readonly Claim[],
  room: number,
): Clause[] {
  const lead = news[0]!;
  const said: Clause[] = [];
  const heard = new Set<ClaimantId>();
  let left = room - 1;
  const fits = (clause: Clause): boolean => {
    const cost = lengthOf(clause) + 2;
    if (cost > left && said.length > 0) return false;
    left -= cost;
    return true;
  };
  const tell = (claim: Claim): void => {
    if (heard.has(claim.claimant)) return;
    heard.add(claim.claimant);
    const clause = { marked: claimClause(dataset, claim, query, text), claim, place: claim.place };
    if (fits(clause)) said.push(clause);
  };
  tell(lead);
  const answer = answerTo(dataset, lead, query);
  if (answer) tell(answer);
  const marked = mapClause(dataset, lead, query, mapState, text);
  const map = marked === null ? null : { marked, claim: null, place: subjectOf(lead) };
  if (map && fits(map)) said.push(map);
  for (const claim of bothSidesHeard(dataset, news, lead)) tell(claim);
  return said;
}

/** After the main claim, those of other sides go first, each group in the order of importance. */
function bothSidesHeard(dataset: Dataset, news: readonly Claim[], lead: Claim): Claim[] {
  const { claimants } = lookupOf(dataset);
  const side = claimants.get(lead.claimant)?.side;
  const isSame = (claim: Claim): boolean => claimants.get(claim.claimant)?.side === side;
  return [...news.filter((claim) => !isSame(claim)), ...news.filter(isSame)];
}

function lengthOf({ marked }: Clause): number {
  return marked.length - 2;
}

function partsOf({ marked, claim, place }: Clause): Part[] {
  const [before = '', link = '', after = ''] = marked.split(/[[\]]/);
  const kind = /\d/.test(link) ? 'figure' : 'claim';
  const parts: Part[] = [
    plain(before),
    { kind, text: link, claim: claim?.id ?? null, place },
    plain(after),
  ];
  return parts.filter((part) => part.text !== '');
}

function capitalised(clause: Clause): Clause {
  return { ...clause, marked: clause.marked[0]!.toUpperCase() + clause.marked.slice(1) };
}

function plain(text: string): Part {
  return { kind: 'text', text };
}
