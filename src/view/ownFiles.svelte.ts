/** The reader's own files: what is kept, what is being imported, and the dataset with it. */
import type { DetailsFile } from '../data/format/coreFile.ts';
import { Importer } from '../data/own/importer.ts';
import type { Inspected, LoadedOwn, SentGround } from '../data/own/messages.ts';
import { ownClaimants } from '../data/own/ownClaimants.ts';
import { fileKeyOf } from '../data/own/ownIds.ts';
import { rowOf, unpackClaims, valueAt } from '../data/own/packedClaims.ts';
import * as store from '../data/own/store.ts';
import type { Dataset } from '../domain/dataset.ts';
import { dayOf, type Day } from '../domain/day.ts';
import { isOwn } from '../domain/namedPlaces.ts';
import { groundOf, withOwn } from '../domain/overlay.ts';
import type { Claim, Side } from '../domain/types.ts';
import { OwnImport } from './ownImport.svelte.ts';
import { setOwnMarker } from './ownMarker.ts';

export type { OwnFile } from '../data/own/store.ts';

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
  #imports: readonly OwnImport[] = $state.raw([]);
  #files: readonly store.OwnFile[] = $state.raw([]);
  #loaded: LoadedOwn | null = null;
  /** Ends when the last chosen file is over. */
  #queue: Promise<void> = Promise.resolve();
  /** Ends when all that was asked to be shown is shown: what is shown last was read last. */
  #showing: Promise<void> = Promise.resolve();

  constructor(options: OwnFilesOptions) {
    this.#options = options;
  }

  /** The files that were chosen last, in the order in which they are taken. */
  get imports(): readonly OwnImport[] {
    return this.#imports;
  }

  get files(): readonly store.OwnFile[] {
    return this.#files;
  }

  /** Reads what is kept and shows the dataset with it. */
  async refresh(): Promise<void> {
    // For most readers there is nothing, and nothing to be done.
    if (this.#loaded === null && (await store.ownFiles()).length === 0) return setOwnMarker(null);
    const reader = new Importer();
    try {
      await this.#show(reader);
    } finally {
      reader.cancel();
    }
  }

  /** Takes files one after the other; those whose headers say everything are not asked about. */
  choose(files: readonly File[]): void {
    const isBusy = this.#imports.some((one) => !one.isOver);
    const added = files.map((file) => new OwnImport(file));
    this.#imports = isBusy ? [...this.#imports, ...added] : added;
    for (const one of added)
      this.#queue = this.#queue.then(() =>
        one.run({ ground: (kind) => this.#ground(kind), show: (importer) => this.#show(importer) }),
      );
  }

  #show(importer: Importer): Promise<void> {
    const shown = this.#showing.then(() => this.#showAll(importer));
    this.#showing = shown.catch(() => undefined);
    return shown;
  }

  async #showAll(importer: Importer): Promise<void> {
    const { base, nameOf, show } = this.#options;
    const loaded = await importer.load(groundOf(base));
    const unpacked: Claim[][] = [];
    for (const content of loaded.contents)
      unpacked.push(await inPortions(unpackClaims(content.claims)));
    const claims = unpacked.flat();
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
    await breath();
    show(dataset);
  }

  async remove(key: number): Promise<void> {
    await store.removeFile(key);
    this.#imports = this.#imports.filter(
      ({ stage }) => stage.at !== 'done' || stage.file.key !== key,
    );
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

  #ground(kind: Inspected['kind']): SentGround {
    const { base } = this.#options;
    return {
      places: base.places.map(({ id, name, kind }) => ({ id, name, kind })),
      settlements: base.settlements,
      partition: kind === 'geojson' ? base.partition : null,
      today: today(),
      claimants: base.claimants.length,
    };
  }

  #fileOf(claim: string): store.OwnFile | undefined {
    const key = fileKeyOf(claim);
    return this.#files.find((file) => file.key === key);
  }

  #noteOf(claim: string): string | undefined {
    const key = fileKeyOf(claim);
    const content = this.#loaded?.contents.find((one) => one.key === key);
    const row = content ? rowOf(content.claims, claim as Claim['id']) : -1;
    return content && row !== -1 ? valueAt(content.notes, row) : undefined;
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
    await breath();
  }
}

/** Lets the page answer whatever has come in meanwhile. */
function breath(): Promise<void> {
  return new Promise((next) => setTimeout(next));
}

function today(): Day {
  return dayOf(Math.floor(Date.now() / MS_PER_DAY));
}
