/** What can be cited, and what the citation has to be told. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import type { ClaimTexts } from '../../domain/export/claimTable.ts';
import type { Claim } from '../../domain/types.ts';
import type { CiteText } from '../../text/citeText.ts';
import type { Language } from '../../view/viewState.ts';
import type { Scene } from '../scene.ts';

export type Subject =
  | {
      readonly kind: 'view';
      readonly scene: Scene;
      /** The headline that was given to a snapshot; null for none. */
      readonly headline: string | null;
    }
  | {
      readonly kind: 'claim';
      readonly dataset: Dataset;
      readonly claim: Claim;
      /** Reports and notes; null where they are not loaded: then no report is named. */
      readonly texts: Pick<ClaimTexts, 'reports'> | null;
    }
  | { readonly kind: 'data'; readonly dataset: Dataset };

export interface Circumstances {
  /** The reader's day. */
  readonly accessed: Day;
  /** The page's folder, ending in a slash; empty where none is known: then there is no address. */
  readonly site: string;
  readonly language: Language;
  readonly text: CiteText;
}

/** What has an address only where the site is known. */
export function addressed(
  { site, text }: Circumstances,
  query: string,
): { readonly URL: string } | { readonly opens: string } {
  return site === '' ? { opens: text.cite.noSite(query) } : { URL: `${site}${query}` };
}
