/** The panels' catalogue with the words of the tables of claims, fetched with the first such page. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { claims } from '../../text/en/claims.ts';
import { enPanels, type PanelText } from './panelText.ts';

export const enClaims = { ...enPanels, claims };
export type ClaimsText = PanelText & Pick<typeof enClaims, 'claims'>;

const BY_LANGUAGE: Readonly<Record<Language, ClaimsText>> = { en: enClaims };

/** To be called while a component is set up, like every context. */
export function getClaimsText(): ClaimsText {
  return BY_LANGUAGE[getView().state.language];
}
