/** A view as a thing to cite: the map, the day, on whose word. */
import { CREATOR, LEGAL_STATUS, LICENCE } from '../../domain/export/header.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { formatDay } from '../../text/format.ts';
import type { Scene } from '../scene.ts';
import { kickerOf, trackOf } from '../wording.ts';
import { citationKey } from './citationKey.ts';
import { cslDay, cslYear, oneLine, type CslItem } from './cslItem.ts';
import { frozenQuery } from './frozenLink.ts';
import { addressed, type Circumstances } from './subject.ts';
import { heardIn, publishedIn, wordOf } from './word.ts';

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
  const { count, names, oneOfEachSide } = wordOf(scene, publishedIn(scene), text);
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
