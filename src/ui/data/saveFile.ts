/** A file in memory, and how it becomes one of the reader's. Small: fetched by whoever saves anything. */
export interface MadeFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Hands a file to the browser, which asks or saves as it does with any download. */
export function save({ name, blob }: MadeFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has taken it once the click is done; the memory may go a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
