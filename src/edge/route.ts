/** What a route of the service is: told in one place, so that it can be described as it is answered. */
import type { Answer } from './answer.ts';
import type { Parameter } from './parameters.ts';
import type { Platform } from './platform.ts';
import type { Versions } from './versions.ts';

/** What routes answer from. */
export interface Desk {
  readonly platform: Platform;
  readonly versions: Versions;
}

export interface Route {
  /** "/snapshot.svg" */
  readonly path: string;
  /** Name of the operation in the description. */
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Media types of the answer. */
  readonly types: readonly string[];
  /** Whether pages of other sites may read the answer. */
  readonly isShared: boolean;
  /**
   * Checks what is asked, without making the body yet. Throws a Refusal.
   * @param params checked against `parameters`: known names, each once.
   */
  readonly answer: (params: URLSearchParams, desk: Desk) => Promise<Answer>;
}
