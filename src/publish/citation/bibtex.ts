/** A citation as an entry for biblatex: `@online` or `@dataset`, with `date`, `urldate` and `version`. */
import type { CiteText } from '../../text/citeText.ts';
import type { CslDate, CslItem } from './cslItem.ts';
import { latexOf } from './latex.ts';

export function bibtexOf(item: CslItem, { cite }: CiteText): string {
  const isDataset = item.type === 'dataset';
  const fields: readonly (readonly [string, string | undefined])[] = [
    // Names in braces are not taken apart; titles in braces keep their capitals.
    ['author', item.author.map(({ literal }) => `{${latexOf(literal)}}`).join(' and ')],
    ['title', `{${latexOf(item.title)}}`],
    ['titleaddon', isDataset ? undefined : latexOf(item.genre)],
    [isDataset ? 'publisher' : 'organization', `{${latexOf(item.publisher)}}`],
    ['date', isoOf(item.issued)],
    ['version', latexOf(item.version)],
    // Read word for word, so nothing is escaped but what would end the field.
    ['url', item.URL?.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ['urldate', isoOf(item.accessed)],
    ['langid', 'english'],
    ['note', latexOf(item.note)],
    ['abstract', latexOf(item.abstract)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = {${value}},`],
  );
  return [
    `% ${cite.biblatex}`,
    `@${isDataset ? 'dataset' : 'online'}{${item.id},`,
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** "2026" or "2025-03-12". */
function isoOf({ 'date-parts': [parts] }: CslDate): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
