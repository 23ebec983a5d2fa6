/** The sentences about a scene that a snapshot, an embed and a description share. */
import { claimantsHeard } from '../domain/heard.ts';
import { TRACK_CLAIMANT } from '../domain/namedPlaces.ts';
import { countOrigins } from '../domain/origins.ts';
import { intervalOf, sharesOf } from '../domain/shares.ts';
import type { PlaceId } from '../domain/types.ts';
import { sentenceOf } from '../text/sentence/sentence.ts';
import { formatDay, formatKm2, formatKm2Interval, formatPctInterval } from '../text/format.ts';
import type { PublishText } from '../text/publishText.ts';
import { lookupOf, placeName } from '../domain/lookup.ts';
import type { Scene } from './scene.ts';

/** Between the clauses of a day's sentence. */
const CLAUSE = '; ';

/** "Situation on 12 March 2025", with what the map is narrowed to. */
export function kickerOf(scene: Scene, text: PublishText): string {
  const { view, query, other } = scene;
  const on = (day: string): string => formatDay(day as typeof query.date, view.language);
  const parts = [text.publish.kicker[query.clock](on(query.date))];
  // A comparison paints every difference, whatever else the map is narrowed to.
  if (view.show === 'disputes' && !other) parts.push(text.publish.onlyDisputed);
  if (other) parts.push(text.publish.compared(comparedWith(scene, text)));
  return parts.join(' · ');
}

/** The other side of a comparison, by what it differs in. */
function comparedWith({ view, query, other }: Scene, text: PublishText): string {
  if (!other) return '';
  const parts: string[] = [];
  if (other.query.date !== query.date || other.query.clock !== query.clock)
    parts.push(
      text.publish.otherSide[other.query.clock](formatDay(other.query.date, view.language)),
    );
  if (view.compare?.sources) parts.push(text.publish.otherClaimants(other.query.claimants.size));
  return parts.join(', ');
}

/**
 * The day's sentence without the date that opens it: the kicker has it.
 * @param fits whether a wording has room; whole clauses at the end are left out until it does. A
 * clause is never cut: half a figure is another figure.
 */
export function headlineOf(
  { dataset, query, mapState, view }: Scene,
  text: PublishText,
  fits: (wording: string) => boolean = () => true,
): string {
  const whole = sentenceOf(dataset, query, mapState, text, view.language)
    .map((part) => part.text)
    .join('');
  const date = `${formatDay(query.date, view.language)}. `;
  const undated = whole.startsWith(date) ? whole.slice(date.length) : whole;
  const clauses = undated.replace(/\.$/, '').split(CLAUSE);
  while (clauses.length > 1 && !fits(`${clauses.join(CLAUSE)}.`)) clauses.pop();
  return `${clauses.join(CLAUSE)}.`;
}

/**
 * On whose word the picture stands: how many speak, how many independently, and who.
 * @param fits whether a wording has room; names at the end are counted instead until it does.
 */
export function heardOf(
  { dataset, mapState }: Scene,
  text: PublishText,
  fits: (wording: string) => boolean = () => true,
): string {
  const heard = claimantsHeard(dataset, mapState);
  if (heard.length === 0) return `${text.publish.nobody}.`;
  const { claimants } = lookupOf(dataset);
  const { origins } = countOrigins(heard, claimants);
  const count = text.words.origins(heard.length, origins);
  const names = heard.map((id) => claimants.get(id)?.name ?? id);
  const naming = (named: number): string => {
    const rest = names.length - named;
    const list = names.slice(0, named).join(', ');
    const more = rest > 0 ? ` ${text.publish.andMore(rest)}` : '';
    return `${text.publish.heard(count, named === 0 ? null : list + more)}.`;
  };
  let named = names.length;
  while (named > 0 && !fits(naming(named))) named--;
  return naming(named);
}

/** The base track, and how far it was read. */
export function trackOf({ dataset, query, view }: Scene, { publish }: PublishText): string {
  const on = (day: typeof query.date): string => formatDay(day, view.language);
  if (query.track === 'none' || !query.claimants.has(TRACK_CLAIMANT)) return publish.track.none;
  if (query.date < dataset.trackFrom) return publish.track.before(on(dataset.trackFrom));
  const name = lookupOf(dataset).claimants.get(TRACK_CLAIMANT)?.name ?? TRACK_CLAIMANT;
  return query.date <= dataset.trackTo
    ? publish.track.read(name)
    : publish.track.ended(name, on(dataset.trackTo));
}

export interface FigureWords {
  readonly place: PlaceId;
  /** "Donetsk, of 26 517 km²" */
  readonly base: string;
  /** One for each holder: "Russia 68.5–69.9 % (18 180–18 540 km²)". */
  readonly lines: readonly string[];
}

/** The shares of a mapped place in words; null when it has no area on the map. */
export function figureOf(scene: Scene, place: PlaceId, text: PublishText): FigureWords | null {
  const shares = sharesOf(scene.dataset, scene.mapState, place);
  if (!shares) return null;
  return {
    place,
    base: text.publish.figureBase(placeName(scene.dataset, place), formatKm2(shares.baseKm2)),
    lines: (['ru', 'ua'] as const).map((holder) => {
      const interval = intervalOf(shares, holder);
      return text.publish.figure(
        text.words.holder[holder],
        formatPctInterval(interval),
        formatKm2Interval(interval),
      );
    }),
  };
}
