/** What the build tells the app; the only reader of build-time constants. */
import type { Manifest } from '../data/loadDataset.ts';

/** The newest data version, the one the page is built and preloaded with. */
export const MANIFEST: Manifest = __DATA_MANIFEST__;

/** Where `data/` and `layers/` lie: beside the page, whatever folder that is in. */
export const BASE = new URL('./', document.baseURI).href;
