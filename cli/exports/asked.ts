/** What `claimline export` is asked for, read from its options. Each misuse is a UsageError. */
import { extname } from 'node:path';
import { FORMATS, formatsOf, type Format } from '../../src/data/export/formats.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Day } from '../../src/domain/day.ts';
import { WHATS, type DatasetTable, type What } from '../../src/domain/export/table.ts';
import type { Listening } from '../../src/domain/history.ts';
import { TRACKS } from '../../src/domain/query.ts';
import {
  listed,
  needed,
  oneOf,
  parseClaimants,
  parseClock,
  parseDateOfData,
  parseDay,
} from '../shared/options.ts';
import { UsageError } from '../shared/usageError.ts';
import { EXPORT_TEXT as text, misfit } from '../text/export.ts';

/** As typed. */
export interface ExportOptions {
  readonly what?: string;
  readonly format?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly step?: string;
  readonly place?: string;
  readonly claimants?: string;
  readonly clock: string;
  readonly track: string;
  readonly out?: string;
}

export interface Asked {
  readonly what: DatasetTable | 'package';
  readonly format: Format | 'zip';
  /** The file to write; null for stdout. */
  readonly out: string | null;
  readonly listening: Listening;
  /** Whether `--claimants` was given: then claims of others are left out. */
  readonly hasClaimants: boolean;
  /** Both null: no bounds. Both equal: one day. Inclusive. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly step: number;
  /** Ids as typed; null for all. */
  readonly places: readonly string[] | null;
}

export function parseAsked(options: ExportOptions, dataset: Dataset): Asked {
  const asked = oneOf('what', needed(options.what, '--what shares'), [...WHATS, 'package']);
  const out = options.out === undefined || options.out === '-' ? null : options.out;
  if (out === '') throw new UsageError(text.noName);
  refuseMisfits(options, asked);
  if (options.place !== undefined && listed(options.place).length === 0)
    throw new UsageError(text.noPlace);
  const isOverDays = options.from !== undefined || options.to !== undefined;
  if (options.date !== undefined && isOverDays) throw new UsageError(text.dateOrRange);
  if (options.step !== undefined && asked !== 'shares' && !isOverDays)
    throw new UsageError(text.stepNeedsRange);
  // What changed says all of many days in few rows; whole positions are given where --step asks for them.
  const isOfChanges = asked === 'positions' && isOverDays && options.step === undefined;
  const what = isOfChanges ? 'position-changes' : asked;
  if ((what === 'cells' || what === 'positions') && options.date === undefined && !isOverDays)
    throw new UsageError(text.needsDate(what));
  return {
    what,
    format: what === 'package' ? 'zip' : formatOf(what, options.format, out),
    out,
    listening: {
      clock: parseClock(options.clock),
      track: oneOf('track', options.track, TRACKS),
      claimants: parseClaimants(options.claimants, dataset),
    },
    hasClaimants: options.claimants !== undefined,
    ...spanOf(options, dataset, what),
    step: stepOf(options.step),
    places: options.place === undefined ? null : listed(options.place),
  };
}

/** Options that would be passed over in silence. */
function refuseMisfits(options: ExportOptions, what: DatasetTable | 'package'): void {
  const isList = what === 'claims' || what === 'reports';
  const refused: [keyof ExportOptions, boolean][] = [
    ['date', isList || what === 'package'],
    ['from', what === 'package'],
    ['to', what === 'package'],
    ['step', isList || what === 'package'],
    ['place', what === 'package'],
    ['claimants', what === 'package'],
  ];
  for (const [option, isRefused] of refused)
    if (isRefused && options[option] !== undefined)
      throw new UsageError(text.notWith(`--${option}`, what));
  if (what === 'package' && options.format !== undefined && options.format !== 'zip')
    throw new UsageError(text.packageIsZip(options.format));
}

function formatOf(what: What, typed: string | undefined, out: string | null): Format {
  const extension = out === null ? '' : extname(out).slice(1).toLowerCase();
  const named = FORMATS.find((format) => format === extension);
  if (typed === undefined && named === undefined && extension !== '' && out !== null)
    throw new UsageError(text.unknownExtension(out, formatsOf(what)));
  const format = typed === undefined ? (named ?? 'csv') : oneOf('format', typed, FORMATS);
  if (!formatsOf(what).includes(format)) throw new UsageError(misfit(what, format));
  return format;
}

function spanOf(
  { date, from, to }: ExportOptions,
  dataset: Dataset,
  what: Asked['what'],
): Pick<Asked, 'from' | 'to'> {
  if (date !== undefined) {
    const day = parseDateOfData(date, dataset);
    return { from: day, to: day };
  }
  // Claims may be about days that the map does not have.
  const isList = what === 'claims' || what === 'reports';
  const parse = (typed: string): Day =>
    isList ? parseDay(typed) : parseDateOfData(typed, dataset);
  const first = from === undefined ? (isList ? null : dataset.firstDay) : parse(from);
  const last = to === undefined ? (isList ? null : dataset.lastDay) : parse(to);
  if (first !== null && last !== null && first > last)
    throw new UsageError(`--from ${first} is after --to ${last}`);
  return { from: first, to: last };
}

function stepOf(typed: string | undefined): number {
  if (typed === undefined) return 1;
  if (!/^[1-9]\d{0,4}$/.test(typed)) throw new UsageError(text.noStep(typed));
  return Number(typed);
}
