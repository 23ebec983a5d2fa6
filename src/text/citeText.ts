/** The catalogue with the words of citations and descriptions. */
import type { Language } from '../view/viewState.ts';
import { cite } from './en/cite.ts';
import { describe } from './en/describe.ts';
import { why } from './en/why.ts';
import { publishTextOf, type PublishText } from './publishText.ts';

export interface CiteText extends PublishText {
  readonly cite: typeof cite;
  readonly describe: typeof describe;
  readonly why: typeof why;
}

const BY_LANGUAGE: Readonly<Record<Language, CiteText>> = {
  en: { ...publishTextOf('en'), cite, describe, why },
};

export function citeTextOf(language: Language): CiteText {
  return BY_LANGUAGE[language];
}
