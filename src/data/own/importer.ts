/** The page's end of the import worker. */
import type { SeriesGround } from '../../domain/overlay.ts';
import type { Answer, ImportOrder, Inspected, LoadedOwn, Order } from './messages.ts';
import type { FileProblem } from './ownTable.ts';
import type { OwnFile } from './store.ts';

type AnswerOf<Type extends Answer['type']> = Extract<Answer, { readonly type: Type }>;

/** An import was cancelled: nothing of it is kept. */
export class Cancelled extends Error {}

/** One file from choosing it to keeping it; `cancel` ends it at any moment, and nothing is kept. */
export class Importer {
  readonly #worker = startWorker();
  #giveUp: (reason: Error) => void = () => undefined;
  readonly #ended = new Promise<never>((_, fail) => (this.#giveUp = fail));

  constructor() {
    // Nobody need be waiting when it ends.
    this.#ended.catch(() => undefined);
  }

  async inspect(file: File): Promise<Inspected | FileProblem> {
    return (await this.#ask({ type: 'inspect', file }, 'inspected')).value;
  }

  /** `tell` hears how much has been read, from 0 to 1. */
  async import(order: ImportOrder, tell: (part: number) => void): Promise<OwnFile> {
    return (await this.#ask({ type: 'import', order }, 'imported', tell)).value;
  }

  /** Everything that is kept, with the series of the dataset it is laid over. */
  async load(ground: SeriesGround): Promise<LoadedOwn> {
    return (await this.#ask({ type: 'load', ground }, 'loaded')).value;
  }

  /** Whoever waits for an answer gets `Cancelled` instead. */
  cancel(): void {
    this.#worker.terminate();
    this.#giveUp(new Cancelled());
  }

  #ask<Type extends Answer['type']>(
    order: Order,
    wanted: Type,
    tell?: (part: number) => void,
  ): Promise<AnswerOf<Type>> {
    return Promise.race([ask(this.#worker, order, wanted, tell), this.#ended]);
  }
}

function startWorker(): Worker {
  return new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' });
}

function ask<Type extends Answer['type']>(
  worker: Worker,
  order: Order,
  wanted: Type,
  tell: (part: number) => void = () => undefined,
): Promise<AnswerOf<Type>> {
  return new Promise((done, fail) => {
    const hear = ({ data }: MessageEvent<Answer>): void => {
      if (data.type === 'progress') return tell(data.part);
      worker.removeEventListener('message', hear);
      if (data.type === wanted) done(data as AnswerOf<Type>);
      else fail(new Error(data.type === 'failed' ? data.problem : `unexpected ${data.type}`));
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', (event) => fail(new Error(event.message)), { once: true });
    worker.postMessage(order);
  });
}
