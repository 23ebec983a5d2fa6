/** The places that a claim may be about, by id or by a name that only one of them has. */
import { fold } from '../../domain/claimFilter.ts';
import type { PlaceId, PlaceKind } from '../../domain/types.ts';
import { nearest } from '../tables/nearest.ts';

export interface KnownPlace {
  readonly id: PlaceId;
  readonly name: string;
  readonly kind: PlaceKind;
}

/** A file of another world would have a suggestion sought for every row. */
const MOST_SUGGESTIONS = 300;

export class KnownPlaces {
  readonly #byId: Map<string, KnownPlace>;
  /** Null for a name that several places have. */
  readonly #byName = new Map<string, KnownPlace | null>();
  readonly #problems = new Map<string, string>();

  constructor(places: readonly KnownPlace[]) {
    this.#byId = new Map(places.map((place) => [place.id, place]));
    for (const place of this.#byId.values()) {
      const name = fold(place.name);
      if (name !== '') this.#byName.set(name, this.#byName.has(name) ? null : place);
    }
  }

  find(text: string): KnownPlace | null {
    return this.#byId.get(text) ?? this.#byName.get(fold(text)) ?? null;
  }

  /** Why the text names no place, with the nearest that is known. */
  problem(text: string): string {
    const known = this.#problems.get(text) ?? this.#describe(text);
    this.#problems.set(text, known);
    return known;
  }

  #describe(text: string): string {
    const sought = fold(text);
    if (this.#byName.get(sought) === null) {
      const same = [...this.#byId.values()].filter(({ name }) => fold(name) === sought);
      const ids = same.map(({ id }) => `"${id}"`).slice(0, 5);
      return `"${text}" is the name of ${same.length} places: write one of ${ids.join(', ')}`;
    }
    const near = this.#problems.size < MOST_SUGGESTIONS ? this.#nearest(sought) : [];
    const help = near.map(({ id, name }) => `"${id}"${name === '' ? '' : ` (${name})`}`);
    return help.length > 0
      ? `"${text}" is not a place of this map; the nearest are ${help.join(', ')}`
      : `"${text}" is not a place of this map`;
  }

  /** The place with the most similar id, and the one with the most similar name. */
  #nearest(sought: string): KnownPlace[] {
    const id = nearest(sought, this.#byId.keys());
    const name = nearest(sought, this.#byName.keys());
    const found = [
      id === null ? null : this.#byId.get(id),
      name === null ? null : this.#byName.get(name),
    ];
    return [...new Set(found.filter((place) => place !== null && place !== undefined))];
  }
}
