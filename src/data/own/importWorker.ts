/** Reading, checking and keeping own data, beside the page: the page stays free while it lasts. */
import { MOST_CLAIMANTS, overlaySeries, type OwnData } from '../../domain/overlay.ts';
import { CellPicker } from '../../domain/pick.ts';
import { CellPoints, pointsOfCells } from '../../domain/ownShapes.ts';
import type { Claim } from '../../domain/types.ts';
import { CLAIM_FIELDS } from '../tables/claimSchema.ts';
import { checkFile, type CheckGround } from './checkFile.ts';
import type { ShapeGround } from './featurePlace.ts';
import { KnownPlaces, type KnownPlace } from './knownPlaces.ts';
import { fieldsFor, guessMapping, signatureOf } from './mapping.ts';
import type { Answer, ImportOrder, Inspected, LoadedOwn, Order, SentGround } from './messages.ts';
import { readTable, type FileProblem, type OwnTable } from './ownTable.ts';
import { ownClaimants } from './ownClaimants.ts';
import { packClaims, packColumn, unpackClaims } from './packedClaims.ts';
import { refusedCsv } from './refusedCsv.ts';
import * as store from './store.ts';

const SAMPLES = 3;
const REASONS = 5;
const TELL_EVERY_MS = 50;

let table: OwnTable | null = null;

const answer = (message: Answer, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

self.addEventListener('message', (event: MessageEvent<Order>) => {
  void follow(event.data).catch((error: unknown) =>
    answer({ type: 'failed', problem: error instanceof Error ? error.message : String(error) }),
  );
});

async function follow(order: Order): Promise<void> {
  switch (order.type) {
    case 'inspect':
      return answer({ type: 'inspected', value: await inspect(order.file) });
    case 'import':
      return answer({ type: 'imported', value: await importFile(order.order) });
    case 'load': {
      const value = await load(order.ground);
      const { series, changes } = value.parts;
      const arrays = [series, changes.asof, changes.said].flatMap((part) => Object.values(part));
      return answer(
        { type: 'loaded', value },
        arrays.map((array) => (array as Uint8Array).buffer as ArrayBuffer),
      );
    }
  }
}

async function inspect(file: File): Promise<Inspected | FileProblem> {
  const read = readTable(await file.text());
  if (typeof read === 'string') return read;
  table = read;
  const { kind, columns } = read;
  const samples: (readonly string[])[] = [];
  for (const { cells, problem } of read.rows()) {
    if (problem === null) samples.push(cells);
    if (samples.length === SAMPLES) break;
  }
  const { mapping, isExact } = guessMapping(kind, columns, CLAIM_FIELDS);
  const remembered = isExact
    ? undefined
    : await store.rememberedMapping(signatureOf(kind, columns));
  return {
    kind,
    columns,
    samples,
    fields: fieldsFor(kind, CLAIM_FIELDS),
    mapping: remembered ?? mapping,
    isExact,
    isRemembered: remembered !== undefined,
  };
}

async function importFile(order: ImportOrder): Promise<store.OwnFile> {
  const { key, name, mapping, side, ground } = order;
  if (!table) throw new Error('no file has been read');
  const kept = await store.ownFiles();
  const taken = kept.reduce((sum, file) => sum + file.claimants.length, 0);
  const checkGround: CheckGround = {
    fields: CLAIM_FIELDS,
    places: knownPlaces(ground),
    ...shapeGround(ground),
    today: ground.today,
    room: MOST_CLAIMANTS - ground.claimants - taken,
  };
  const checked = finish(checkFile(table, mapping, { key, name }, checkGround));
  const { claimants, claims, refused, shapes, readings, notes } = checked;
  const file: store.OwnFile = {
    key,
    name,
    importedOn: ground.today,
    side,
    claimants,
    claims: claims.length,
    shapes,
    refused: refused.length,
    reasons: refused
      .slice(0, REASONS)
      .map(({ row, reasons }) => `row ${row}, ${reasons.join('; ')}`),
  };
  await store.keepFile(file, {
    key,
    claims: packClaims(claims),
    notes: packColumn(notes),
    readings,
    refusedCsv: refusedCsv(table.columns, refused),
  });
  await store.rememberMapping(signatureOf(table.kind, table.columns), mapping);
  return file;
}

function knownPlaces({ places, settlements }: SentGround): KnownPlaces {
  const named = settlements.filter(({ kind }) => kind !== 'water');
  return new KnownPlaces([
    ...places,
    ...named.map(({ id, name }): KnownPlace => ({ id, name, kind: 'settlement' })),
  ]);
}

/** Where shapes and points lie; nowhere, as long as no map has been sent. */
function shapeGround({ settlements, partition }: SentGround): ShapeGround {
  if (partition === null)
    return { points: new CellPoints(new Float64Array()), placeAt: () => null };
  const picker = new CellPicker(partition);
  return {
    points: new CellPoints(pointsOfCells({ settlements, partition })),
    placeAt: (lng, lat) => {
      const cell = picker.at(lng, lat);
      const settlement = cell === null ? undefined : settlements[cell];
      return settlement === undefined || settlement.kind === 'water' ? null : settlement.id;
    },
  };
}

/** Runs the check to its end, telling the page how far it is. */
function finish<Result>(steps: Generator<number, Result>): Result {
  let told = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const now = performance.now();
    if (now - told < TELL_EVERY_MS) continue;
    told = now;
    answer({ type: 'progress', part: step.value });
  }
}

async function load(ground: Parameters<typeof overlaySeries>[0]): Promise<LoadedOwn> {
  const files = await store.ownFiles();
  const contents = (await store.ownContents()).map(({ refusedCsv: _, ...content }) => content);
  // Ids sort as text: file 10 before file 2.
  contents.sort((a, b) => (`${a.key}-` < `${b.key}-` ? -1 : 1));
  const claims: Claim[] = contents.flatMap(({ claims }) => unpackAll(claims));
  const own: OwnData = {
    claimants: files.flatMap((file) => ownClaimants(file, [], String)),
    claims,
    readings: contents.flatMap(({ readings }) => readings),
  };
  return { files, contents, parts: overlaySeries(ground, own) };
}

function unpackAll(packed: Parameters<typeof unpackClaims>[0]): Claim[] {
  const steps = unpackClaims(packed);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
