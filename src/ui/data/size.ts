/** How large a file is, as it is printed. */
import type { DataText } from '../text/dataText.ts';
import { formatNumber } from '../../text/format.ts';

const BYTES_PER_KB = 1000;

/** "104 kB", "1.1 MB". */
export function sizeOf(bytes: number, { data: { size } }: DataText): string {
  const kB = bytes / BYTES_PER_KB;
  if (kB >= BYTES_PER_KB) return size.MB(formatNumber(kB / BYTES_PER_KB));
  return size.kB(formatNumber(kB));
}
