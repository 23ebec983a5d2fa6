import { addDays, day, type Day } from '../../domain/day.ts';

/** The same day `months` later (earlier when negative); the month's last day where it is shorter. */
export function addMonths(date: Day, months: number): Day {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const first = firstOf(count);
  const last = addDays(firstOf(count + 1), -1);
  return Number(date.slice(8)) > Number(last.slice(8))
    ? last
    : addDays(first, Number(date.slice(8)) - 1);
}

function firstOf(count: number): Day {
  const month = String((count % 12) + 1).padStart(2, '0');
  return day(`${String(Math.floor(count / 12))}-${month}-01`);
}
