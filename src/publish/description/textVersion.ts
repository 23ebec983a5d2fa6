/** A view as text for a live blog or a message: a dated sentence, a few lines of figures, the link. */
import type { CiteText } from '../../text/citeText.ts';
import type { Scene } from '../scene.ts';
import { headlineOf, kickerOf } from '../wording.ts';
import {
  leadOf,
  placesOf,
  shownIn,
  trackSentence,
  wordSentence,
  type Described,
} from './altText.ts';
import { placeWords, subjectOf } from './placeWords.ts';

/** Lines with figures, and the one on whose word they stand. */
export const MAX_LINES = 6;

/** Plain text without markup; lines end in a line feed, the last one is the link. */
export function textVersionOf(scene: Scene, options: Described, text: CiteText): string {
  const { describe, words } = text;
  const shown = shownIn(scene, options);
  const places = placesOf(options, shown);
  const figures = places.flatMap((place) => placeWords(scene, place, text, 'areas') ?? []);
  const opening =
    subjectOf(scene) === 'control' ? kickerOf(scene, text) : leadOf(scene, shown, text);
  const claims = options.headline ?? headlineOf(scene, text);
  const word = [wordSentence(scene, text, true), ...trackSentence(scene, places, text, claims)];
  return [
    `${describe.sentence(opening.charAt(0).toUpperCase() + opening.slice(1))} ${describe.sentence(claims)}`,
    '',
    ...joined(figures, text).slice(0, MAX_LINES - 1),
    word.join(' '),
    '',
    words.neutrality,
    scene.link,
    '',
  ].join('\n');
}

/** Each a sentence; a town, which has no figure of its own, stands on the line before it. */
function joined(lines: readonly string[], { describe }: CiteText): string[] {
  const out: string[] = [];
  for (const line of lines.map((words) => describe.sentence(words))) {
    const last = out.pop();
    if (last !== undefined && !/\d/.test(line)) out.push(`${last} ${line}`);
    else out.push(...(last === undefined ? [line] : [last, line]));
  }
  return out;
}
