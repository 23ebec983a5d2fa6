import { Failure } from './failure.mjs';

/**
 * Runs one step between a line that announces it and a line that says how long it took.
 * @param {string} title what happens, e.g. `Building the app`
 * @param {() => Promise<{ code: number }>} work
 * @throws {Failure} when the step ends with another exit code than 0
 */
export async function step(title, work) {
  const started = performance.now();
  console.log(`${title} …`);
  const { code } = await work();
  if (code !== 0) throw new Failure(`${title} failed with exit code ${code}.`);
  console.log(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
