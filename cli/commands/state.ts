import type { Command } from 'commander';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { PlaceId } from '../../src/domain/types.ts';
import { STATE_PLACES, stateReport } from '../../src/reports/state.ts';
import { asJson } from '../../src/reports/json.ts';
import type { Context } from '../shared/context.ts';
import { listed, OPTIONS, queryFrom, type QueryOptions } from '../shared/options.ts';
import { unknown } from '../shared/suggest.ts';
import { UsageError } from '../shared/usageError.ts';
import { stateText } from '../text/state.ts';

interface StateOptions extends QueryOptions {
  readonly places?: string;
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  claimline state --date 2025-03-12
  claimline state --date 2025-03-12 --claimants deepstate,ru-mod --json
  claimline state --date 2025-02-20 --places donetsk,luhansk --clock said
  claimline state --date 2025-03-13 --track none
`;

export function addStateCommand(program: Command, { load, print }: Context): void {
  program
    .command('state')
    .summary('who holds how much of each place on a day')
    .description('Prints, for each place, the share each side is said to hold on a day.')
    .option(...OPTIONS.date)
    .option('--places <ids>', 'only these places, ids joined by commas')
    .option(...OPTIONS.claimants)
    .option(...OPTIONS.clock)
    .option(...OPTIONS.track)
    .option(...OPTIONS.json)
    .addHelpText('after', EXAMPLES)
    .action(async (options: StateOptions) => {
      const { dataset } = await load();
      const query = queryFrom(options, dataset);
      const report = stateReport(dataset, query, parsePlaces(options.places, dataset));
      print(options.json ? asJson(report) : stateText(report, dataset));
    });
}

function parsePlaces(text: string | undefined, { places }: Dataset): readonly PlaceId[] {
  if (text === undefined) return STATE_PLACES;
  const mapped = places.filter(({ cells }) => cells !== null).map(({ id }) => id);
  const chosen = listed(text).map((id) => {
    const known = mapped.find((candidate) => candidate === id);
    if (known === undefined) throw unknown('place', id, mapped);
    return known;
  });
  if (chosen.length === 0) throw new UsageError('--places needs at least one place');
  return chosen;
}
