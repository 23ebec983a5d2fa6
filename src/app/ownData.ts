/** How a reader's own data reaches the page; all but these lines is fetched when there is some. */
import type { Dataset } from '../domain/dataset.ts';
import type { OwnFilesLoader } from '../view/contexts.ts';

/** Reads what is kept on the first call, and has the page show it. */
export function ownFilesOf(base: Dataset, show: (dataset: Dataset) => void): OwnFilesLoader {
  let files: ReturnType<OwnFilesLoader> | undefined;
  const read: OwnFilesLoader = async () => {
    const [{ OwnFiles }, { owndata }] = await Promise.all([
      import('../view/ownFiles.svelte.ts'),
      import('../text/en/owndata.ts'),
    ]);
    const made = new OwnFiles({ base, nameOf: owndata.claimant, show });
    await made.refresh();
    return made;
  };
  return () => (files ??= read());
}

/** Files dropped anywhere on the page are looked into instead of being opened by the browser. */
export function catchDrops(take: (files: readonly File[]) => void): void {
  const holdsFile = (event: DragEvent): boolean =>
    event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) take(files);
  });
}
