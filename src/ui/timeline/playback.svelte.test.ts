import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Playback } from './playback.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('steps at its speed until the end and says once that it has stopped', () => {
  let left = 4;
  const onStop = vi.fn();
  const playback = new Playback(() => left-- > 0, onStop);
  playback.start();
  expect(left).toBe(3);
  vi.advanceTimersByTime(200);
  expect(left).toBe(2);
  playback.speed = 10;
  vi.advanceTimersByTime(1000);
  expect(playback.isPlaying).toBe(false);
  playback.stop();
  expect(onStop).toHaveBeenCalledTimes(1);
});

test('stopping by hand stops the timer', () => {
  const step = vi.fn(() => true);
  const playback = new Playback(step, () => undefined);
  playback.start();
  playback.stop();
  vi.advanceTimersByTime(5000);
  expect(step).toHaveBeenCalledTimes(1);
});
