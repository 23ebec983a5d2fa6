const NO_BREAK = '\u00a0';
const JOINED = '\u2060';

/**
 * The same words with "12 March", "March 2025", "28 settlements" and "3 days" kept on one line each:
 * a space between a figure and its word, or a month and its year, does not break, nor an interval
 * between its two ends.
 */
export function unbroken(text: string): string {
  return text
    .replace(/(\d) (?=\p{L})/gu, `$1${NO_BREAK}`)
    .replace(/(\p{L}) (?=\d{4}\b)/gu, `$1${NO_BREAK}`)
    .replace(/(\d)–(?=\d)/g, `$1–${JOINED}`);
}
