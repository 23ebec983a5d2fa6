import type { Command } from 'commander';
import { explainReport } from '../../src/reports/explain.ts';
import { asJson } from '../../src/reports/json.ts';
import type { Context } from '../shared/context.ts';
import { findSettlement } from '../shared/findPlace.ts';
import { needed, OPTIONS, queryFrom, type QueryOptions } from '../shared/options.ts';
import { explainText } from '../text/explain.ts';

interface ExplainOptions extends QueryOptions {
  readonly place?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  claimline explain --place sudzha --date 2025-03-13
  claimline explain --place kherson-city --date 2022-11-12 --clock said --json
  claimline explain --place Avdiivka --date 2024-02-17 --claimants ru-mod,ua-general-staff
`;

export function addExplainCommand(program: Command, { load, print }: Context): void {
  program
    .command('explain')
    .summary('why a settlement is coloured as it is on a day')
    .description('Prints every position on a settlement, and what was considered and dropped.')
    .option('--place <settlement>', 'a settlement, by id or by name (needed)')
    .option(...OPTIONS.date)
    .option(...OPTIONS.claimants)
    .option(...OPTIONS.clock)
    .option(...OPTIONS.track)
    .option(...OPTIONS.json)
    .addHelpText('after', EXAMPLES)
    .action(async (options: ExplainOptions) => {
      const data = await load();
      const place = needed(options.place, '--place sudzha');
      const query = queryFrom(options, data.dataset);
      const report = explainReport(data, findSettlement(data.dataset, place), query);
      print(options.json ? asJson(report) : explainText(report, data.dataset));
    });
}
