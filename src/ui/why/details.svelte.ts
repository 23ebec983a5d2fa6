/** Notes and reports as they arrive: what is not there yet is `null`, a failure is a sentence. */
import type { DetailsFile } from '../../data/format/coreFile.ts';
import type { Report } from '../../domain/types.ts';
import type { Day } from '../../domain/day.ts';
import type { DetailsLoader } from '../../view/contexts.ts';

export class Details {
  readonly #load: DetailsLoader;
  #file: DetailsFile | null = $state.raw(null);
  #problem: string | null = $state(null);

  constructor(load: DetailsLoader) {
    this.#load = load;
    void this.fetch();
  }

  get isLoaded(): boolean {
    return this.#file !== null;
  }

  /** Why the last attempt failed; null while loading and once loaded. */
  get problem(): string | null {
    return this.#problem;
  }

  async fetch(): Promise<void> {
    this.#problem = null;
    try {
      const loaded = await this.#load();
      if (loaded.ok) this.#file = loaded.value;
      else this.#problem = loaded.problem;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  note(claim: string): string | null {
    return this.#file?.notes[claim] || null;
  }

  reports(claim: string): readonly Report[] {
    return (this.#file?.reports[claim] ?? []).map(([outlet, url, published, title]) => ({
      outlet,
      url,
      published: published as Day | null,
      title,
    }));
  }
}
