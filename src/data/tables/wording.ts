/** The word with its indefinite article: `an area`, `a share`. */
export function articled(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
