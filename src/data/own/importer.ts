/** The page's end of the import worker. */
import type { SeriesGround } from '../../domain/overlay.ts';
import type { Answer, ImportOrder, Inspected, LoadedOwn, Order } from './messages.ts';
import type { FileProblem } from './ownTable.ts';
import type { OwnFile } from './store.ts';

type AnswerOf<Type extends Answer['type']> = Extract<Answer, { readonly type: Type }>;

/** One file from choosing it to keeping it; `cancel` ends it at any moment, and nothing is kept. */
export class Importer {
  readonly #worker = startWorker();

  inspect(file: File): Promise<Inspected | FileProblem> {
    return ask(this.#worker, { type: 'inspect', file }, 'inspected').then(({ value }) => value);
  }

  /** `tell` hears how much has been read, from 0 to 1. */
  import(order: ImportOrder, tell: (part: number) => void): Promise<OwnFile> {
    return ask(this.#worker, { type: 'import', order }, 'imported', tell).then(
      ({ value }) => value,
    );
  }

  cancel(): void {
    this.#worker.terminate();
  }
}

/** Everything that is kept, with the series of the dataset it is laid over. */
export async function loadOwn(ground: SeriesGround): Promise<LoadedOwn> {
  const worker = startWorker();
  try {
    return (await ask(worker, { type: 'load', ground }, 'loaded')).value;
  } finally {
    worker.terminate();
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
