/**
 * A reader's file, row by row, held to the rules of `npm run check:data`. A row that breaks one is put
 * aside with the reasons; the others become claims, or shapes.
 */
import type { Geometry, Position } from 'geojson';
import type { Day } from '../../domain/day.ts';
import { shapeReadings, type CellPoints, type OwnShape } from '../../domain/ownShapes.ts';
import { OWN_PREFIX } from '../../domain/namedPlaces.ts';
import type { OwnReading } from '../../domain/overlay.ts';
import type { Claim, ClaimantId, ClaimId, PlaceId } from '../../domain/types.ts';
import { cellProblem } from '../tables/cell.ts';
import { claimRow, type ClaimRow } from '../tables/claimRow.ts';
import { errorAt, type Problem } from '../tables/problem.ts';
import { claimDayProblems } from '../tables/rules/claimDays.ts';
import { controlProblems } from '../tables/rules/control.ts';
import { figureProblems } from '../tables/rules/figures.ts';
import type { Field } from '../tables/schema.ts';
import type { KnownPlaces } from './knownPlaces.ts';
import { fieldsFor, type Mapping } from './mapping.ts';
import type { OwnRow, OwnTable } from './ownTable.ts';

/** What the rows are checked against. */
export interface CheckGround {
  readonly fields: readonly Field[];
  readonly places: KnownPlaces;
  readonly points: CellPoints;
  /** Id of the settlement whose cell holds a position; null outside, or on open water. */
  readonly placeAt: (lng: number, lat: number) => PlaceId | null;
  /** Nothing can have been said after it. */
  readonly today: Day;
  /** How many more claimants there may be. */
  readonly room: number;
}

export interface OwnFileName {
  /** Number of the file in this browser; part of every id. */
  readonly key: number;
  readonly name: string;
}

export interface Refused {
  readonly row: number;
  /** `as_of: "2025-13-01" is not a day (YYYY-MM-DD)`, one or more. */
  readonly reasons: readonly string[];
  /** The row as it was, in the order of the file's columns. */
  readonly cells: readonly string[];
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
/** Rows are numbered with six digits in ids, so that ids sort as rows do. */
const ROW_DIGITS = 6;
const MOST_ROWS = 10 ** ROW_DIGITS - 1;
/** Ids of the file's own making: any text will do, and places may be named instead. */
const FREE_TEXT: readonly string[] = ['id', 'place', 'claimant', 'base_place', 'same_as'];

/** An accepted row; only of one that repeats another is the row itself still needed. */
interface Kept {
  readonly claim: Claim;
  readonly note: string;
}

export function claimantId({ key }: OwnFileName, index: number): ClaimantId {
  return `${OWN_PREFIX}${key}-${index + 1}` as ClaimantId;
}

export function claimId({ key }: OwnFileName, row: number): ClaimId {
  return `${OWN_PREFIX}${key}-${String(row).padStart(ROW_DIGITS, '0')}` as ClaimId;
}

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
  readonly #table: OwnTable;
  readonly #file: OwnFileName;
  readonly #ground: CheckGround;
  /** Fields that are checked as the schema says, and where their cells come from. */
  readonly #sources: readonly { field: Field; column: number; value: string; isMapped: boolean }[];
  readonly #fixed: Readonly<Record<string, string>>;
  readonly #claimants: string[] = [];
  readonly #claimantOf = new Map<string, ClaimantId>();
  readonly #rowOf = new Map<string, number>();
  readonly #kept: Kept[] = [];
  /** Rows that repeat another one, which may stand further down. */
  readonly #repeats = new Map<string, { readonly row: OwnRow; readonly claim: ClaimRow }>();
  readonly #shapes: OwnShape[] = [];
  readonly #refused: Refused[] = [];

