/**
 * What pointer and keys do to the day of a chart. A mouse over the chart points at days and, leaving,
 * gives back the day it found; pressing keeps the day. A finger drags. Escape gives back the day on
 * which the keys began.
 */
import type { DayNumber } from '../../domain/day.ts';
import { dayAfterKey } from './dayKeys.ts';
import type { DayRange } from './timeScale.ts';

export interface CursorOf {
  /** The day the line stands on. */
  readonly day: () => DayNumber;
  readonly range: () => DayRange;
  /** The day under a position in pixels from the left of the window. */
  readonly dayAt: (clientX: number) => DayNumber;
  /** Keeps a pressed pointer's events coming. */
  readonly capture: (pointerId: number) => void;
  /** Pointed or keyed at: called at most once a frame. */
  readonly onmove: (day: DayNumber) => void;
  /** The day on which a press or a key ends. */
  readonly onsettle: (day: DayNumber) => void;
}

export class DayCursor {
  readonly #of: CursorOf;
  /** The day that was there before the mouse came; null while there is no mouse. */
  #found: DayNumber | null = null;
  /** The day that was there before the first key; null while no key has moved it. */
  #keyedFrom: DayNumber | null = null;
  #isPressed = false;
  #isKeyHeld = false;
  #frame = 0;
  #wanted: DayNumber = 0;

  constructor(of: CursorOf) {
    this.#of = of;
  }

  readonly enter = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#found = this.#of.day();
  };

  readonly move = (event: PointerEvent): void => {
    if (this.#isPressed || (event.pointerType === 'mouse' && !isOnButton(event))) this.#ask(event);
  };

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0 || isOnButton(event)) return;
    this.#isPressed = true;
    this.#of.capture(event.pointerId);
    this.#ask(event);
  };

  readonly up = (): void => {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    cancelAnimationFrame(this.#frame);
    if (this.#frame !== 0) this.#moved();
    this.#of.onsettle(this.#nearest());
    if (this.#found !== null) this.#found = this.#nearest();
  };

  readonly cancel = (): void => {
    this.#isPressed = false;
    this.leave();
  };

  readonly leave = (): void => {
    if (this.#isPressed) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    if (this.#found !== null && this.#found !== this.#of.day()) this.#of.onmove(this.#found);
    this.#found = null;
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next =
      event.key === 'Escape'
        ? this.#keyedFrom
        : dayAfterKey(this.#nearest(), event.key, event.shiftKey, this.#of.range());
    if (next === null) return;
    event.preventDefault();
    this.#keyedFrom = event.key === 'Escape' ? null : (this.#keyedFrom ?? this.#of.day());
    this.#isKeyHeld = true;
    if (this.#found !== null) this.#found = next;
    this.#of.onmove(next);
  };

  readonly keyUp = (): void => {
    if (this.#isKeyHeld) this.#of.onsettle(this.#of.day());
    this.#isKeyHeld = false;
  };

  readonly blur = (): void => {
    this.keyUp();
    this.#keyedFrom = null;
  };

  #ask({ clientX }: PointerEvent): void {
    this.#wanted = this.#of.dayAt(clientX);
    this.#frame ||= requestAnimationFrame(() => this.#moved());
  }

  #moved(): void {
    this.#frame = 0;
    if (this.#wanted !== this.#of.day()) this.#of.onmove(this.#wanted);
  }

  #nearest(): DayNumber {
    const [from, to] = this.#of.range();
    return Math.min(to, Math.max(from, this.#of.day()));
  }
}

/** What takes the pointer for itself: the button of a claim over the plot. */
function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('button, a') !== null;
}
