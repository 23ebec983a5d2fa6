import type { BuiltData } from '../../src/data/builtData.ts';

/** What a command is given. The data is loaded on demand, so that `--help` needs none. */
export interface Context {
  /** @param version of a frozen link; null or not given: the newest */
  readonly load: (version?: string | null) => Promise<BuiltData>;
  /** Writes to stdout: the result, nothing else. */
  readonly print: (text: string) => void;
  /** Resolves when whoever reads stdout has room for more. */
  readonly printed: () => Promise<void>;
  /** Writes to stderr what is said beside the result. */
  readonly say: (text: string) => void;
}
