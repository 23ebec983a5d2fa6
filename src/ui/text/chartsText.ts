/** The catalogue with the words of the Charts page, fetched with it. */
import { getView } from '../../view/view.svelte.ts';
import type { Language } from '../../view/viewState.ts';
import { charts } from '../../text/en/charts.ts';
import { getPanelText, type PanelText } from './panelText.ts';

export type ChartsText = PanelText & { readonly charts: typeof charts };
const BY_LANGUAGE: Readonly<Record<Language, typeof charts>> = { en: charts };

/** To be called while a component is set up, like every context. */
export function getChartsText(): ChartsText {
  return { ...getPanelText(), charts: BY_LANGUAGE[getView().state.language] };
}
