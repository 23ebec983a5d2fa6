/** The schematic band of a claim with the words that go with it on the map. */
import { schematicBand } from '../../domain/band.ts';
import { trackQuery } from '../../domain/claimChecks.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { resolve } from '../../domain/mapState.ts';
import type { ClaimId } from '../../domain/types.ts';
import { BAND_PEN, type BandPicture } from '../../picture/band.ts';
import { segmentsFor } from '../../picture/layers.ts';
import type { Language } from '../../view/viewState.ts';
import { whenIdle } from '../whenIdle.ts';
import { bandNote } from '../../text/bandNote.ts';
import { panelTextOf } from '../text/panelText.ts';
import { lookupOf } from '../../domain/lookup.ts';
import { checkAgainstTrack } from './trackCheck.ts';

export interface BandDrawing extends BandPicture {
  readonly claim: ClaimId;
  /** The only day on which it may be drawn: that of the claim. */
  readonly day: Day;
  /** Whose claim it belongs to, how large it is and what it is not. */
  readonly note: string;
}

export interface BandRequest {
  readonly claim: ClaimId;
  readonly language: Language;
}

/** Computes it while the page is idle; null where there is none. Returns how to give up. */
export function drawBand(
  dataset: Dataset,
  { claim: id, language }: BandRequest,
  done: (drawing: BandDrawing | null) => void,
): () => void {
  const claim = lookupOf(dataset).claims.get(id);
  if (!claim) {
    done(null);
    return () => undefined;
  }
  const text = panelTextOf(language);
  const check = checkAgainstTrack(dataset, claim);
  const state = resolve(dataset, trackQuery(check.day));
  return whenIdle(schematicBand(dataset, segmentsFor(dataset), state, check), (band) => {
    if (!band) return done(null);
    const note = bandNote(dataset, check, band, text, language);
    done({ ...band, claim: id, day: check.day, label: text.why.band.label, note, pen: BAND_PEN });
  });
}
