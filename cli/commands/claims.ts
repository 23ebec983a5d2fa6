import { Option, type Command } from 'commander';
import { KINDS } from '../../src/domain/types.ts';
import { claimsReport } from '../../src/reports/claims.ts';
import { asJson } from '../../src/reports/json.ts';
import type { Context } from '../shared/context.ts';
import { findPlace } from '../shared/findPlace.ts';
import { oneOf, OPTIONS, parseClaimant, parseClock, parseDay } from '../shared/options.ts';
import { UsageError } from '../shared/usageError.ts';
import { claimsCsv, claimsText } from '../text/claims.ts';

interface ClaimsOptions {
  readonly place?: string;
  readonly claimant?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly clock: string;
  readonly json?: true;
  readonly csv?: true;
}

const EXAMPLES = `
Examples:
  claimline claims --place sudzha
  claimline claims --claimant ru-general-staff --kind share --json
  claimline claims --from 2025-03-01 --to 2025-03-31 --clock said --csv
`;

export function addClaimsCommand(program: Command, { load, print }: Context): void {
  program
    .command('claims')
    .summary('the claims themselves, with their notes and reports')
    .description('Lists claims, oldest first. A row that repeats another row says which.')
    .option('--place <place>', 'only claims about this place, an id or a name')
    .option('--claimant <id>', 'only claims by this claimant')
    .option('--kind <kind>', `only claims of this kind: ${KINDS.join(', ')}`)
    .option('--from <day>', 'only claims of this day or later, on the chosen clock')
    .option('--to <day>', 'only claims of this day or earlier, on the chosen clock')
    .option(...OPTIONS.clock)
    .option(...OPTIONS.json)
    .addOption(new Option('--csv', 'print comma-separated values').conflicts('json'))
    .addHelpText('after', EXAMPLES)
    .action(async (options: ClaimsOptions) => {
      const data = await load();
      const { place, claimant, kind } = options;
      const from = options.from === undefined ? null : parseDay(options.from);
      const to = options.to === undefined ? null : parseDay(options.to);
      if (from !== null && to !== null && from > to) {
        throw new UsageError(`--from ${from} is after --to ${to}`);
      }
      const report = claimsReport(data, {
        place: place === undefined ? null : findPlace(data.dataset, place),
        claimant: claimant === undefined ? null : parseClaimant(claimant, data.dataset),
        kind: kind === undefined ? null : oneOf('kind', kind, KINDS),
        from,
        to,
        clock: parseClock(options.clock),
      });
      print(options.json ? asJson(report) : options.csv ? claimsCsv(report) : claimsText(report));
    });
}
