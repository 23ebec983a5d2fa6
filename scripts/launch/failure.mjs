/** A failure that one sentence explains: printed without a stack trace. */
export class Failure extends Error {}

/**
 * Runs a command of the launcher; a `Failure` ends the process with its sentence and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
