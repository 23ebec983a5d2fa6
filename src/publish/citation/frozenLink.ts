/** Links that say the same in five years: with the data version, without anything of the reader's own. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import type { Claim } from '../../domain/types.ts';
import { formatView } from '../../view/url.ts';
import { DEFAULT_VIEW, type Sources, type ViewState } from '../../view/viewState.ts';

/** The query of a view, pinned to the dataset's version. Own claimants and claims are not in it. */
export function frozenQuery({ version }: Dataset, view: ViewState): string {
  const { compare } = view;
  const sources = withoutOwn(view.sources);
  return formatView({
    ...view,
    sources,
    place: view.place !== null && isOwn(view.place) ? null : view.place,
    claim: view.claim !== null && isOwn(view.claim) ? null : view.claim,
    compare: compare && {
      ...compare,
      sources: compare.sources && withoutOwn(compare.sources),
    },
    filter: { ...view.filter, claimants: view.filter.claimants.filter((id) => !isOwn(id)) },
    theme: DEFAULT_VIEW.theme,
    version,
  });
}

/** The query that opens one claim, on its as-of day or the nearest that the slider has. */
export function frozenClaimQuery({ version, firstDay, lastDay }: Dataset, claim: Claim): string {
  const date: Day = claim.asOf < firstDay ? firstDay : claim.asOf > lastDay ? lastDay : claim.asOf;
  return formatView({ ...DEFAULT_VIEW, date, claim: claim.id, version });
}

/** The query that opens the page of downloads. */
export function frozenDataQuery({ version }: Dataset): string {
  return formatView({ ...DEFAULT_VIEW, tab: 'data', version });
}

function withoutOwn({ mode, ids }: Sources): Sources {
  return { mode, ids: ids.filter((id) => !isOwn(id)) };
}
