/** What the share dialog needs of the page around it. */
import type { Backdrop } from '../../data/format/backdropFile.ts';
import type { Loaded } from '../../data/loadDataset.ts';

export interface ShareProps {
  /** Address of the page, ending in a slash. */
  readonly site: string;
  /** Fetches land and borders around the places. */
  readonly backdrop: () => Promise<Loaded<Backdrop>>;
  readonly onclose: () => void;
}
