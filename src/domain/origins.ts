/** Positions grouped by independent origin, so that four logos of one source count once. */
import type { Claimant, ClaimantId } from './types.ts';

/** Anything that a claimant says. */
interface Said {
  readonly claimant: Claimant;
}

export interface OriginGroup<Entry extends Said> {
  readonly head: Entry;
  /** Those whose figures come, directly or not, from the head or from the head's own origin. */
  readonly derived: readonly Entry[];
}

/**
 * One group for each independent origin, in the order of `entries` (at most one of each claimant).
 * A claimant that uses another listed one's figures, directly or through others, stands under it
 * (under the nearest listed one, followed up to an independent one). Two claimants that use the same
 * unlisted one are one origin too: the first is the head.
 */
export function groupByOrigin<Entry extends Said>(
  entries: readonly Entry[],
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): OriginGroup<Entry>[] {
  const listed = new Map(entries.map((entry) => [entry.claimant.id, entry]));
  const heads = new Map<ClaimantId, { head: Entry; derived: Entry[] }>();
  const ownerOf = new Map<ClaimantId, ClaimantId>();
  const waiting: [Entry, ClaimantId][] = [];
  for (const entry of entries) {
    const ancestors = originsOf(entry.claimant.id, claimants);
    const independent = ancestors.find((id) => isIndependent(id, listed, claimants));
    if (independent !== undefined) {
      waiting.push([entry, independent]);
      continue;
    }
    const chain = [entry.claimant.id, ...ancestors];
    const shared = chain.map((id) => ownerOf.get(id)).find((id) => id !== undefined);
    const owner = shared ?? entry.claimant.id;
    for (const id of chain) if (!ownerOf.has(id)) ownerOf.set(id, owner);
    const group = heads.get(owner);
    if (group) group.derived.push(entry);
    else heads.set(owner, { head: entry, derived: [] });
  }
  for (const [entry, owner] of waiting) {
    const group = heads.get(owner) ?? groupHolding(owner, heads);
    group?.derived.push(entry);
  }
  return [...heads.values()];
}

/** Claimants whose figures one uses, directly or through others: nearest first, without itself. */
export function originsOf(
  id: ClaimantId,
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): ClaimantId[] {
  const found: ClaimantId[] = [];
  const queue = [...(claimants.get(id)?.derivedFrom ?? [])];
  for (const next of queue) {
    if (next === id || found.includes(next)) continue;
    found.push(next);
    queue.push(...(claimants.get(next)?.derivedFrom ?? []));
  }
  return found;
}

/** Listed, and none of its own origins is. */
function isIndependent(
  id: ClaimantId,
  listed: ReadonlyMap<ClaimantId, unknown>,
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): boolean {
  return listed.has(id) && !originsOf(id, claimants).some((origin) => listed.has(origin));
}

function groupHolding<Entry extends Said>(
  id: ClaimantId,
  heads: ReadonlyMap<ClaimantId, { head: Entry; derived: Entry[] }>,
): { head: Entry; derived: Entry[] } | undefined {
  return [...heads.values()].find(({ derived }) =>
    derived.some(({ claimant }) => claimant.id === id),
  );
}

/** How many speak, and how many of them independently. */
export interface OriginCount {
  readonly claimants: number;
  /** Independent origins among them, as `groupByOrigin` counts. */
  readonly origins: number;
  /**
   * Where all of them use others' figures: whose, nearest first, those who speak themselves left
   * out. Empty as soon as one of them is its own origin, and where nobody speaks.
   */
  readonly restsOn: readonly ClaimantId[];
}

/** Counts the independent origins of a set of claimants; one named twice counts once. */
export function countOrigins(
  ids: Iterable<ClaimantId>,
  claimants: ReadonlyMap<ClaimantId, Claimant>,
): OriginCount {
  const entries = [...new Set(ids)].flatMap((id) => {
    const claimant = claimants.get(id);
    return claimant ? [{ claimant }] : [];
  });
  const isDerived = entries.every(({ claimant }) => claimant.derivedFrom.length > 0);
  const origins = entries.flatMap(({ claimant }) => originsOf(claimant.id, claimants));
  const speaking = new Set(entries.map(({ claimant }) => claimant.id));
  return {
    claimants: entries.length,
    origins: groupByOrigin(entries, claimants).length,
    restsOn: isDerived ? [...new Set(origins)].filter((id) => !speaking.has(id)) : [],
  };
}
