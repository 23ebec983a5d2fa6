/** The tables behind a place's charts as files: the same figures, claims and days. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayOf } from '../../domain/day.ts';
import { claimTable } from '../../domain/export/claimTable.ts';
import { listeningWords } from '../../domain/export/queryWords.ts';
import { shareTable } from '../../domain/export/shareTable.ts';
import type { Listening } from '../../domain/history.ts';
import type { Claim, Place } from '../../domain/types.ts';
import type { TableFile } from '../chart/dataTable.ts';
import type { DayRange } from '../chart/timeScale.ts';
import type { Chosen } from './levelClaims.ts';

interface Charted {
  readonly place: Place;
  /** Both inclusive. */
  readonly range: DayRange;
  readonly levels: ChosenClaims;
  readonly changes: readonly ChosenClaims[];
}
type ChosenClaims = Chosen<{ readonly claim: Claim }>;

export interface ChartFiles {
  /** Every day of the range, where the table on the page has every seventh. */
  readonly mapped: TableFile;
  /** Claims of what is held, then of gains; drawn or not. */
  readonly levels: TableFile;
  readonly changes: TableFile;
}

export function chartFiles(
  dataset: Dataset,
  listening: Listening,
  { place, range, levels, changes }: Charted,
): ChartFiles {
  const { clock, track, claimants } = listening;
  const heard = { clock, track, claimants };
  const [from, to] = [dayOf(range[0]), dayOf(range[1])];
  const claimsFile = (chosen: readonly ChosenClaims[]): TableFile => ({
    what: 'claims',
    make: (texts) =>
      claimTable(
        dataset,
        texts,
        chosen.flatMap(claimsOf).sort(byDay),
        { place: place.id, from, to, ...listeningWords(dataset, heard) },
        [from, to],
      ),
  });
  return {
    mapped: {
      what: 'shares',
      make: () => shareTable(dataset, { listening: heard, from, to, step: 1, places: [place.id] }),
    },
    levels: claimsFile([levels]),
    changes: claimsFile(changes),
  };
}

/** Drawn and left out alike, as the table on the page lists them. */
function claimsOf({ drawn, leftOut }: ChosenClaims): Claim[] {
  return [...drawn.map(({ claim }) => claim), ...leftOut.flatMap(({ claims }) => claims)];
}

/** By as-of day, as on the page. */
export function byDay(a: Claim, b: Claim): number {
  return a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.id < b.id ? -1 : 1;
}
