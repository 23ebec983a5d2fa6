/** The base track of a picture, and how old its last reading is. */
import { daysBetween, type Day } from '../../domain/day.ts';
import { TRACK_CLAIMANT } from '../../domain/namedPlaces.ts';
import type { PlaceId } from '../../domain/types.ts';
import { hasBaseTrack } from '../../text/sentence/mapClause.ts';
import type { CiteText } from '../../text/citeText.ts';
import { formatDay } from '../../text/format.ts';
import { lastReadOf, lookupOf, placeName } from '../../domain/lookup.ts';
import type { Scene } from '../scene.ts';
import { trackOf } from '../wording.ts';

/** "Base track: DeepState. Kursk oblast last read on 3 August 2025, 21 days earlier." */
export function trackWords(scene: Scene, places: readonly PlaceId[], text: CiteText): string {
  const { dataset, query, view } = scene;
  if (!hasBaseTrack(dataset, query)) return trackOf(scene, text);
  const { describe, publish } = text;
  const { trackTo } = dataset;
  const ended = new Map<Day, PlaceId[]>();
  if (trackTo < query.date) ended.set(trackTo, []);
  for (const place of places) {
    const day = lastReadOf(dataset, place);
    if (day < query.date && day < trackTo) ended.set(day, [...(ended.get(day) ?? []), place]);
  }
  const ages = [...ended].map(([day, of]) => {
    const names = describe.list(of.map((place) => placeName(dataset, place)));
    const age = daysBetween(day, query.date);
    return describe.sentence(describe.trackAge(names, formatDay(day, view.language), age));
  });
  const name = lookupOf(dataset).claimants.get(TRACK_CLAIMANT)?.name ?? TRACK_CLAIMANT;
  return [publish.track.read(name), ...ages].join(' ');
}
