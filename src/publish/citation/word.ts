/** On whose word a view stands, as a list of names that puts no side first. */
import { claimantsHeard } from '../../domain/heard.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { countOrigins } from '../../domain/origins.ts';
import { SIDES, type ClaimantId } from '../../domain/types.ts';
import type { Text } from '../../text/text.ts';
import { lookupOf } from '../../domain/lookup.ts';
import type { Scene } from '../scene.ts';

export interface Word {
  /** "20 claimants, 18 independent origins" */
  readonly count: string;
  /** All, in the order of the claimants' table. */
  readonly names: readonly string[];
  /** For where there is little room: of each side the one with most claims in the data. */
  readonly oneOfEachSide: readonly string[];
}

export function wordOf(
  { dataset }: Scene,
  heard: readonly ClaimantId[],
  { words }: Pick<Text, 'words'>,
): Word {
  const { claimants } = lookupOf(dataset);
  const { origins } = countOrigins(heard, claimants);
  const claims = new Map<ClaimantId, number>();
  for (const { claimant } of dataset.claims) claims.set(claimant, (claims.get(claimant) ?? 0) + 1);
  const nameOf = (id: ClaimantId): string => claimants.get(id)?.name ?? id;
  return {
    count: words.origins(heard.length, origins),
    names: heard.map(nameOf),
    oneOfEachSide: SIDES.flatMap((side) => {
      const ofSide = heard.filter((id) => claimants.get(id)?.side === side);
      return ofSide.sort((a, b) => (claims.get(b) ?? 0) - (claims.get(a) ?? 0)).slice(0, 1);
    }).map(nameOf),
  };
}

/** Everybody who is heard, on both sides of a comparison; in the order of the claimants' table. */
export function heardIn({ dataset, mapState, other }: Scene): ClaimantId[] {
  const heard = new Set(claimantsHeard(dataset, mapState));
  if (other) for (const id of claimantsHeard(dataset, other)) heard.add(id);
  return dataset.claimants.map(({ id }) => id).filter((id) => heard.has(id));
}

/** Those that are published; a reader's own files are not. */
export function publishedIn(scene: Scene): ClaimantId[] {
  return heardIn(scene).filter((id) => !isOwn(id));
}
