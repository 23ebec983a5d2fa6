/** One file on its way into this browser: looked into, asked about, checked, kept. */
import { Cancelled, Importer } from '../data/own/importer.ts';
import type { Mapping } from '../data/own/mapping.ts';
import type { Inspected, SentGround } from '../data/own/messages.ts';
import type { FileProblem } from '../data/own/ownTable.ts';
import { removeFile, takeKey, type OwnFile } from '../data/own/store.ts';
import type { Side } from '../domain/types.ts';

/** Where an import stands. */
export type Stage =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading' }
  | { readonly at: 'mapping'; readonly inspected: Inspected }
  | { readonly at: 'importing'; readonly part: number }
  | { readonly at: 'adding' }
  | { readonly at: 'done'; readonly file: OwnFile }
  | { readonly at: 'unreadable'; readonly problem: FileProblem }
  | { readonly at: 'failed'; readonly problem: string }
  | { readonly at: 'cancelled' };

/** Where rows stand, unless the reader says otherwise. */
const FIRST_SIDE: Side = 'osint';

interface Choice {
  readonly mapping: Mapping;
  readonly side: Side;
}

/** What an import needs of the page around it. */
export interface ImportHost {
  /** What rows are checked against; shapes need the map as well. */
  readonly ground: (kind: Inspected['kind']) => SentGround;
  /** Shows everything that is kept, read by this importer. */
  readonly show: (importer: Importer) => Promise<void>;
}

export class OwnImport {
  readonly name: string;
  readonly #file: File;
  #stage: Stage = $state.raw({ at: 'waiting' });
  #importer: Importer | null = null;
  #choose: ((choice: Choice) => void) | null = null;
  #isNews = true;

  constructor(file: File) {
    this.name = file.name;
    this.#file = file;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Nothing more happens to it. */
  get isOver(): boolean {
    return ['done', 'unreadable', 'failed', 'cancelled'].includes(this.#stage.at);
  }

  /** Whether the reader has yet to be taken to what the import has come to; true once for a stage. */
  takeNews(): boolean {
    const isNews = this.#isNews;
    this.#isNews = false;
    return isNews;
  }

  /** From beginning to end, unless it was cancelled while it waited. Never rejects: see `stage`. */
  async run(host: ImportHost): Promise<void> {
    if (this.isOver) return;
    const importer = new Importer();
    this.#importer = importer;
    try {
      this.#come({ at: 'reading' });
      const inspected = await importer.inspect(this.#file);
      if (typeof inspected === 'string')
        return this.#come({ at: 'unreadable', problem: inspected });
      const choice = inspected.isExact
        ? { mapping: inspected.mapping, side: FIRST_SIDE }
        : await this.#ask(inspected);
      if (choice === null) return;
      this.#come({ at: 'importing', part: 0 });
      const key = await takeKey();
      const order = { key, name: this.name, ...choice, ground: host.ground(inspected.kind) };
      const told = (part: number): void => this.#come({ at: 'importing', part });
      const file = await importer.import(order, told).catch(async (error: unknown) => {
        // It may have been kept just before it was cancelled.
        await removeFile(key);
        throw error;
      });
      this.#come({ at: 'adding' });
      await host.show(importer);
      this.#come({ at: 'done', file });
    } catch (error) {
      if (error instanceof Cancelled) return;
      const problem = error instanceof Error ? error.message : String(error);
      this.#come({ at: 'failed', problem });
    } finally {
      this.#importer = null;
      importer.cancel();
    }
  }

  /** Goes on with a file that had to be asked about. */
  accept(mapping: Mapping, side: Side): void {
    this.#choose?.({ mapping, side });
  }

  /** Ends an import that is not over; what was read of the file is not kept. */
  cancel(): void {
    if (this.isOver || this.#stage.at === 'adding') return;
    this.#stage = { at: 'cancelled' };
    this.#importer?.cancel();
    this.#giveUp();
  }

  #giveUp: () => void = () => undefined;

  /** What the reader says of the columns; null if the import is cancelled instead. */
  #ask(inspected: Inspected): Promise<Choice | null> {
    this.#come({ at: 'mapping', inspected });
    return new Promise((done) => {
      this.#choose = done;
      this.#giveUp = () => done(null);
    });
  }

  #come(stage: Stage): void {
    // A worker may have said something just before it was ended.
    if (this.#stage.at === 'cancelled') return;
    if (stage.at !== this.#stage.at) this.#isNews = true;
    this.#stage = stage;
  }
}
