/** Runs through something long in pieces short enough not to hold up a frame. */

const PIECE_MS = 4;

/**
 * Takes every item, giving the page its turn in between. Rejects with the signal's reason when it is
 * aborted, and with whatever `items` throws.
 */
export async function inPieces<T>(
  items: Iterable<T>,
  take: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  // What asked for it has had its share of this turn.
  await turn();
  signal.throwIfAborted();
  let end = performance.now() + PIECE_MS;
  for (const item of items) {
    take(item);
    if (performance.now() < end) continue;
    await turn();
    signal.throwIfAborted();
    end = performance.now() + PIECE_MS;
  }
  signal.throwIfAborted();
}

/** Until the browser has looked at what else there is. A message, since timers wait 4 ms and more. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
