/** What the section on a reader's own data says; fetched with it. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { owndata } from '../../text/en/owndata.ts';

export type OwnDataText = typeof owndata;

const BY_LANGUAGE: Readonly<Record<Language, OwnDataText>> = { en: owndata };

/** To be called while a component is set up, like every context. */
export function getOwnDataText(): OwnDataText {
  return BY_LANGUAGE[getView().state.language];
}
