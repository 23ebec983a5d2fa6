/** The catalogue with the words of the claim checks, fetched with their page. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { enClaims, type ClaimsText } from './claimsText.ts';
import { checks } from '../../text/en/checks.ts';

const enChecks = { ...enClaims, checks };
export type ChecksText = ClaimsText & Pick<typeof enChecks, 'checks'>;

const BY_LANGUAGE: Readonly<Record<Language, ChecksText>> = { en: enChecks };

/** To be called while a component is set up, like every context. */
export function getChecksText(): ChecksText {
  return BY_LANGUAGE[getView().state.language];
}
