/**
 * A reader's file, row by row, held to the rules of `npm run check:data`. A row that breaks one is put
 * aside with the reasons; the others become claims, or shapes.
 */
import type { Day } from '../../domain/day.ts';
import { shapeReadings, type OwnShape } from '../../domain/ownShapes.ts';
import type { OwnReading } from '../../domain/overlay.ts';
import type { Claim } from '../../domain/types.ts';
import { claimRow, type ClaimRow } from '../tables/claimRow.ts';
import { errorAt, type Problem } from '../tables/problem.ts';
import { claimDayProblems } from '../tables/rules/claimDays.ts';
import { controlProblems } from '../tables/rules/control.ts';
import { figureProblems } from '../tables/rules/figures.ts';
import type { Field } from '../tables/schema.ts';
import { CellSources, type Fail } from './cellSources.ts';
import { ClaimantNumbers } from './claimantNumbers.ts';
import { featurePlace, type ShapeGround } from './featurePlace.ts';
import type { KnownPlace, KnownPlaces } from './knownPlaces.ts';
import type { Mapping } from './mapping.ts';
import { ownClaim } from './ownClaim.ts';
import { claimId, MOST_ROWS, type OwnFileName } from './ownIds.ts';
import type { OwnRow, OwnTable } from './ownTable.ts';
import { RepeatedRows } from './repeatedRows.ts';

/** What the rows are checked against. */
export interface CheckGround extends ShapeGround {
  readonly fields: readonly Field[];
  readonly places: KnownPlaces;
  /** Nothing can have been said after it. */
  readonly today: Day;
  /** How many more claimants there may be. */
  readonly room: number;
}

export interface Refused {
  readonly row: number;
  /** `as_of: "2025-13-01" is not a day (YYYY-MM-DD)`, one or more. */
  readonly reasons: readonly string[];
  /** The row as it was, in the order of the file's columns. */
  readonly cells: readonly string[];
  /** Its shape, in GeoJSON. */
  readonly geometry: OwnRow['geometry'];
}

export interface CheckedFile {
  /** What the file calls its claimants, in the order of their numbers. */
  readonly claimants: readonly string[];
  /** Sorted by id. */
  readonly claims: readonly Claim[];
  /** In the order of the claims. */
  readonly notes: readonly string[];
  readonly readings: readonly OwnReading[];
  readonly shapes: number;
  readonly refused: readonly Refused[];
}

const ROWS_A_STEP = 500;

/** Yields how much has been read, from 0 to 1, so that the caller may tell. */
export function* checkFile(
  table: OwnTable,
  mapping: Mapping,
  file: OwnFileName,
  ground: CheckGround,
): Generator<number, CheckedFile> {
  const reader = new RowReader(table, mapping, file, ground);
  let count = 0;
  for (const row of table.rows()) {
    reader.read(row);
    if (++count % ROWS_A_STEP === 0) yield row.read;
  }
  return reader.finish();
}

class RowReader {
  readonly #isShapes: boolean;
  readonly #file: OwnFileName;
  readonly #ground: CheckGround;
  readonly #sources: CellSources;
  readonly #claimants: ClaimantNumbers;
  readonly #repeated: RepeatedRows;
  readonly #kept: { readonly claim: Claim; readonly note: string }[] = [];
  readonly #shapes: OwnShape[] = [];
  readonly #refused: Refused[] = [];

  constructor(table: OwnTable, mapping: Mapping, file: OwnFileName, ground: CheckGround) {
    this.#isShapes = table.kind === 'geojson';
    this.#file = file;
    this.#ground = ground;
    this.#sources = new CellSources(table, mapping, ground.fields);
    this.#claimants = new ClaimantNumbers(file, ground.room);
    this.#repeated = new RepeatedRows(file);
  }

