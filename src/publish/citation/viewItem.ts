/** A view as a thing to cite: the map, the day, on whose word. */
import { claimantsHeard } from '../../domain/heard.ts';
import { CREATOR, LEGAL_STATUS, LICENCE } from '../../domain/export/header.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { countOrigins } from '../../domain/origins.ts';
import type { ClaimantId } from '../../domain/types.ts';
import { formatDay } from '../../ui/text/format.ts';
import { lookupOf } from '../../ui/why/lookup.ts';
import type { Scene } from '../scene.ts';
import { kickerOf, trackOf } from '../wording.ts';
import { citationKey } from './citationKey.ts';
import { cslDay, cslYear, oneLine, type CslItem } from './cslItem.ts';
import { frozenQuery } from './frozenLink.ts';
import { addressed, type Circumstances } from './subject.ts';

/** More names than these are counted in what a bibliography prints. */
const NAMED = 4;

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
  const { count, names } = wordOf(scene, circumstances);
  const rest = names.length - NAMED;
  const first = names.slice(0, NAMED).join('; ');
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

function wordOf(
  scene: Scene,
  { text }: Circumstances,
): { readonly count: string; readonly names: string[] } {
  const { claimants } = lookupOf(scene.dataset);
  const heard = heardIn(scene).filter((id) => !isOwn(id));
  const { origins } = countOrigins(heard, claimants);
  return {
    count: text.words.origins(heard.length, origins),
    names: heard.map((id) => claimants.get(id)?.name ?? id),
  };
}

/** Of both sides, where two are compared; in the order of the claimants' table. */
function heardIn({ dataset, mapState, other }: Scene): ClaimantId[] {
  const heard = new Set(claimantsHeard(dataset, mapState));
  if (other) for (const id of claimantsHeard(dataset, other)) heard.add(id);
  return dataset.claimants.map(({ id }) => id).filter((id) => heard.has(id));
}
