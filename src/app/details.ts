/** How notes and reports reach the page: on the first question, with the reader's own. */
import { loadDetails, type Manifest } from '../data/loadDataset.ts';
import { isOwn } from '../domain/namedPlaces.ts';
import type { DetailsLoader, OwnFilesLoader } from '../view/contexts.ts';
import type { View } from '../view/view.svelte.ts';
import { BASE } from './config.ts';

/** Asks once; again only after a failure. */
export function detailsOf(view: View, manifest: Manifest, ownFiles: OwnFilesLoader): DetailsLoader {
  let details: ReturnType<DetailsLoader> | undefined;
  const load: DetailsLoader = async () => {
    const loaded = await loadDetails(BASE, manifest, new AbortController().signal);
    if (!loaded.ok) details = undefined;
    if (!loaded.ok || !view.dataset.claimants.some(({ id }) => isOwn(id))) return loaded;
    return { ok: true, value: (await ownFiles()).withDetails(loaded.value) };
  };
  return () => (details ??= load());
}
