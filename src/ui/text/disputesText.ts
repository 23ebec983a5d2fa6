/** The catalogue with the words of what is disputed, fetched when they are first needed. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { disputes } from '../../text/en/disputes.ts';
import { en } from '../../text/text.ts';

export const enDisputes = { ...en, disputes };
export type DisputesText = typeof enDisputes;

const BY_LANGUAGE: Readonly<Record<Language, DisputesText>> = { en: enDisputes };

/** The catalogue of a language, for what is no component. */
export function disputesTextOf(language: Language): DisputesText {
  return BY_LANGUAGE[language];
}

/** To be called while a component is set up, like every context. */
export function getDisputesText(): DisputesText {
  return disputesTextOf(getView().state.language);
}
