/** A view as a thing to cite: the map, the day, on whose word. */
import { claimantsHeard } from '../../domain/heard.ts';
import { CREATOR, LEGAL_STATUS, LICENCE } from '../../domain/export/header.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { countOrigins } from '../../domain/origins.ts';
import { SIDES, type ClaimantId } from '../../domain/types.ts';
import { formatDay } from '../../ui/text/format.ts';
import { lookupOf } from '../../ui/why/lookup.ts';
import type { Scene } from '../scene.ts';
import { kickerOf, trackOf } from '../wording.ts';
import { citationKey } from './citationKey.ts';
import { cslDay, cslYear, oneLine, type CslItem } from './cslItem.ts';
import { frozenQuery } from './frozenLink.ts';
import { addressed, type Circumstances } from './subject.ts';

export function viewItem(
  scene: Scene,
  headline: string | null,
  circumstances: Circumstances,
): CslItem {
  const { dataset, query, view } = scene;
  const { accessed, language, text } = circumstances;
  const { cite } = text;
  const link = frozenQuery(dataset, view);
  const { opens, ...address } = { opens: '', ...addressed(circumstances, link) };
  const { count, names, oneOfEachSide } = wordOf(scene, circumstances);
  const rest = names.length - oneOfEachSide.length;
  const first = oneOfEachSide.join('; ');
  const note = [
    cite.clock[query.clock](formatDay(query.date, language)),
    names.length === 0
      ? `${text.publish.nobody}.`
      : cite.heard(count, rest > 0 ? `${first} ${text.publish.andMore(rest)}` : first),
    trackOf(scene, text),
    cite.licence(LICENCE.name),
    opens,
  ];
  return {
    id: citationKey(query.date, link),
    type: 'map',
    title: oneLine(cite.viewTitle(kickerOf(scene, text), headline)),
    genre: cite.genre.view,
    author: [{ literal: CREATOR }],
    publisher: cite.site,
    issued: cslYear(dataset.lastDay),
    accessed: cslDay(accessed),
    version: dataset.version,
    ...address,
    language,
    note: oneLine(note.join(' ')),
    abstract: oneLine(
      [names.length === 0 ? '' : cite.allHeard(count, names.join('; ')), LEGAL_STATUS].join(' '),
    ),
  };
}

/** Own claimants whose word the view stands on, too: they cannot be cited. */
export function ownHeard(scene: Scene): number {
  return heardIn(scene).filter((id) => isOwn(id)).length;
}

interface Word {
  readonly count: string;
  readonly names: readonly string[];
  /** What a bibliography has room for: of each side the one with most claims in the data. */
  readonly oneOfEachSide: readonly string[];
}

function wordOf(scene: Scene, { text }: Circumstances): Word {
  const { claimants } = lookupOf(scene.dataset);
  const heard = heardIn(scene).filter((id) => !isOwn(id));
  const { origins } = countOrigins(heard, claimants);
  const claims = new Map<ClaimantId, number>();
  for (const { claimant } of scene.dataset.claims)
    claims.set(claimant, (claims.get(claimant) ?? 0) + 1);
  const nameOf = (id: ClaimantId): string => claimants.get(id)?.name ?? id;
  return {
    count: text.words.origins(heard.length, origins),
    names: heard.map(nameOf),
    oneOfEachSide: SIDES.flatMap((side) => {
      const ofSide = heard.filter((id) => claimants.get(id)?.side === side);
      return ofSide.sort((a, b) => (claims.get(b) ?? 0) - (claims.get(a) ?? 0)).slice(0, 1);
    }).map(nameOf),
  };
}

/** Of both sides, where two are compared; in the order of the claimants' table. */
function heardIn({ dataset, mapState, other }: Scene): ClaimantId[] {
  const heard = new Set(claimantsHeard(dataset, mapState));
  if (other) for (const id of claimantsHeard(dataset, other)) heard.add(id);
  return dataset.claimants.map(({ id }) => id).filter((id) => heard.has(id));
}
