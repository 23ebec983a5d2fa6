/** One built version of the data, as the command line and the service open it. */
import type { Dataset } from '../domain/dataset.ts';
import type { DetailsFile } from './format/coreFile.ts';

export interface BuiltData {
  readonly dataset: Dataset;
  /** Notes and reports of the claims. */
  readonly details: DetailsFile;
}
