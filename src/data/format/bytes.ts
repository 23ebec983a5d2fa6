/** Whole numbers as variable-length bytes (LEB128), signed ones zigzag-coded: small numbers, few bytes. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** A whole number from 0 up to, not including, 2^53. Throws a RangeError for any other. */
  unsigned(value: number): void {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`got ${value} when expecting a whole number from 0`);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes.push(rest);
  }

  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    for (const character of value) this.#bytes.push(character.charCodeAt(0));
  }

  toBytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads what `ByteWriter` wrote. Throws a RangeError when asked to read past the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  unsigned(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined)
        throw new RangeError(
          `the file ends at byte ${this.#bytes.length}, in the middle of a number`,
        );
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(length: number): string {
    const value = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return value;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Throws with got and expected when a file does not start with its magic word. */
export function expectMagic(reader: ByteReader, magic: string): void {
  const got = reader.text(magic.length);
  if (got !== magic)
    throw new RangeError(`got a file that starts with "${got}" when expecting "${magic}"`);
}
