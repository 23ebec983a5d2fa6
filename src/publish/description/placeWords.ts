/** What a picture shows of one place, in words: every percentage with its base. */
import { changeOf, compareStates, type Difference } from '../../domain/compare.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import { intervalOf, sharesOf, type Interval, type Shares } from '../../domain/shares.ts';
import { HOLDERS, type Holder, type PlaceId } from '../../domain/types.ts';
import type { CiteText } from '../../text/citeText.ts';
import { formatKm2, formatKm2Interval, formatPct, formatPctInterval } from '../../text/format.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';
import type { Scene } from '../scene.ts';

/** How much is told: each level leaves out what the level before told last. */
export const DETAILS = ['areas', 'parts', 'main', 'least'] as const;
export type Detail = (typeof DETAILS)[number];

/** What the picture is about, as the map is painted. */
export function subjectOf({ view, other }: Scene): 'control' | 'disputes' | 'difference' {
  return other ? 'difference' : view.show;
}

/**
 * "Donetsk oblast (26 517 km²): held by Russia 68.5–69.9 %, by Ukraine 30.1–31.5 %; disputed 372 km²".
 * null for a place that has no area on the map.
 * @param detail 'areas': each percentage with its km²; 'parts': all parts; 'main': who holds what and
 * what is disputed, or the largest difference; 'least': who holds what, or how much differs.
 */
export function placeWords(
  scene: Scene,
  place: PlaceId,
  text: CiteText,
  detail: Detail,
): string | null {
  const { dataset, mapState } = scene;
  const shares = sharesOf(dataset, mapState, place);
  if (!shares) return null;
  const cell = lookupOf(dataset).settlements.get(place);
  if (cell !== undefined) return settlementWords(scene, place, cell, text);
  const parts = PARTS[subjectOf(scene)](scene, place, shares, text, detail);
  const name = placeName(dataset, place);
  return text.describe.place(name, formatKm2(shares.baseKm2), parts);
}

function settlementWords(scene: Scene, place: PlaceId, cell: number, text: CiteText): string {
  const { dataset, mapState, other } = scene;
  const wordsOf = (codes: Uint8Array): string => {
    const words = text.words.resolution[RESOLUTIONS[codes[cell] ?? 0] ?? 'unclaimed'];
    return words.charAt(0).toLowerCase() + words.slice(1);
  };
  const [here, there] = [wordsOf(mapState.codes), other && wordsOf(other.codes)];
  const name = placeName(dataset, place);
  return text.describe.settlement(name, here, there === here ? null : there);
}

type PartsOf = (
  scene: Scene,
  place: PlaceId,
  shares: Shares,
  text: CiteText,
  detail: Detail,
) => string[];

const PARTS: Readonly<Record<ReturnType<typeof subjectOf>, PartsOf>> = {
  control: (_, _place, shares, text, detail) => {
    const { part } = text.describe;
    const open = [
      ...openPart(part.disputed, shares.disputedKm2),
      ...(detail === 'main' ? [] : openPart(part.contested, shares.contestedKm2)),
    ];
    const held = heldWords(shares, text, detail === 'areas');
    const unclaimed = openPart(part.unclaimed, shares.unclaimedKm2 - shares.waterKm2);
    if (held.length === 0) return [...open, ...unclaimed];
    if (detail === 'least') return held;
    return [...held, ...open, ...(detail === 'main' ? [] : unclaimed)];
  },
  disputes: (_, _place, { disputedKm2 }, { describe }) => {
    const disputed = openPart(describe.part.disputed, disputedKm2);
    return disputed.length > 0 ? disputed : [describe.undisputed];
  },
  difference: (scene, place, _, { describe }, detail) => {
    const change = changeOf(scene.dataset, differenceOf(scene), place);
    if (!change || change.changedKm2 === 0) return [describe.alike];
    const { gainedKm2, changedKm2 } = change;
    const gained = RESOLUTIONS.filter((resolution) => gainedKm2[resolution] > 0)
      .sort((a, b) => gainedKm2[b] - gainedKm2[a])
      .map((resolution) => describe.onlyHere[resolution](formatKm2(gainedKm2[resolution])));
    const told = { areas: gained.length, parts: 2, main: 1, least: 0 }[detail];
    return [describe.differs(formatKm2(changedKm2)), ...gained.slice(0, told)];
  },
};

/** As one part, who holds more first; empty where nobody holds anything. */
function heldWords(shares: Shares, { describe, why }: CiteText, withKm2: boolean): string[] {
  const middle = (holder: Holder): number =>
    intervalOf(shares, holder).lowKm2 + intervalOf(shares, holder).highKm2;
  const held = HOLDERS.filter((holder) => middle(holder) > 0)
    .sort((a, b) => middle(b) - middle(a))
    .map((holder, i) => {
      const interval = intervalOf(shares, holder);
      const pct = printsAsZero(interval) ? why.under(formatPct(0.1)) : formatPctInterval(interval);
      const figure = withKm2 ? describe.withKm2(pct, formatKm2Interval(interval)) : pct;
      return describe.held(holder, figure, i === 0);
    });
  return held.length === 0 ? [] : [held.join(describe.both)];
}

function printsAsZero(interval: Interval): boolean {
  return formatPctInterval(interval) === formatPct(0);
}

/** Nothing where it would print as zero. */
function openPart(words: (km2: string) => string, km2: number): string[] {
  return formatKm2(km2) === formatKm2(0) ? [] : [words(formatKm2(km2))];
}

const differences = new WeakMap<Scene, Difference>();

function differenceOf(scene: Scene): Difference {
  const { dataset, mapState, other } = scene;
  const made = differences.get(scene) ?? compareStates(dataset, other ?? mapState, mapState);
  differences.set(scene, made);
  return made;
}
