/** The words of the tables of claims with those of the downloads, fetched with the Data page. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { data } from '../../text/en/data.ts';
import { enClaims, type ClaimsText } from './claimsText.ts';

export const enData = { ...enClaims, data };
export type DataText = ClaimsText & Pick<typeof enData, 'data'>;

const BY_LANGUAGE: Readonly<Record<Language, DataText>> = { en: enData };

/** To be called while a component is set up, like every context. */
export function getDataText(): DataText {
  return BY_LANGUAGE[getView().state.language];
}
