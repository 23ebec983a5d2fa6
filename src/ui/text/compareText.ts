/** The catalogue with the words of the comparison, which are fetched with the first one. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { compare } from '../../text/en/compare.ts';
import { en } from '../../text/text.ts';

const enCompare = { ...en, compare };
export type CompareText = typeof enCompare;

const BY_LANGUAGE: Readonly<Record<Language, CompareText>> = { en: enCompare };

/** To be called while a component is set up, like every context. */
export function getCompareText(): CompareText {
  return BY_LANGUAGE[getView().state.language];
}
