/**
 * The count of `npm test`: every step is an item, and so is every test a step reports.
 * @typedef {{ passed: number, failed: number }} Count
 */

/** Adds up what passed and what failed. */
export class Tally {
  /** @type {string[]} */
  #failedSteps = [];
  #passed = 0;
  #failed = 0;

  get failed() {
    return this.#failed;
  }

  /** Titles of the steps that failed, in their order. */
  get failedSteps() {
    return [...this.#failedSteps];
  }

  /**
   * @param {string} title
   * @param {boolean} isPassed
   * @param {Count} [tests] what ran inside the step
   */
  add(title, isPassed, tests = { passed: 0, failed: 0 }) {
    this.#passed += tests.passed + (isPassed ? 1 : 0);
    this.#failed += tests.failed + (isPassed ? 0 : 1);
    if (!isPassed) this.#failedSteps.push(title);
  }

  /** The last line of `npm test`. */
  toString() {
    return `${this.#passed} passed, ${this.#failed} failed`;
  }
}

/**
 * The last line of the form `N passed, N failed`.
 * @param {string} output
 * @returns {Count | null} null when there is no such line
 */
export function countIn(output) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  return last === undefined ? null : { passed: Number(last[1]), failed: Number(last[2]) };
}
