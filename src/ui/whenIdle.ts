/** Runs a long computation in pieces short enough not to delay a frame. */

const PIECE_MS = 5;
/** Leaves the first picture, or a run of switches, alone. */
const START_AFTER_MS = 250;

/**
 * Drives `work` to its end while the page is idle, then calls `done`. Returns how to give up.
 * @param startAfterMs how long to leave alone whatever the reader is about
 */
export function whenIdle<T>(
  work: Generator<unknown, T>,
  done: (result: T) => void,
  startAfterMs = START_AFTER_MS,
): () => void {
  let cancel = later(next, startAfterMs);
  function next(): void {
    const end = performance.now() + PIECE_MS;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    cancel = soon(next);
  }
  return () => cancel();
}

function soon(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') return later(task, 1);
  const id = requestIdleCallback(task, { timeout: 500 });
  return () => cancelIdleCallback(id);
}

function later(task: () => void, ms: number): () => void {
  const id = setTimeout(task, ms);
  return () => clearTimeout(id);
}
