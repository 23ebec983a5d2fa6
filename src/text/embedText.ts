/** The catalogue with what stands on embeds. */
import type { Language } from '../view/viewState.ts';
import { citeTextOf, type CiteText } from './citeText.ts';
import { embed } from './en/embed.ts';

export interface EmbedText extends CiteText {
  readonly embed: typeof embed;
}

const BY_LANGUAGE: Readonly<Record<Language, typeof embed>> = { en: embed };

export function embedTextOf(language: Language): EmbedText {
  return { ...citeTextOf(language), embed: BY_LANGUAGE[language] };
}
