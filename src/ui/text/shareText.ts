/** The catalogue with the words of the share dialog; fetched with it. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { share } from '../../text/en/share.ts';

export type ShareText = typeof share;

const BY_LANGUAGE: Readonly<Record<Language, ShareText>> = { en: share };

/** To be called while a component is set up, like every context. */
export function getShareText(): ShareText {
  return BY_LANGUAGE[getView().state.language];
}
