/** What the build tells the app; the only reader of build-time constants. */
import type { Manifest } from '../data/loadDataset.ts';

/** The newest data version, the one the page is built and preloaded with. */
export const MANIFEST: Manifest = __DATA_MANIFEST__;

/** Whether the page stands in a frame of another page (`embed=1`): the map and its slider alone. */
export const IS_FRAMED = new URLSearchParams(location.search).get('embed') === '1';

/** Where `data/` and `layers/` lie: beside the page, whatever folder that is in. */
export const BASE = new URL('./', document.baseURI).href;
