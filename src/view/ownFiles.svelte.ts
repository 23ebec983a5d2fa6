/** The reader's own files: what is kept, what is being imported, and the dataset with it. */
import type { DetailsFile } from '../data/format/coreFile.ts';
import { Importer, loadOwn } from '../data/own/importer.ts';
import type { Mapping } from '../data/own/mapping.ts';
import type { Inspected, LoadedOwn, SentGround } from '../data/own/messages.ts';
import { ownClaimants } from '../data/own/ownClaimants.ts';
import type { FileProblem } from '../data/own/ownTable.ts';
import { unpackClaims, valueAt } from '../data/own/packedClaims.ts';
import * as store from '../data/own/store.ts';
import type { Dataset } from '../domain/dataset.ts';
import { dayOf, type Day } from '../domain/day.ts';
import { isOwn } from '../domain/namedPlaces.ts';
import { groundOf, withOwn } from '../domain/overlay.ts';
import { pointsOfCells } from '../domain/ownShapes.ts';
import type { Claim, Side } from '../domain/types.ts';
import { setOwnMarker } from './ownMarker.ts';

export type { OwnFile } from '../data/own/store.ts';

/** Where an import stands. */
export type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'mapping'; readonly name: string; readonly inspected: Inspected }
  | { readonly at: 'importing'; readonly name: string; readonly part: number }
  | { readonly at: 'adding'; readonly name: string }
  | { readonly at: 'done'; readonly file: store.OwnFile }
  | { readonly at: 'unreadable'; readonly name: string; readonly problem: FileProblem }
  | { readonly at: 'failed'; readonly name: string; readonly problem: string };

/** Where rows stand, unless the reader says otherwise. */
const FIRST_SIDE: Side = 'osint';
/** Longer than this the page is not kept from anything else. */
const PORTION_MS = 8;
const MS_PER_DAY = 86_400_000;

export interface OwnFilesOptions {
  /** The dataset without own data. */
  readonly base: Dataset;
  /** Marks the name of a claimant as the reader's own. */
  readonly nameOf: (name: string) => string;
  /** Shows another dataset from now on. */
  readonly show: (dataset: Dataset) => void;
}

export class OwnFiles {
  readonly #options: OwnFilesOptions;
  #stage: Stage = $state.raw({ at: 'idle' });
  #files: readonly store.OwnFile[] = $state.raw([]);
  #loaded: LoadedOwn | null = null;
  #importer: Importer | null = null;

  constructor(options: OwnFilesOptions) {
    this.#options = options;
  }

  get stage(): Stage {
    return this.#stage;
  }

  get files(): readonly store.OwnFile[] {
    return this.#files;
  }

  /** Reads what is kept and shows the dataset with it. */
  async refresh(): Promise<void> {
    const { base, nameOf, show } = this.#options;
    // For most readers there is nothing, and nothing to be done.
    if (this.#loaded === null && (await store.ownFiles()).length === 0) return setOwnMarker(null);
    const loaded = await loadOwn(groundOf(base));
    const claims: Claim[] = [];
    for (const content of loaded.contents)
      for (const claim of await inPortions(unpackClaims(content.claims))) claims.push(claim);
    const claimants = loaded.files.flatMap((file) => ownClaimants(file, base.claimants, nameOf));
    const readings = loaded.contents.flatMap((content) => content.readings);
    const dataset = withOwn(base, { claimants, claims, readings }, loaded.parts);
    this.#loaded = loaded;
    this.#files = loaded.files;
    setOwnMarker(
      claimants.length === 0
        ? null
        : { claimants: claimants.map(({ id }) => id), lastDay: dataset.lastDay },
    );
    show(dataset);
  }

  /** Looks into a file; one whose headers say everything is imported at once. */
  async choose(file: File): Promise<void> {
    this.cancel();
    const importer = new Importer();
    this.#importer = importer;
    const { name } = file;
    this.#stage = { at: 'reading', name };
    await this.#guard(importer, name, async () => {
      const inspected = await importer.inspect(file);
      if (this.#importer !== importer) return;
      if (typeof inspected === 'string') {
        this.cancel();
        this.#stage = { at: 'unreadable', name, problem: inspected };
      } else if (inspected.isExact) await this.#import(importer, name, inspected.mapping);
      else this.#stage = { at: 'mapping', name, inspected };
    });
  }

