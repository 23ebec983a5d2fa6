/** The catalogue with the panels' sections, which are fetched with the first panel that opens. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { about } from '../../text/en/about.ts';
import { sources } from '../../text/en/sources.ts';
import { why } from '../../text/en/why.ts';
import { en, type Text } from '../../text/text.ts';

export const enPanels = { ...en, about, sources, why };
export type PanelText = Text & Pick<typeof enPanels, 'about' | 'sources' | 'why'>;

const BY_LANGUAGE: Readonly<Record<Language, PanelText>> = { en: enPanels };

export function panelTextOf(language: Language): PanelText {
  return BY_LANGUAGE[language];
}

/** To be called while a component is set up, like every context. */
export function getPanelText(): PanelText {
  return panelTextOf(getView().state.language);
}
