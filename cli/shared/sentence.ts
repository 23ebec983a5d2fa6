import { CommanderError } from 'commander';

/** One line that says what went wrong, whoever threw it: no prefix, no stack, no second line. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.trim().replaceAll(/\s*\n\s*/g, ' ');
  return error instanceof CommanderError ? inOurWords(line) : line;
}

/** Commander: "error: unknown option '--dat' (Did you mean --date?)". */
function inOurWords(message: string): string {
  return message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .replace(/ \(Did you mean (one of )?([^?]+)\?\)$/, (_, several: string, names: string) =>
      several ? `: did you mean one of ${names}?` : `: did you mean "${names}"?`,
    );
}
