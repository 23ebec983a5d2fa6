/** The catalogue with what the service says beside a view. */
import type { Language } from '../../view/viewState.ts';
import { service } from './en/service.ts';
import { publishTextOf, type PublishText } from './publishText.ts';

export interface ServiceText extends PublishText {
  readonly service: typeof service;
}

const BY_LANGUAGE: Readonly<Record<Language, typeof service>> = { en: service };

export function serviceTextOf(language: Language): ServiceText {
  return { ...publishTextOf(language), service: BY_LANGUAGE[language] };
}
