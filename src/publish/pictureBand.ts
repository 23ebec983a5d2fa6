/**
 * The schematic band of a picture: drawn where the picture itself is asked for it, whatever the link
 * says of the map. A picture travels without its page, so the band stands there with its label, and
 * with the claimant, base and date of the claim that it belongs to.
 */
import { bandRoom, hasRoomForBand, schematicBand } from '../domain/band.ts';
import { checkClaim, trackShares, type ClaimCheck } from '../domain/claimCheck.ts';
import { trackQuery } from '../domain/claimChecks.ts';
import type { Dataset } from '../domain/dataset.ts';
import { lookupOf } from '../domain/lookup.ts';
import { resolve } from '../domain/mapState.ts';
import type { Claim } from '../domain/types.ts';
import { BAND_PEN, type BandPicture } from '../picture/band.ts';
import { Kept } from '../picture/kept.ts';
import { segmentsFor } from '../picture/layers.ts';
import { bandNote } from '../text/bandNote.ts';
import type { CiteText } from '../text/citeText.ts';
import type { ViewState } from '../view/viewState.ts';
import type { Scene } from './scene.ts';
import type { Asked, SnapshotOptions } from './snapshotOptions.ts';

export interface PictureBand extends BandPicture {
  /** Whose claim it belongs to, how large it is and what it is not. */
  readonly note: string;
}

/** What of a picture's options asks for it. */
export type AskedBand = Pick<SnapshotOptions, 'band'>;

/** A band takes a moment to compute, and is the same in every size and look. */
const bands = new Kept<PictureBand | null>(16);
const checks = new Kept<ClaimCheck>(16);

/**
 * The view that a picture is of: with the band where the picture is asked for it, so that its link
 * opens the map with it. A fault where the view has no band: none but the open claim's can be drawn,
 * and that on its own day only.
 */
export function viewWithBand(
  dataset: Dataset,
  view: ViewState,
  asked: AskedBand,
): Asked<ViewState> {
  if (!asked.band) return { ok: true, value: view };
  const problem = problemOf(dataset, view);
  return problem === null
    ? { ok: true, value: { ...view, band: true } }
    : { ok: false, fault: { field: 'schematic', problem: `schematic: ${problem}` } };
}

/** The same scene with its band if that is asked for, and can be drawn. */
export function withBand(scene: Scene, asked: Partial<AskedBand>, text: CiteText): Scene {
  const { dataset, view } = scene;
  if (!asked.band || problemOf(dataset, view) !== null) return scene;
  const key = `${view.claim ?? ''} ${view.language}`;
  return { ...scene, band: bands.get(dataset, key, () => bandOf(scene, text)) };
}

/** Why the view has no band; null when it has one. */
function problemOf(dataset: Dataset, { claim: id, date }: ViewState): string | null {
  const claim = claimOf(dataset, id);
  if (!claim) return 'it needs the claim whose band is drawn, as in claim=…';
  const check = checkOf(dataset, claim);
  const room = bandRoom(check);
  if (!room) return `"${claim.id}" does not differ from the map, or cannot be compared with it`;
  if (!hasRoomForBand(room)) return `the map has no room for the difference of "${claim.id}"`;
  if (check.day !== date) return `the band of "${claim.id}" is drawn on its own day, ${check.day}`;
  return null;
}

function bandOf({ dataset, view }: Scene, text: CiteText): PictureBand | null {
  const claim = claimOf(dataset, view.claim);
  if (!claim) return null;
  const check = checkOf(dataset, claim);
  const state = resolve(dataset, trackQuery(check.day));
  const work = schematicBand(dataset, segmentsFor(dataset), state, check);
  let step = work.next();
  while (!step.done) step = work.next();
  const band = step.value;
  if (!band) return null;
  const note = bandNote(dataset, check, band, text, view.language);
  return { ...band, label: text.why.band.label, note, pen: BAND_PEN };
}

function checkOf(dataset: Dataset, claim: Claim): ClaimCheck {
  return checks.get(dataset, claim.id, () => checkClaim(dataset, claim, trackShares(dataset)));
}

function claimOf(dataset: Dataset, id: ViewState['claim']): Claim | undefined {
  return id === null ? undefined : lookupOf(dataset).claims.get(id);
}
