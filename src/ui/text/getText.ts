/** The catalogue of the language that the page is in. To be called while a component is set up, like every context. */
import { createContext } from 'svelte';
import type { Text } from '../../text/text.ts';

export const [getText, setText] = createContext<Text>();