  /** Imports the file being looked at, its columns read as the mapping says. */
  async accept(mapping: Mapping, side: Side): Promise<void> {
    const [importer, stage] = [this.#importer, this.#stage];
    if (!importer || stage.at !== 'mapping') return;
    await this.#guard(importer, stage.name, () =>
      this.#import(importer, stage.name, mapping, side),
    );
  }

  /** Ends an import; what was read of the file is not kept. */
  cancel(): void {
    this.#importer?.cancel();
    this.#importer = null;
    this.#stage = { at: 'idle' };
  }

  async remove(key: number): Promise<void> {
    await store.removeFile(key);
    if (this.#stage.at === 'done' && this.#stage.file.key === key) this.#stage = { at: 'idle' };
    await this.refresh();
  }

  async listUnder(file: store.OwnFile, side: Side): Promise<void> {
    await store.changeFile({ ...file, side });
    await this.refresh();
  }

  /** The refused rows of a file with their reasons, as a CSV. */
  async refusedOf(key: number): Promise<string> {
    return (await store.ownContent(key))?.refusedCsv ?? '';
  }

  /** Notes and reports, the own claims' among them. */
  withDetails(details: DetailsFile): DetailsFile {
    return {
      notes: finding(details.notes, (id) => this.#noteOf(id) ?? ''),
      reports: finding(details.reports, (id) => {
        const file = this.#fileOf(id);
        return file ? [[file.name, null, null, null]] : [];
      }),
    };
  }

  async #import(
    importer: Importer,
    name: string,
    mapping: Mapping,
    side: Side = FIRST_SIDE,
  ): Promise<void> {
    this.#stage = { at: 'importing', name, part: 0 };
    const ground = groundFor(this.#options.base);
    const file = await importer.import({ name, mapping, side, ground }, (part) => {
      if (this.#importer === importer) this.#stage = { at: 'importing', name, part };
    });
    if (this.#importer !== importer) return;
    this.#stage = { at: 'adding', name };
    await this.refresh();
    importer.cancel();
    this.#importer = null;
    this.#stage = { at: 'done', file };
  }

  /** A failure is told, unless the reader has turned to something else. */
  async #guard(importer: Importer, name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (this.#importer !== importer) return;
      this.cancel();
      const problem = error instanceof Error ? error.message : String(error);
      this.#stage = { at: 'failed', name, problem };
    }
  }

  #fileOf(claim: string): store.OwnFile | undefined {
    const key = Number(claim.split('-')[1]);
    return this.#files.find((file) => file.key === key);
  }

  #noteOf(claim: string): string | undefined {
    const key = Number(claim.split('-')[1]);
    const content = this.#loaded?.contents.find((one) => one.key === key);
    const ids = content?.claims.id;
    if (!content || !ids) return undefined;
    const row = 'all' in ids ? 0 : ids.values.indexOf(claim as Claim['id']);
    return row === -1 ? undefined : valueAt(content.notes, row);
  }
}

/** The record with the own claims' entries made when they are asked for. */
function finding<Value>(
  record: Readonly<Record<string, Value>>,
  find: (id: string) => Value,
): Readonly<Record<string, Value>> {
  return new Proxy(record, {
    get: (known, id) => (typeof id === 'string' && isOwn(id) ? find(id) : Reflect.get(known, id)),
  });
}

/** Lets the page breathe between portions of a long computation. */
async function inPortions<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + PORTION_MS;
    while (performance.now() < end) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((next) => setTimeout(next));
  }
}

function groundFor(base: Dataset): SentGround {
  const { settlements } = base;
  return {
    places: [
      ...base.places.map(({ id, name, kind }) => ({ id, name, kind })),
      ...settlements
        .filter(({ kind }) => kind !== 'water')
        .map(({ id, name }) => ({ id, name, kind: 'settlement' as const })),
    ],
    partition: base.partition,
    points: pointsOfCells(base),
    cellIds: settlements.map(({ id }) => id),
    today: today(),
    claimants: base.claimants.length,
  };
}

function today(): Day {
  return dayOf(Math.floor(Date.now() / MS_PER_DAY));
}
