/** Days worth jumping to, each held by a claim or an event of the data. */
import { claimById } from '../../domain/claimById.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { Clock } from '../../domain/query.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { PlaceId } from '../../domain/types.ts';
import type { ViewState } from '../../view/viewState.ts';

/** The wording of each is in the catalogue, under the same key. */
export const MOMENTS = {
  luhansk2022: { claim: 'ru-mod-2022-07-03-luhansk-shoigu-all' },
  kherson2022: { claim: 'ua-gur-2022-11-11-kherson-recaptured' },
  bakhmut2023: { claim: 'wagner-2023-05-20-bakhmut-captured' },
  avdiivka2024: { claim: 'ru-mod-2024-02-17-avdiivka-captured' },
  krynky2024: { claim: 'ru-mod-2024-02-20-krynky-captured' },
  kursk2024: { event: '2024-08-06-kursk-incursion' },
  sudzha2024: { claim: 'ua-president-2024-08-15-sudzha-fully-taken' },
  kursk64: { claim: 'ru-general-staff-2025-02-20-kursk-incursion-zone-64-recaptured' },
  donetsk75: { claim: 'ru-general-staff-2025-02-20-donetsk-share75' },
  kursk86: { claim: 'ru-general-staff-2025-03-12-kursk-incursion-zone-86-recaptured' },
  sudzha2025: { claim: 'ru-mod-2025-03-13-sudzha-recaptured' },
  kursk995: { claim: 'ru-general-staff-2025-04-19-kursk-incursion-zone-99-5-recaptured' },
  kurskComplete: { claim: 'ru-general-staff-2025-04-26-kursk-oblast-fully-recaptured' },
  pokrovsk2025: { claim: 'ru-general-staff-2025-12-01-pokrovsk-captured' },
  kostiantynivka2026: { claim: 'ru-general-staff-2026-07-03-kostiantynivka-captured' },
  latest: {},
} as const satisfies Record<string, { readonly claim?: string; readonly event?: string }>;

export type MomentId = keyof typeof MOMENTS;

/** A moment found in a dataset. */
export interface Moment {
  readonly id: MomentId;
  readonly date: Day;
  /** What choosing it sets: the date, and the place and claim that are opened. */
  readonly change: Pick<ViewState, 'date' | 'place' | 'claim'>;
}

const known = new WeakMap<Dataset, Map<Clock, readonly Moment[]>>();

/**
 * The moments on one clock, in the order of `MOMENTS`; one whose claim is not in the data is left out.
 * Looked up once for each dataset and clock: a step of the date asks again.
 */
export function momentsOf(dataset: Dataset, clock: Clock): readonly Moment[] {
  const ofClocks = known.get(dataset) ?? new Map<Clock, readonly Moment[]>();
  known.set(dataset, ofClocks);
  const moments = ofClocks.get(clock) ?? findAll(dataset, clock);
  ofClocks.set(clock, moments);
  return moments;
}

function findAll(dataset: Dataset, clock: Clock): readonly Moment[] {
  const ids = Object.keys(MOMENTS) as MomentId[];
  return ids.flatMap((id) => {
    const found = find(dataset, clock, MOMENTS[id]);
    return found ? [{ id, date: found.date, change: found }] : [];
  });
}

function find(
  dataset: Dataset,
  clock: Clock,
  { claim: claimId, event: eventId }: { readonly claim?: string; readonly event?: string },
): Moment['change'] | null {
  if (claimId !== undefined) {
    const claim = claimById(dataset.claims, claimId);
    return claim ? { date: clockDay(claim, clock), place: claim.place, claim: claim.id } : null;
  }
  if (eventId !== undefined) {
    const event = dataset.events.find(({ id }) => id === eventId);
    return event ? { date: event.date, place: event.place, claim: null } : null;
  }
  return { date: dataset.lastDay, place: null as PlaceId | null, claim: null };
}
