import type { OwnFile, OwnFiles } from '../../view/ownFiles.svelte.ts';

/** Hands the refused rows of a file over as a CSV, straight from this browser. */
export async function downloadRefused(files: OwnFiles, file: OwnFile, name: string): Promise<void> {
  const csv = await files.refusedOf(file.key);
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}
