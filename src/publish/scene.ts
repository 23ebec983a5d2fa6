/** What a snapshot, an embed or a description is of: one view of one dataset, resolved. */
import type { Backdrop } from '../data/format/backdropFile.ts';
import type { Dataset } from '../domain/dataset.ts';
import { advance, resolve, type MapState } from '../domain/mapState.ts';
import type { Query } from '../domain/query.ts';
import { withGround } from '../picture/reach.ts';
import { enabledClaimants, formatView } from '../view/url.ts';
import type { Sources, ViewState } from '../view/viewState.ts';
import type { PictureBand } from './pictureBand.ts';

export interface Scene {
  readonly dataset: Dataset;
  /** Land and borders around the places; null draws none. */
  readonly backdrop: Backdrop | null;
  readonly view: ViewState;
  readonly query: Query;
  readonly mapState: MapState;
  /** The other side of a comparison; null while nothing is compared. */
  readonly other: MapState | null;
  /** The open claim's schematic band; null unless a picture is asked for it (`withBand`). */
  readonly band: PictureBand | null;
  /** Where the same view can be opened. Frozen: it names the data version, unless the view is live. */
  readonly link: string;
}

export interface SceneSource {
  readonly dataset: Dataset;
  readonly backdrop: Backdrop | null;
  /** Address of the page, ending in a slash; empty where none is known: links are then a query alone. */
  readonly site: string;
}

/**
 * The scene of a view. A view that pins no version is of the newest data, and its link is live.
 * @param before a scene of the same dataset, from which fewer cells need to be resolved.
 */
export function sceneOf(
  source: SceneSource,
  view: ViewState,
  before?: Pick<Scene, 'mapState'>,
): Scene {
  const { dataset, site } = source;
  const backdrop = source.backdrop && withGround(source.backdrop);
  const query = queryOf(dataset, view);
  const { compare } = view;
  const otherQuery = compare && {
    ...query,
    date: compare.date ?? query.date,
    clock: compare.clock ?? query.clock,
    claimants: compare.sources ? enabledIn(dataset, compare.sources) : query.claimants,
  };
  const mapState = before
    ? advance(dataset, before.mapState, query).state
    : resolve(dataset, query);
  const other = otherQuery && advance(dataset, mapState, otherQuery).state;
  const link = `${site}${formatView(view)}`;
  return { dataset, backdrop, view, query, mapState, other, band: null, link };
}

/** What a view asks of the map. */
export function queryOf(dataset: Dataset, { date, clock, sources, track }: ViewState): Query {
  return { date, clock, claimants: enabledIn(dataset, sources), track };
}

function enabledIn({ claimants }: Dataset, sources: Sources): Query['claimants'] {
  return enabledClaimants(
    sources,
    claimants.map(({ id }) => id),
  );
}
