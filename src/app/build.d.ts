import type { Manifest } from '../data/loadDataset.ts';

declare global {
  /** Manifest of the dataset the app was built with; its `version` names its folder below `data/`. */
  const __DATA_MANIFEST__: Manifest;
}
