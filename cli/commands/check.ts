import type { Command } from 'commander';
import { checkReport } from '../../src/reports/check.ts';
import { asJson } from '../../src/reports/json.ts';
import type { Context } from '../shared/context.ts';
import { OPTIONS } from '../shared/options.ts';
import { unknown } from '../shared/suggest.ts';
import { checkText } from '../text/check.ts';

const EXAMPLES = `
Examples:
  claimline check ru-general-staff-2025-02-20-donetsk-share75
  claimline check ru-general-staff-2025-03-12-kursk-incursion-zone-86-recaptured --json
`;

export function addCheckCommand(program: Command, { load, print }: Context): void {
  program
    .command('check')
    .summary('a claimed share or area beside the mapped one')
    .description('Compares a claimed share or area with the base track on the day it is about.')
    .argument('<claim-id>', 'id of the claim; "claimline claims" lists them')
    .option(...OPTIONS.json)
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: { readonly json?: true }) => {
      const data = await load();
      const claim = data.dataset.claims.find((candidate) => candidate.id === id);
      if (!claim) {
        const ids = data.dataset.claims.map((candidate) => candidate.id);
        throw unknown('claim', id, ids, '"claimline claims" lists them');
      }
      const report = checkReport(data, claim);
      print(options.json ? asJson(report) : checkText(report));
    });
}