  constructor(table: OwnTable, mapping: Mapping, file: OwnFileName, ground: CheckGround) {
    this.#table = table;
    this.#file = file;
    this.#ground = ground;
    const isShape = table.kind === 'geojson';
    this.#sources = fieldsFor(table.kind, ground.fields).map((field) => {
      const source = mapping[field.name] ?? null;
      const column = source && 'column' in source ? table.columns.indexOf(source.column) : -1;
      const value = source && 'value' in source ? source.value : '';
      return { field: asOwn(field), column, value, isMapped: source !== null };
    });
    // What a feature says is who holds what it covers.
    this.#fixed = isShape ? { kind: 'control' } : {};
  }

  read(row: OwnRow): void {
    if (row.problem !== null) return this.#refuse(row, [`row: ${row.problem}`]);
    if (row.row > MOST_ROWS) return this.#refuse(row, [`row: only ${MOST_ROWS} rows can be kept`]);
    const problems: Problem[] = [];
    const spot = { file: this.#file.name, line: row.row };
    const fail = (field: string, message: string): void =>
      void problems.push(errorAt(spot, field, message));
    const cells: Record<string, string> = { ...this.#fixed };
    for (const { field, column, value, isMapped } of this.#sources) {
      const text = column === -1 ? value : (row.cells[column] ?? '');
      cells[field.name] = text;
      const isAsked = isMapped || (isRequired(field) && !isMade(field));
      const message = isAsked ? cellProblem(text, field) : null;
      if (message !== null) fail(field.name, message);
    }
    const polygons = this.#readGeometry(row.geometry, cells, fail);
    this.#readPlace(cells, 'place', fail);
    this.#readPlace(cells, 'base_place', fail);
    if (polygons === null) this.#readId(cells, row, fail);
    const name = cells['claimant'] || this.#file.name;
    if (!this.#hasRoomFor(name))
      fail('claimant', `there is room for ${this.#ground.room} more claimants only`);
    const claim = claimRow({ ...spot, cells });
    problems.push(
      ...claimDayProblems(claim, NOBODY),
      ...(polygons === null ? controlProblems(claim, this.#placeOf(cells)) : []),
      ...(this.#table.kind === 'geojson' ? [] : figureProblems(claim)),
    );
    if (claim.statedOn > this.#ground.today && problems.length === 0)
      fail('stated_on', `${claim.statedOn} is after today, ${this.#ground.today}`);
    if (problems.length > 0) return this.#refuse(row, reasonsOf(problems));
    const claimant = this.#claimantNamed(name);
    if (polygons === null) {
      this.#rowOf.set(claim.id, row.row);
      if (claim.sameAs !== null) this.#repeats.set(claim.id, { row, claim });
      this.#kept.push({ claim: this.#claimOf(row, claim, claimant), note: claim.note });
      return;
    }
    const { asOf, statedOn, holder, status } = claim;
    this.#shapes.push({ claimant, asOf, statedOn, holder, status: status ?? 'controlled', cells: polygons }); // prettier-ignore
  }

  finish(): CheckedFile {
    const dropped = this.#refuseRepeats();
    const kept = this.#kept.filter(({ claim }) => !dropped.has(claim.id));
    return {
      claimants: this.#claimants,
      claims: kept.map(({ claim }) => this.#withOriginal(claim)),
      notes: kept.map(({ note }) => note),
      readings: shapeReadings(this.#shapes),
      shapes: this.#shapes.length,
      refused: this.#refused.sort((a, b) => a.row - b.row),
    };
  }

  /** Refuses rows that repeat none, or one that itself repeats another; returns their claims' ids. */
  #refuseRepeats(): Set<ClaimId> {
    const dropped = new Set<ClaimId>();
    if (this.#repeats.size === 0) return dropped;
    const byId = new Map(
      [...this.#rowOf.keys()].map((id) => [
        id,
        { sameAs: this.#repeats.get(id)?.claim.sameAs ?? null },
      ]),
    );
    for (const { row, claim } of this.#repeats.values()) {
      const problems = byId.has(claim.sameAs ?? '')
        ? claimDayProblems(claim, byId)
        : [errorAt(claim, 'same_as', `"${claim.sameAs}" is not in ${this.#file.name}`)];
      if (problems.length === 0) continue;
      this.#refuse(row, reasonsOf(problems));
      dropped.add(claimId(this.#file, row.row));
    }
    return dropped;
  }

  /** The cells of a polygon, or null for a point, which names the place whose cell it lies in. */
  #readGeometry(
    geometry: Geometry | null,
    cells: Record<string, string>,
    fail: (field: string, message: string) => void,
  ): number[] | null {
    if (this.#table.kind !== 'geojson') return null;
    switch (geometry?.type) {
      case 'Point': {
        const [lng = NaN, lat = NaN] = geometry.coordinates;
        const place = this.#ground.placeAt(lng, lat);
        if (place === null) fail('geometry', `[${lng}, ${lat}] lies outside the cells of this map`);
        else cells['place'] = place;
        return null;
      }
      case 'Polygon':
      case 'MultiPolygon': {
        const polygons: Position[][][] =
          geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
        const covered = new Set(polygons.flatMap((rings) => this.#ground.points.inside(rings)));
        if (covered.size === 0) fail('geometry', 'covers the point of no cell of this map');
        return [...covered].sort((a, b) => a - b);
      }
      default:
        fail('geometry', `${geometry?.type ?? 'nothing'} is neither a point nor a polygon`);
        return null;
    }
  }

  #readPlace(
    cells: Record<string, string>,
    field: 'place' | 'base_place',
    fail: (field: string, message: string) => void,
  ): void {
    const text = cells[field] ?? '';
    if (text === '') return;
    const place = this.#ground.places.find(text);
    if (place) cells[field] = place.id;
    else fail(field, this.#ground.places.problem(text));
  }

  #readId(
    cells: Record<string, string>,
    { row }: OwnRow,
    fail: (field: string, message: string) => void,
  ): void {
    cells['id'] ||= `row ${row}`;
    const known = this.#rowOf.get(cells['id']);
    if (known !== undefined) fail('id', `"${cells['id']}" is already at row ${known}`);
  }

  #hasRoomFor(name: string): boolean {
    return this.#claimantOf.has(name) || this.#claimants.length < this.#ground.room;
  }

  #claimantNamed(name: string): ClaimantId {
    const known = this.#claimantOf.get(name);
    if (known !== undefined) return known;
    const id = claimantId(this.#file, this.#claimants.length);
    this.#claimants.push(name);
    this.#claimantOf.set(name, id);
    return id;
  }

  #placeOf(cells: Record<string, string>): { id: PlaceId; kind: ClaimPlaceKind } | undefined {
    return this.#ground.places.find(cells['place'] ?? '') ?? undefined;
  }

  #refuse({ row, cells }: OwnRow, reasons: readonly string[]): void {
    this.#refused.push({ row, reasons, cells });
  }

  /** The claim, the row it repeats named by its id here. */
  #withOriginal(claim: Claim): Claim {
    const row = claim.sameAs === null ? undefined : this.#rowOf.get(claim.sameAs);
    return row === undefined ? claim : { ...claim, sameAs: claimId(this.#file, row) };
  }

  /** What it repeats is still named as in the file: it may stand further down. */
  #claimOf({ row }: OwnRow, claim: ClaimRow, claimant: ClaimantId): Claim {
    return {
      id: claimId(this.#file, row),
      place: claim.place,
      asOf: claim.asOf,
      statedOn: claim.statedOn,
      kind: claim.kind,
      holder: claim.holder,
      status: claim.status,
      value: claim.value,
      unit: claim.unit,
      qualifier: claim.qualifier,
      base: claim.base,
      basePlace: claim.basePlace,
      baseKm2: claim.baseKm2,
      periodFrom: claim.periodFrom,
      periodTo: claim.periodTo,
      claimant,
      body: claim.body,
      speaker: claim.speaker,
      confidence: claim.confidence,
      until: claim.until,
      untilReason: claim.untilReason,
      sameAs: claim.sameAs,
      article: claim.article,
    };
  }
}

type ClaimPlaceKind = Exclude<ReturnType<KnownPlaces['find']>, null>['kind'];

/** No row repeats another one yet: that is looked at when all have been read. */
const NOBODY: ReadonlyMap<string, ClaimRow> = new Map();

function asOwn(field: Field): Field {
  if (!FREE_TEXT.includes(field.name) || !field.constraints) return field;
  const { pattern, ...constraints } = field.constraints;
  return pattern === undefined ? field : { ...field, constraints };
}

const isRequired = (field: Field): boolean => field.constraints?.required === true;
const isMade = ({ name }: Field): boolean =>
  name === 'id' || name === 'claimant' || name === 'note';

function reasonsOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ field, message }) => `${field}: ${message}`))];
}
