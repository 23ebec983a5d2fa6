/** What components may ask of the page around them, besides the view itself. */
import { createContext } from 'svelte';
import type { DetailsFile } from '../data/format/coreFile.ts';
import type { Loaded } from '../data/loadDataset.ts';
import type { PlaceId } from '../domain/types.ts';
import type { OwnFiles } from './ownFiles.svelte.ts';

/** Notes and reports of all claims: fetched on the first call, the same promise afterwards. */
export type DetailsLoader = () => Promise<Loaded<DetailsFile>>;
export const [getDetails, setDetails] = createContext<DetailsLoader>();

/** What the map does on request; the camera it reaches is written to the view. */
export interface MapControls {
  /** Fits a place or a settlement's cell into the free part of the screen. */
  zoomTo(place: PlaceId): void;
  zoomBy(steps: number): void;
  showAll(): void;
}
export const [getMapControls, setMapControls] = createContext<MapControls>();

/** The reader's own files: their code is fetched, and what is kept is read, on the first call. */
export type OwnFilesLoader = () => Promise<OwnFiles>;
export const [getOwnFiles, setOwnFiles] = createContext<OwnFilesLoader>();
