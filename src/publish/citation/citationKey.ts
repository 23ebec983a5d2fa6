/** Keys of bibliographies: readable, and two different links never share one by accident. */

/** "claimline-2025-03-12-1k3f9a"; letters, digits and hyphens only. */
export function citationKey(name: string, query: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return ['claimline', plain, fnv1a(query).toString(36)].filter(Boolean).join('-');
}

/** FNV-1a, 32 bits, over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}
