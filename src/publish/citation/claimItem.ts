/** One claim as a thing to cite: its claimant is the author, the page is where it is recorded. */
import type { Dataset } from '../../domain/dataset.ts';
import type { Day } from '../../domain/day.ts';
import { LEGAL_STATUS, LICENCE } from '../../domain/export/header.ts';
import type { Claim } from '../../domain/types.ts';
import { formatDay, formatKm2 } from '../../text/format.ts';
import { baseWords, clauseOf } from '../../text/claimWords.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';
import { citationKey } from './citationKey.ts';
import { cslDay, oneLine, type CslItem } from './cslItem.ts';
import { frozenClaimQuery } from './frozenLink.ts';
import { addressed, type Circumstances, type Subject } from './subject.ts';

type ClaimSubject = Extract<Subject, { kind: 'claim' }>;

export function claimItem(subject: ClaimSubject, circumstances: Circumstances): CslItem {
  const { dataset, claim, texts } = subject;
  const { accessed, language, text } = circumstances;
  const { cite } = text;
  const { claimants } = lookupOf(dataset);
  const on = (day: Day): string => formatDay(day, language);
  const claimant = claimants.get(claim.claimant)?.name ?? claim.claimant;
  const origins = (claimants.get(claim.claimant)?.derivedFrom ?? []).map(
    (id) => claimants.get(id)?.name ?? id,
  );
  const reports = (texts?.reports[claim.id] ?? []).map(([outlet, url, published]) =>
    cite.report(outlet, published === null ? null : on(published as Day), url),
  );
  const link = frozenClaimQuery(dataset, claim);
  const { opens, ...address } = { opens: '', ...addressed(circumstances, link) };
  const note = [
    cite.claimDays(on(claim.asOf), on(claim.statedOn)) + cite.by(claimant, claim.speaker),
    origins.length > 0 ? cite.derives(origins.join('; ')) : '',
    reports.length > 0 ? cite.readIn(reports.join('; ')) : '',
    opens,
  ];
  const abstract = [
    claim.until === null ? '' : cite.lapsed(on(claim.until), claim.untilReason),
    claim.sameAs === null ? '' : cite.sameNews(claim.sameAs),
    cite.licence(LICENCE.name),
    LEGAL_STATUS,
  ];
  return {
    id: citationKey(claim.id, link),
    type: 'webpage',
    title: oneLine(titleOf(dataset, claim, circumstances)),
    genre: cite.genre.claim,
    author: [claimant, ...(claim.speaker === null ? [] : [claim.speaker])].map((literal) => ({
      literal: oneLine(literal),
    })),
    'container-title': cite.site,
    publisher: cite.site,
    issued: cslDay(claim.statedOn),
    accessed: cslDay(accessed),
    version: dataset.version,
    ...address,
    language,
    note: oneLine(note.join(' ')),
    abstract: oneLine(abstract.join(' ')),
  };
}

/** "Donetsk oblast: about 75 % said to be held by Russia, of land area within … (26 517 km²)". */
function titleOf(dataset: Dataset, claim: Claim, { language, text }: Circumstances): string {
  const { cite } = text;
  const clause = clauseOf(claim, text);
  const base = baseWords(claim, text, (id) => placeName(dataset, id as Claim['place']));
  const km2 = claim.baseKm2 === null ? null : formatKm2(claim.baseKm2);
  const parts = [clause.charAt(0).toLowerCase() + clause.slice(1)];
  if (claim.unit === 'percent') parts.push(cite.ofBase(base ?? cite.unstatedBase, km2));
  if (claim.periodFrom !== null)
    parts.push(
      cite.inPeriod(
        formatDay(claim.periodFrom, language),
        formatDay(claim.periodTo ?? claim.asOf, language),
      ),
    );
  return cite.claimTitle(placeName(dataset, claim.place), parts.join(''));
}
