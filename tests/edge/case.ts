import type { Engine, Engines } from './engines.ts';

/** One thing that has to be so. `check` throws where it is not. */
export interface Case {
  readonly name: string;
  readonly check: (engines: Engines) => Promise<void>;
}

/** The same check for each engine by itself. */
export function inEach(
  name: string,
  check: (engine: Engine, engines: Engines) => Promise<void>,
): Case {
  return {
    name,
    check: async (engines) => {
      for (const engine of engines.all)
        try {
          await check(engine, engines);
        } catch (error) {
          throw new Error(`in ${engine.name}`, { cause: error });
        }
    },
  };
}
