/** Events of a place as numbered hairlines; those too near to each other share one. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, type DayNumber } from '../../domain/day.ts';
import { INCURSION_ZONE, KURSK, UKRAINE } from '../../domain/namedPlaces.ts';
import type { EventPin, Place, PlaceId } from '../../domain/types.ts';
import type { TimeScale } from '../chart/timeScale.ts';

export interface NumberedEvent {
  /** From 1, by date, within the days shown. */
  readonly number: number;
  readonly day: DayNumber;
  readonly event: EventPin;
}

export interface EventLabel {
  readonly x: number;
  /** "3", or "3–5" for neighbours; followed by the title where it has room. */
  readonly text: string;
}

/** Room a number needs, and the width of a letter, in pixels. */
const NUMBER_PX = 26;
const LETTER_PX = 6.4;

/** Events of the place, of its oblast and of the whole country within the days shown, earliest first. */
export function eventsOf(
  { events }: Dataset,
  { id, oblast }: Place,
  [from, to]: TimeScale['range'],
): NumberedEvent[] {
  const places: PlaceId[] = [id, UKRAINE];
  if (id === INCURSION_ZONE) places.push(KURSK);
  if (oblast !== null) places.push(oblast);
  return events
    .map((event) => ({ day: dayNumber(event.date), event }))
    .filter(({ day, event }) => places.includes(event.place) && day >= from && day <= to)
    .sort((a, b) => a.day - b.day)
    .map((found, index) => ({ ...found, number: index + 1 }));
}

/** Labels over the hairlines, from left to right, none touching the next or the edge. */
export function eventLabels(events: readonly NumberedEvent[], scale: TimeScale): EventLabel[] {
  const groups: NumberedEvent[][] = [];
  for (const event of events) {
    const first = groups.at(-1)?.[0];
    if (first && scale.x(event.day) - scale.x(first.day) < NUMBER_PX) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  return groups.map((group, i) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const x = scale.x(first.day);
    const next = groups[i + 1]?.[0];
    const room = (next ? scale.x(next.day) : scale.width) - x;
    const number = first === last ? `${first.number}` : `${first.number}–${last.number}`;
    const titled = `${number} ${first.event.title}`;
    const hasRoom = first === last && titled.length * LETTER_PX < room;
    return { x, text: hasRoom ? titled : number };
  });
}
