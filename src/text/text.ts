/**
 * The catalogue of everything the first screen says; `panelText.ts` adds what the panels say. A
 * language is a value of type `Text`.
 */
import { app } from './en/app.ts';
import { places } from './en/places.ts';
import { sentence } from './en/sentence.ts';
import { timeline } from './en/timeline.ts';
import { words } from './en/words.ts';

export const en = { app, places, sentence, timeline, words };
export type Text = typeof en;
