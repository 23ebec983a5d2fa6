import type { ClaimantId } from '../../domain/types.ts';
import { claimantId, type OwnFileName } from './ownIds.ts';

/** What a file calls its claimants, numbered as they come, as long as there is room for more. */
export class ClaimantNumbers {
  readonly names: string[] = [];
  readonly #file: OwnFileName;
  readonly #room: number;
  readonly #idOf = new Map<string, ClaimantId>();

  constructor(file: OwnFileName, room: number) {
    this.#file = file;
    this.#room = room;
  }

  hasRoomFor(name: string): boolean {
    return this.#idOf.has(name) || this.names.length < this.#room;
  }

  idOf(name: string): ClaimantId {
    const known = this.#idOf.get(name);
    if (known !== undefined) return known;
    const id = claimantId(this.#file, this.names.length);
    this.names.push(name);
    this.#idOf.set(name, id);
    return id;
  }
}
