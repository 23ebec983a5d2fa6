/** The sections of the share dialog beside the link, each fetched when it is first opened. */
import type { Component } from 'svelte';
import type { Dataset } from '../../domain/dataset.ts';
import type { Shown } from '../../view/told.svelte.ts';
import type { Asked } from './asked.svelte.ts';
import type { ShareProps } from './shareProps.ts';

export interface SectionProps extends Pick<ShareProps, 'site' | 'backdrop'> {
  readonly dataset: Dataset;
  /** The view as it was when the dialog was opened. */
  readonly shown: Shown;
  /** What is asked of the picture: one for all sections. */
  readonly asked: Asked;
}

export type SectionName = 'link' | 'picture' | 'embed' | 'cite' | 'words';

type Section = () => Promise<{ readonly default: Component<SectionProps> }>;

/** In the order of their tabs. */
export const SECTIONS: ReadonlyMap<SectionName, Section> = new Map([
  ['picture', () => import('./PictureSection.svelte')],
  ['embed', () => import('./EmbedSection.svelte')],
  ['cite', () => import('./CiteSection.svelte')],
  ['words', () => import('./WordsSection.svelte')],
]);
