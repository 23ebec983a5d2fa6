import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DayNumber } from '../../domain/day.ts';
import { DayCursor } from './dayCursor.ts';

/** Frames that come when the test says so. */
let frames: (() => void)[] = [];
beforeEach(() => {
  frames = [];
  vi.stubGlobal('Element', Array);
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => frames.push(next));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});
afterEach(() => void vi.unstubAllGlobals());
const paint = (): void => frames.splice(0).forEach((next) => next());

/** A chart of the days 100 to 200, on day 150, one pixel a day. */
function cursorOn150(): { cursor: DayCursor; day: () => DayNumber; settled: DayNumber[] } {
  let day = 150;
  const settled: DayNumber[] = [];
  const cursor = new DayCursor({
    day: () => day,
    range: () => [100, 200],
    dayAt: (clientX) => Math.min(200, Math.max(100, clientX)),
    capture: () => undefined,
    onmove: (to) => (day = to),
    onsettle: (to) => void settled.push(to),
  });
  return { cursor, day: () => day, settled };
}

const mouse = (clientX: number): PointerEvent =>
  ({ pointerType: 'mouse', button: 0, pointerId: 1, clientX, target: null }) as PointerEvent;
const finger = (clientX: number): PointerEvent =>
  ({ ...mouse(clientX), pointerType: 'touch' }) as PointerEvent;
const key = (name: string): KeyboardEvent =>
  ({ key: name, preventDefault: () => undefined }) as KeyboardEvent;

test('a mouse points at days, once a frame, and leaving gives back the day it found', () => {
  const { cursor, day, settled } = cursorOn150();
  cursor.enter(mouse(120));
  cursor.move(mouse(120));
  cursor.move(mouse(130));
  expect([day(), frames.length]).toEqual([150, 1]);
  paint();
  expect(day()).toBe(130);
  cursor.leave();
  expect([day(), settled]).toEqual([150, []]);
});

test('pressing keeps the day, also when the mouse leaves', () => {
  const { cursor, day, settled } = cursorOn150();
  cursor.enter(mouse(120));
  cursor.down(mouse(120));
  paint();
  cursor.up();
  cursor.leave();
  expect([day(), settled]).toEqual([120, [120]]);
});

test('a finger drags only while it presses', () => {
  const { cursor, day } = cursorOn150();
  cursor.move(finger(110));
  expect(frames).toHaveLength(0);
  cursor.down(finger(110));
  cursor.move(finger(111));
  paint();
  expect(day()).toBe(111);
});

test('keys move and settle; Escape gives back the day on which they began', () => {
  const { cursor, day, settled } = cursorOn150();
  cursor.keyDown(key('ArrowLeft'));
  cursor.keyUp();
  cursor.keyDown(key('Home'));
  cursor.keyUp();
  expect([day(), settled]).toEqual([100, [149, 100]]);
  cursor.keyDown(key('Escape'));
  cursor.keyUp();
  expect([day(), settled]).toEqual([150, [149, 100, 150]]);
  cursor.keyDown(key('Escape'));
  expect(settled).toHaveLength(3);
});

test('after the focus has left, Escape has nothing to give back', () => {
  const { cursor, day } = cursorOn150();
  cursor.keyDown(key('ArrowRight'));
  cursor.blur();
  cursor.keyDown(key('Escape'));
  expect(day()).toBe(151);
});
