/** What is added to the name of a disputed cell under the pointer: for how long, and how many stand where. */
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, dayOf } from '../../domain/day.ts';
import { daysIn, disputedSpans, spanOn } from '../../domain/disagreement.ts';
import { opponentsOn } from '../../domain/disagreementList.ts';
import type { Query } from '../../domain/query.ts';
import type { Language } from '../../view/viewState.ts';
import { disputesTextOf } from '../text/disputesText.ts';
import { formatDay } from '../../text/format.ts';

/** Empty for a cell that is not disputed on the query's day. */
export function hoverWords(
  dataset: Dataset,
  query: Query,
  cell: number,
  language: Language,
): string {
  const day = dayNumber(query.date);
  const span = spanOn(disputedSpans(dataset, cell, query), day);
  if (!span) return '';
  const { ru, ua } = opponentsOn(dataset, cell, query);
  const { disputes } = disputesTextOf(language);
  return disputes.hover(formatDay(dayOf(span.from), language), daysIn(span, day), {
    ru: ru.length,
    ua: ua.length,
  });
}
