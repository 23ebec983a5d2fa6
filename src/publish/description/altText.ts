/**
 * What a picture of a view shows, in a paragraph for who cannot see it. Pure: equal scenes give equal
 * words. Every figure is one of the state's or of a claim, and every percentage stands with its base.
 */
import type { Day } from '../../domain/day.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { Size } from '../../picture/mercator.ts';
import type { CiteText } from '../../text/citeText.ts';
import { formatDay } from '../../text/format.ts';
import { placeName } from '../../domain/lookup.ts';
import { heardIn, wordOf } from '../citation/word.ts';
import { withBand, type AskedBand } from '../pictureBand.ts';
import type { Scene } from '../scene.ts';
import { leastMapSize } from '../snapshot/layout.ts';
import type { SnapshotOptions } from '../snapshotOptions.ts';
import { headlineOf } from '../wording.ts';
import { placesInView } from './placesInView.ts';
import { placeWords, subjectOf, type Detail } from './placeWords.ts';
import { trackWords } from './trackWords.ts';

/** Characters of the paragraph, and of its first sentence, which can stand alone. */
export const MAX_ALT = 900;
export const MAX_SHORT_ALT = 250;

/** Details of a paragraph, most first: the first with which it is short enough is taken. */
const ALT_DETAILS: readonly Detail[] = ['parts', 'main', 'least'];

/** What of a snapshot's options a description depends on. */
export type Described = Pick<SnapshotOptions, 'headline' | 'figures' | 'size'> &
  Partial<AskedBand> & {
    /** The size of a map that fills its picture, without words beside it, px at the camera's zoom. */
    readonly mapSize?: Size;
  };

/** What a snapshot of these options is sure to show, or the map itself where that is all there is. */
export function shownIn(scene: Scene, { size, mapSize }: Described): readonly PlaceId[] {
  return placesInView(scene, mapSize ?? leastMapSize(size));
}

/**
 * The paragraph: what is shown and when, each place in view with its shares, the day's main claim, on
 * whose word, the base track. Further claims are left out first where it would grow longer than
 * MAX_ALT, then the parts of places; the band, where it is drawn, and a headline of the reader's own
 * come on top of that.
 */
export function altTextOf(scene: Scene, options: Described, text: CiteText): string {
  const { describe } = text;
  const shown = shownIn(scene, options);
  const places = placesOf(options, shown);
  const { band } = withBand(scene, options, text);
  const hatched = band ? [describe.band, band.note] : [];
  const lead = mapSentence(scene, shown, text);
  const word = wordSentence(scene, text, false);
  const own =
    options.headline === null ? [] : [describe.sentence(describe.headline(options.headline))];
  const attempt = (detail: Detail): string => {
    const figures = places.flatMap((place) => placeWords(scene, place, text, detail) ?? []);
    const before = [lead, ...figures.map((line) => describe.sentence(line))].join(' ');
    const around = `${before}  ${word} ${trackWords(scene, places, text)}`.length;
    const claims = headlineOf(scene, text, ({ length }) => around + length <= MAX_ALT);
    const after = [word, ...trackSentence(scene, places, text, claims)].join(' ');
    return [before, claims, after].join(' ');
  };
  let found = '';
  for (const detail of ALT_DETAILS) {
    found = attempt(detail);
    if (found.length <= MAX_ALT) break;
  }
  return [found, ...hatched, ...own].join(' ');
}

/** The first sentence alone: what is shown, where, and of which day. */
export function shortAltOf(scene: Scene, options: Described, text: CiteText): string {
  return mapSentence(scene, shownIn(scene, options), text);
}

function mapSentence(scene: Scene, shown: readonly PlaceId[], text: CiteText): string {
  return text.describe.sentence(text.describe.map(leadOf(scene, shown, text)));
}

/** "who is said to hold what in Kursk and Donetsk oblasts on 12 March 2025" */
export function leadOf(scene: Scene, shown: readonly PlaceId[], text: CiteText): string {
  const { query, view, other } = scene;
  const { describe } = text;
  const on = (day: Day): string => formatDay(day, view.language);
  const where = whereOf(scene, shown, text);
  const when = describe.clock[query.clock](on(query.date));
  const subject = subjectOf(scene);
  if (subject !== 'difference' || !other)
    return describe.lead[subject === 'disputes' ? subject : 'control'](where, when);
  const isOtherDay = other.query.date !== query.date || other.query.clock !== query.clock;
  const than = [
    ...(isOtherDay ? [describe.otherDay[other.query.clock](on(other.query.date))] : []),
    ...(view.compare?.sources ? [describe.otherWord(other.query.claimants.size)] : []),
  ];
  return describe.lead.difference(where, when, than.join(describe.both));
}

/** Places whose figures the picture prints, then those that it shows; each once. */
export function placesOf(
  { figures }: Pick<Described, 'figures'>,
  shown: readonly PlaceId[],
): PlaceId[] {
  return [...new Set([...figures, ...shown])];
}

/** How many speak and how many of them independently; with one of each side, the others counted. */
export function wordSentence(scene: Scene, text: CiteText, withNames: boolean): string {
  const { publish, describe } = text;
  const heard = heardIn(scene);
  if (heard.length === 0) return describe.sentence(publish.nobody);
  const { count, names, oneOfEachSide } = wordOf(scene, heard, text);
  const rest = names.length - oneOfEachSide.length;
  const list = oneOfEachSide.join(describe.both);
  const named = rest > 0 ? `${list} ${publish.andMore(rest)}` : list;
  return describe.sentence(publish.heard(count, withNames ? named : null));
}

/** Nothing where the day's sentence says itself that there is no base track yet. */
export function trackSentence(
  scene: Scene,
  places: readonly PlaceId[],
  text: CiteText,
  said: string,
): string[] {
  const { dataset, view } = scene;
  const noTrack = text.sentence.noTrack(formatDay(dataset.trackFrom, view.language));
  return said.includes(noTrack) ? [] : [trackWords(scene, places, text)];
}

/** "Kursk, Donetsk, Luhansk, Zaporizhzhia and Kherson oblasts". */
function whereOf({ dataset }: Scene, places: readonly PlaceId[], { describe }: CiteText): string {
  const names = places.map((place) => placeName(dataset, place));
  const oblasts = names.filter((name) => describe.oblast.test(name));
  if (names.length === 0) return describe.nowhere;
  // A town inside an oblast that is named anyway needs no name of its own.
  if (oblasts.length < 2) return describe.list(oblasts.length === 1 ? oblasts : names);
  return describe.oblasts(describe.list(oblasts.map((name) => name.replace(describe.oblast, ''))));
}
