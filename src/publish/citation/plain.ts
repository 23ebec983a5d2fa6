/** A citation as plain text: authors (date). Title [kind]. Version. Note. Access. Link. */
import { day, type Day } from '../../domain/day.ts';
import { formatDay } from '../../text/format.ts';
import type { CiteText } from '../../text/citeText.ts';
import type { Language } from '../../view/viewState.ts';
import type { CslDate, CslItem } from './cslItem.ts';

export function plainOf(item: CslItem, text: CiteText, language: Language): string {
  const { cite } = text;
  const container = item['container-title'];
  const parts = [
    `${item.author.map(({ literal }) => literal).join(', ')} (${written(item.issued, language)}).`,
    `${item.title} [${item.genre}].`,
    container === undefined ? '' : `${container}.`,
    `${cite.version(item.version)}.`,
    item.note,
    `${cite.accessed(written(item.accessed, language))}.`,
    item.URL ?? '',
  ];
  return parts.filter(Boolean).join(' ');
}

function written({ 'date-parts': [parts] }: CslDate, language: Language): string {
  const [year, month, date] = parts;
  return month === undefined || date === undefined
    ? String(year)
    : formatDay(dayOf(year, month, date), language);
}

function dayOf(year: number, month: number, date: number): Day {
  const two = (value: number): string => String(value).padStart(2, '0');
  return day(`${year}-${two(month)}-${two(date)}`);
}
