/** The one catalogue of everything the page says. A language is a value of type `Text`. */
import { createContext } from 'svelte';
import { about } from './en/about.ts';
import { app } from './en/app.ts';
import { places } from './en/places.ts';
import { sentence } from './en/sentence.ts';
import { sources } from './en/sources.ts';
import { timeline } from './en/timeline.ts';
import { why } from './en/why.ts';
import { words } from './en/words.ts';

export const en = { app, about, places, sentence, sources, timeline, why, words };
export type Text = typeof en;

export const [getText, setText] = createContext<Text>();
