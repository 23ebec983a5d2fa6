/** The claims' catalogue with the words of the search box, fetched when it is first opened. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { enClaims, type ClaimsText } from './claimsText.ts';
import { search } from '../../text/en/search.ts';

export const enSearch = { ...enClaims, search };
export type SearchText = ClaimsText & Pick<typeof enSearch, 'search'>;

const BY_LANGUAGE: Readonly<Record<Language, SearchText>> = { en: enSearch };

/** To be called while a component is set up, like every context. */
export function getSearchText(): SearchText {
  return BY_LANGUAGE[getView().state.language];
}