  read(row: OwnRow): void {
    if (row.problem !== null) return this.#refuse(row, [`row: ${row.problem}`]);
    if (row.row > MOST_ROWS) return this.#refuse(row, [`row: only ${MOST_ROWS} rows can be kept`]);
    const spot = { file: this.#file.name, line: row.row };
    const problems: Problem[] = [];
    const fail: Fail = (field, message) => void problems.push(errorAt(spot, field, message));
    const cells = this.#sources.read(row.cells, fail);
    const covered = this.#isShapes ? this.#readGeometry(row, cells, fail) : null;
    const kindOfPlace = this.#readPlace(cells, 'place', fail);
    this.#readPlace(cells, 'base_place', fail);
    if (covered === null) this.#readId(cells, row, fail);
    const name = cells['claimant'] || this.#file.name;
    if (!this.#claimants.hasRoomFor(name))
      fail('claimant', `there is room for ${this.#ground.room} more claimants only`);
    const claim = claimRow({ ...spot, cells });
    problems.push(...claimDayProblems(claim, NOBODY));
    if (covered === null) problems.push(...controlProblems(claim, kindOfPlace));
    if (!this.#isShapes) problems.push(...figureProblems(claim));
    if (claim.statedOn > this.#ground.today && problems.length === 0)
      fail('stated_on', `${claim.statedOn} is after today, ${this.#ground.today}`);
    if (problems.length > 0) return this.#refuse(row, reasonsOf(problems));
    this.#keep(row, claim, name, covered);
  }

  finish(): CheckedFile {
    const dropped = new Set<string>();
    for (const { row, problems } of this.#repeated.refused()) {
      this.#refuse(row, reasonsOf(problems));
      dropped.add(claimId(this.#file, row.row));
    }
    const kept = this.#kept.filter(({ claim }) => !dropped.has(claim.id));
    return {
      claimants: this.#claimants.names,
      claims: kept.map(({ claim }) =>
        claim.sameAs === null
          ? claim
          : { ...claim, sameAs: this.#repeated.originalOf(claim.sameAs) },
      ),
      notes: kept.map(({ note }) => note),
      readings: shapeReadings(this.#shapes),
      shapes: this.#shapes.length,
      refused: this.#refused.sort((a, b) => a.row - b.row),
    };
  }

  #keep(row: OwnRow, claim: ClaimRow, name: string, cells: readonly number[] | null): void {
    const claimant = this.#claimants.idOf(name);
    if (cells === null) {
      this.#repeated.add(row, claim);
      const id = claimId(this.#file, row.row);
      this.#kept.push({ claim: ownClaim(claim, id, claimant), note: claim.note });
      return;
    }
    const { asOf, statedOn, holder, status } = claim;
    this.#shapes.push({ claimant, asOf, statedOn, holder, status: status ?? 'controlled', cells });
  }

  /** The cells of a polygon, or null for a point, which names the place whose cell it lies in. */
  #readGeometry(
    { geometry }: OwnRow,
    cells: Record<string, string>,
    fail: Fail,
  ): readonly number[] | null {
    const { place, cells: covered } = featurePlace(geometry, this.#ground, fail);
    if (place !== null) cells['place'] = place;
    return covered;
  }

  /** A place may be named: from here on it goes by its id. */
  #readPlace(
    cells: Record<string, string>,
    field: 'place' | 'base_place',
    fail: Fail,
  ): KnownPlace | undefined {
    const text = cells[field] ?? '';
    if (text === '') return undefined;
    const place = this.#ground.places.find(text);
    if (place) cells[field] = place.id;
    else fail(field, this.#ground.places.problem(text));
    return place ?? undefined;
  }

  #readId(cells: Record<string, string>, { row }: OwnRow, fail: Fail): void {
    cells['id'] ||= `row ${row}`;
    const known = this.#repeated.rowOf(cells['id']);
    if (known !== undefined) fail('id', `"${cells['id']}" is already at row ${known}`);
  }

  #refuse({ row, cells, geometry }: OwnRow, reasons: readonly string[]): void {
    this.#refused.push({ row, reasons, cells, geometry });
  }
}

/** No row repeats another one yet: that is looked at when all have been read. */
const NOBODY: ReadonlyMap<string, ClaimRow> = new Map();

function reasonsOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ field, message }) => `${field}: ${message}`))];
}
