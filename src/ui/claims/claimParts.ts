/** Everything that is printed of a claim, so that whatever a reader sees can be searched. Pure. */
import type { ClaimPart } from '../../domain/claimIndex.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { ClaimsText } from '../text/claimsText.ts';
import { formatDay } from '../../text/format.ts';
import { clauseOf, figureOf } from '../../text/claimWords.ts';
import { lookupOf, placeName } from '../../domain/lookup.ts';
import { baseOf, bodyOf } from './claimRows.ts';

/** The parts of a claim, each with what its words depend on: they are made once for all that share it. */
export function partsOfClaims(dataset: Dataset, text: ClaimsText): readonly ClaimPart[] {
  const { claimants } = lookupOf(dataset);
  return [
    {
      keyOf: ({ place }) => place,
      wordsOf: ({ place }) => ({ names: [placeName(dataset, place)] }),
    },
    {
      keyOf: ({ basePlace }) => basePlace,
      wordsOf: ({ basePlace }) => ({
        names: [basePlace === null ? null : placeName(dataset, basePlace)],
      }),
    },
    { keyOf: ({ speaker }) => speaker, wordsOf: ({ speaker }) => ({ names: [speaker] }) },
    {
      keyOf: ({ claimant }) => claimant,
      wordsOf: ({ claimant: id }) => {
        const claimant = claimants.get(id);
        return {
          words: [claimant?.name ?? id, id, claimant && text.words.sideShort[claimant.side]],
        };
      },
    },
    {
      keyOf: ({ body }) => body,
      wordsOf: (claim) => ({ words: [bodyOf(claim, text), claim.body] }),
    },
    {
      keyOf: ({ kind, holder, status, value, unit, qualifier }) =>
        `${kind} ${holder} ${status} ${value} ${unit} ${qualifier}`,
      wordsOf: (claim) => ({
        words: [
          text.words.kind[claim.kind],
          claim.kind === 'control' ? clauseOf(claim, text) : text.words.holder[claim.holder],
          figureOf(claim, text),
          claim.value === null ? null : String(claim.value),
        ],
      }),
    },
    {
      keyOf: ({ base }) => base,
      wordsOf: (claim) => ({ words: [baseOf(dataset, claim, text)] }),
    },
    {
      keyOf: ({ article }) => article,
      wordsOf: ({ article }) => ({
        words: [article, article === null ? null : text.why.articles[article]],
      }),
    },
    { keyOf: null, wordsOf: ({ id }) => ({ words: [id] }) },
    {
      keyOf: ({ asOf }) => asOf,
      wordsOf: ({ asOf }) => ({ words: [asOf, formatDay(asOf, 'en')] }),
    },
    {
      keyOf: ({ statedOn }) => statedOn,
      wordsOf: ({ statedOn }) => ({ words: [statedOn, formatDay(statedOn, 'en')] }),
    },
  ];
}
