const WITHIN_MS = 30_000;
const EVERY_MS = 50;

/** Repeats an assertion until it holds; after `withinMs` its last failure is thrown. */
export async function eventually<T>(
  assertion: () => Promise<T> | T,
  withinMs = WITHIN_MS,
): Promise<T> {
  const end = performance.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((done) => setTimeout(done, EVERY_MS));
  }
}
