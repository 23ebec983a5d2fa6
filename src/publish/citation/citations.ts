/**
 * Citations of a view, of one claim and of the data set: plain text, BibTeX, RIS and CSL-JSON, all
 * derived from one CSL item. Pure: equal arguments give equal text; the day of access is an argument.
 */
import { isOwn } from '../../domain/namedPlaces.ts';
import { bibtexOf } from './bibtex.ts';
import { claimItem } from './claimItem.ts';
import type { CslItem } from './cslItem.ts';
import { dataItem } from './dataItem.ts';
import { plainOf } from './plain.ts';
import { risOf } from './ris.ts';
import type { Circumstances, Subject } from './subject.ts';
import { ownHeard, viewItem } from './viewItem.ts';

export const FORMATS = ['plain', 'bibtex', 'ris', 'csl'] as const;
export type Format = (typeof FORMATS)[number];

/** How a file of each format is named and served. */
export const FILES: Readonly<
  Record<Format, { readonly extension: string; readonly type: string }>
> = {
  plain: { extension: 'txt', type: 'text/plain;charset=utf-8' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex;charset=utf-8' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems;charset=utf-8' },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

export type Citations = Readonly<Record<Format, string>>;

export type Cited =
  | {
      readonly ok: true;
      readonly citations: Citations;
      readonly item: CslItem;
      /** What is left out, in a sentence; null for nothing. */
      readonly notice: string | null;
    }
  /** What a reader added on the own machine is published nowhere: it is never cited. */
  | { readonly ok: false; readonly problem: string };

export function citationsOf(subject: Subject, circumstances: Circumstances): Cited {
  const { text, language } = circumstances;
  const { cite } = text;
  if (subject.kind === 'claim' && isOwn(subject.claim.claimant))
    return { ok: false, problem: cite.ownClaim };
  const item = itemOf(subject, circumstances);
  const own = subject.kind === 'view' ? ownHeard(subject.scene) : 0;
  return {
    ok: true,
    item,
    citations: {
      plain: plainOf(item, text, language),
      bibtex: bibtexOf(item, text),
      ris: risOf(item),
      csl: `${JSON.stringify([item], null, 2)}\n`,
    },
    notice: own > 0 ? cite.ownLeftOut(own) : null,
  };
}

function itemOf(subject: Subject, circumstances: Circumstances): CslItem {
  switch (subject.kind) {
    case 'view':
      return viewItem(subject.scene, subject.headline, circumstances);
    case 'claim':
      return claimItem(subject, circumstances);
    case 'data':
      return dataItem(subject.dataset, circumstances);
  }
}
