/** What of a view can be shared: published claimants alone, and with a picture only what it shows. */
import { NO_FILTER } from '../../domain/claimFilter.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { sceneOf, type Scene, type SceneSource } from '../../publish/scene.ts';
import { formatView } from '../../view/url.ts';
import { DEFAULT_VIEW, type Sources, type ViewState } from '../../view/viewState.ts';

/**
 * The view without anything of the reader's own files, which nobody else can open.
 * @param version the data version that it is frozen to; null for a live one
 */
export function publishedView(view: ViewState, version: string | null): ViewState {
  const { compare, filter, place, claim } = view;
  const isOwnClaim = claim !== null && isOwn(claim);
  return {
    ...view,
    place: place !== null && isOwn(place) ? null : place,
    claim: isOwnClaim ? null : claim,
    band: view.band && !isOwnClaim,
    sources: withoutOwn(view.sources),
    compare: compare && { ...compare, sources: compare.sources && withoutOwn(compare.sources) },
    filter: { ...filter, claimants: filter.claimants.filter((id) => !isOwn(id)) },
    version,
  };
}

/**
 * As much of it as a picture shows: the map, and no table.
 * @param band whether the picture is asked for the schematic band: what the page shows does not count
 */
export function picturedView(view: ViewState, version: string | null, band: boolean): ViewState {
  return {
    ...publishedView(view, version),
    tab: 'map',
    band,
    filter: NO_FILTER,
    results: [],
    sort: null,
    columns: null,
    moreColumns: [],
    theme: DEFAULT_VIEW.theme,
  };
}

/**
 * The scene of a view that can be shared. In a dataset with the reader's own claimants they have no word
 * in it.
 * @param view made by one of the functions above
 * @param before a state of the same dataset, from which fewer cells need to be resolved
 */
export function sharedScene(
  source: SceneSource,
  view: ViewState,
  before?: Pick<Scene, 'mapState'>,
): Scene {
  const own = source.dataset.claimants.map(({ id }) => id).filter((id) => isOwn(id));
  const silence = ({ mode, ids }: Sources): Sources =>
    mode === 'only' || own.length === 0 ? { mode, ids } : { mode, ids: [...ids, ...own] };
  const { compare } = view;
  const silenced: ViewState = {
    ...view,
    sources: silence(view.sources),
    compare: compare && { ...compare, sources: compare.sources && silence(compare.sources) },
  };
  return { ...sceneOf(source, silenced, before), view, link: `${source.site}${formatView(view)}` };
}

function withoutOwn({ mode, ids }: Sources): Sources {
  return { mode, ids: ids.filter((id) => !isOwn(id)) };
}
