/** The catalogue with what stands on snapshots and in embeds. */
import type { Language } from '../view/viewState.ts';
import { publish } from './en/publish.ts';
import { en, type Text } from './text.ts';

export interface PublishText extends Text {
  readonly publish: typeof publish;
}

const BY_LANGUAGE: Readonly<Record<Language, PublishText>> = { en: { ...en, publish } };

export function publishTextOf(language: Language): PublishText {
  return BY_LANGUAGE[language];
}
