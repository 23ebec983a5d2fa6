/** A request that cannot be answered: what is wrong with which parameter, in one sentence. */
import type { Fault } from '../publish/snapshotOptions.ts';

export type RefusalStatus = 400 | 404 | 414 | 501 | 503;

/** Thrown on the way to an answer and told in one place, see `answer.ts`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: RefusalStatus;
  /** The parameter; "path" for the address itself. */
  readonly field: string;

  constructor(status: RefusalStatus, { field, problem }: Fault) {
    super(problem);
    this.status = status;
    this.field = field;
  }
}

/** A parameter that cannot be used as it is written. */
export function badParameter(field: string, problem: string): Refusal {
  return new Refusal(400, { field, problem });
}
