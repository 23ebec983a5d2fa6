/** Manifest of the dataset the app was built with; its `version` names its folder below `data/`. */
declare const __DATA_MANIFEST__: import('../data/loadDataset.ts').Manifest;
