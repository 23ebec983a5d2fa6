/** Reads the command line, runs one command, and turns every failure into one sentence. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './commands/check.ts';
import { addCiteCommand } from './commands/cite.ts';
import { addClaimsCommand } from './commands/claims.ts';
import { addDescribeCommand } from './commands/describe.ts';
import { addExportCommand } from './commands/export.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addSnapshotCommand } from './commands/snapshot.ts';
import { addStateCommand } from './commands/state.ts';
import { builtVersion, loadBuiltData } from './shared/builtData.ts';
import type { Context } from './shared/context.ts';
import { sentenceOf } from './shared/sentence.ts';
import { UsageError } from './shared/usageError.ts';

/** Where text goes: `out` gets the result and nothing else, `err` everything said beside it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when `out` has room for more; left away where it always has. */
  readonly drained?: () => Promise<void>;
}

const USAGE_EXIT = 2;
const FAILURE_EXIT = 1;

const EXAMPLES = `
Examples:
  claimline state --date 2025-03-12
  claimline claims --place kursk-incursion-zone --kind share --csv
  claimline explain --place sudzha --date 2025-03-13
  claimline check ru-general-staff-2025-02-20-donetsk-share75 --json
  claimline export --what shares --from 2024-08-01 --to 2025-04-30 --out shares.csv
  claimline snapshot --url '?date=2025-03-12' --scale 2 --out kursk.png
  claimline cite --url 'https://example.org/?date=2025-03-12' --format bibtex
  claimline describe --url '?date=2025-03-12' --text
`;

/** Runs the command the arguments ask for. Returns the exit code: 2 for a misuse, 1 for a failure. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    const asked = args.length === 0 ? ['--help'] : args;
    await createProgram(output).parseAsync(asked, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isMisuse = error instanceof UsageError || error instanceof CommanderError;
    output.err(`${sentenceOf(error)}\n`);
    return isMisuse ? USAGE_EXIT : FAILURE_EXIT;
  }
}

function createProgram(output: Output): Command {
  const context: Context = {
    load: (version = null) => loadBuiltData((text) => output.err(text), version),
    print: (text) => output.out(text),
    printed: () => output.drained?.() ?? Promise.resolve(),
    say: (text) => output.err(text),
  };
  const program = new Command('claimline')
    .description('Who is said to control what, when, and on whose word.')
    .option('-V, --version', 'print the versions of the program and of its data')
    .on('option:version', () => {
      output.out(`${versionLine()}\n`);
      throw new CommanderError(0, 'claimline.version', 'version');
    })
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    // Commander's own messages are left out here and told, as one sentence, by `run`.
    .configureOutput({ writeOut: output.out, writeErr: () => {}, outputError: () => {} })
    .showSuggestionAfterError();
  addStateCommand(program, context);
  addClaimsCommand(program, context);
  addExplainCommand(program, context);
  addCheckCommand(program, context);
  addExportCommand(program, context);
  addSnapshotCommand(program, context);
  addCiteCommand(program, context);
  addDescribeCommand(program, context);
  return program;
}

function versionLine(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return `claimline ${version}, data ${builtVersion() ?? 'not built yet'}`;
}
