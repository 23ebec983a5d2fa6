/** The catalogue with what the service says beside a view. */
import type { Language } from '../view/viewState.ts';
import { embedTextOf, type EmbedText } from './embedText.ts';
import { service } from './en/service.ts';

export interface ServiceText extends EmbedText {
  readonly service: typeof service;
}

const BY_LANGUAGE: Readonly<Record<Language, typeof service>> = { en: service };

export function serviceTextOf(language: Language): ServiceText {
  return { ...embedTextOf(language), service: BY_LANGUAGE[language] };
}
