/** A file that is made piece by piece, so that a page can breathe and a disk can keep up. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** Pieces in order; each is computed when it is asked for. An empty text is a pause and nothing else. */
export type Pieces = Iterable<Piece>;

/** All pieces of a text in one. */
export function textOf(pieces: Pieces): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of pieces) text += typeof piece === 'string' ? piece : decoder.decode(piece);
  return text;
}

/** All pieces in one array of bytes, texts as UTF-8. */
export function bytesOf(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? encoder.encode(piece) : piece;
    parts.push(part);
    length += part.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
