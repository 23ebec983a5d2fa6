/** The data set as a thing to cite. */
import type { Dataset } from '../../domain/dataset.ts';
import { CREATOR, DATA_TITLE, LEGAL_STATUS, LICENCE, SOURCES } from '../../domain/export/header.ts';
import { isOwn } from '../../domain/namedPlaces.ts';
import { formatDay, formatNumber } from '../../text/format.ts';
import { citationKey } from './citationKey.ts';
import { cslDay, cslYear, oneLine, type CslItem } from './cslItem.ts';
import { frozenDataQuery } from './frozenLink.ts';
import { addressed, type Circumstances } from './subject.ts';

export function dataItem(dataset: Dataset, circumstances: Circumstances): CslItem {
  const { accessed, language, text } = circumstances;
  const { cite } = text;
  const { firstDay, trackTo, lastDay, version } = dataset;
  const published = dataset.claimants.filter(({ id }) => !isOwn(id));
  const claims = dataset.claims.filter(({ claimant }) => !isOwn(claimant));
  // Own data may move the last day; the published data ends with its base track or its last claim.
  const isWhole = claims.length === dataset.claims.length;
  const to = isWhole ? lastDay : trackTo;
  const link = frozenDataQuery(dataset);
  const { opens, ...address } = { opens: '', ...addressed(circumstances, link) };
  return {
    id: citationKey('data', link),
    type: 'dataset',
    title: DATA_TITLE,
    genre: cite.genre.data,
    author: [{ literal: CREATOR }],
    publisher: cite.site,
    issued: cslYear(to),
    accessed: cslDay(accessed),
    version,
    ...address,
    language,
    note: oneLine(
      [
        cite.covers(
          formatDay(firstDay, language),
          formatDay(to, language),
          formatNumber(claims.length, 0),
        ),
        cite.nameClaimants,
        cite.licence(LICENCE.name),
        opens,
      ].join(' '),
    ),
    abstract: oneLine(
      [
        cite.allClaimants(String(published.length), published.map(({ name }) => name).join('; ')),
        SOURCES,
        LEGAL_STATUS,
      ].join(' '),
    ),
  };
}
