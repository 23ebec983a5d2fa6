/** Whole days (UTC) along the width of a chart, and where the calendar is marked on it. */
import { scaleLinear } from 'd3-scale';
import { dayNumber, dayOf, type DayNumber } from '../../domain/day.ts';
import type { Language } from '../../view/viewState.ts';
import { formatDayShort } from '../../text/format.ts';
import { addMonths } from '../timeline/months.ts';

/** First and last day of an axis, both inclusive. */
export type DayRange = readonly [from: DayNumber, to: DayNumber];

export interface TimeScale {
  readonly range: DayRange;
  /** Width of the plot in pixels. */
  readonly width: number;
  /** Left edge of a day in pixels: 0 for the first, `width` for the last. Not clamped. */
  readonly x: (day: DayNumber) => number;
  /** The day nearest to a position in pixels, kept within the range. */
  readonly dayAt: (x: number) => DayNumber;
}

export function timeScale(range: DayRange, width: number): TimeScale {
  const [from, to] = range;
  const scale = scaleLinear()
    .domain([from, Math.max(to, from + 1)])
    .range([0, width]);
  return {
    range,
    width,
    x: (day) => scale(day),
    dayAt: (x) => Math.min(to, Math.max(from, Math.round(scale.invert(x)))),
  };
}

export interface TimeTick {
  readonly day: DayNumber;
  readonly x: number;
  /** "Mar", "13 Mar", or the year where only years are marked; '' at the start of a range. */
  readonly label: string;
  /** The year, at its first tick of the axis; null elsewhere. */
  readonly year: string | null;
}

/** What may stand between two ticks, finest first: days within a month, then months. */
const DAY_STEPS = [1, 2, 5, 10] as const;
const MONTH_STEPS = [1, 3, 6, 12] as const;
/** Widths in pixels that a label needs: "13 Mar", "Mar", "2025". */
const DAY_LABEL_PX = 52;
const MONTH_LABEL_PX = 36;
const YEAR_LABEL_PX = 40;
const DAYS_PER_MONTH = 30.4;

/**
 * Ticks at the finest step whose labels do not touch: days, months, quarters, half years or years.
 * The year stands at its first tick; where a range begins amid a year and there is room, a tick
 * without a label of its own names it at the start.
 */
export function timeTicks(scale: TimeScale, language: Language): TimeTick[] {
  const { range, width } = scale;
  const days = Math.max(1, range[1] - range[0]);
  const perDay = width / days;
  const dayStep = DAY_STEPS.find((step) => step * perDay >= DAY_LABEL_PX);
  const found =
    dayStep === undefined ? monthTicks(range, perDay) : { days: dayTicks(range, dayStep) };
  const isYearly = 'months' in found && found.months % 12 === 0;
  let lastYear = '';
  const ticks = found.days.map((day) => {
    const [date = '', month = '', year = ''] = formatDayShort(dayOf(day), language).split(' ');
    const isNew = year !== lastYear;
    lastYear = year;
    const label = isYearly ? year : 'months' in found ? month : `${date} ${month}`;
    return { day, x: scale.x(day), label, year: isNew && !isYearly ? year : null };
  });
  return withStart(ticks, scale, isYearly);
}

function withStart(ticks: TimeTick[], scale: TimeScale, isYearly: boolean): TimeTick[] {
  const [first] = ticks;
  const [from] = scale.range;
  const year = dayOf(from).slice(0, 4);
  if (first && (first.x < YEAR_LABEL_PX || (first.year === year && !isYearly))) return ticks;
  const start = { day: from, x: 0, label: isYearly ? year : '', year: isYearly ? null : year };
  return [start, ...ticks];
}

function dayTicks([from, to]: DayRange, step: number): DayNumber[] {
  const days: DayNumber[] = [];
  for (let day = from; day <= to; day++) {
    const date = Number(dayOf(day).slice(8));
    // 1, 11, 21 rather than 1, 11, 21, 31: the last before a new month would touch it.
    if ((date - 1) % step === 0 && (date === 1 || date + step <= 32)) days.push(day);
  }
  return days;
}

function monthTicks(
  [from, to]: DayRange,
  perDay: number,
): { readonly days: DayNumber[]; readonly months: number } {
  const fits = (months: number): boolean =>
    months * DAYS_PER_MONTH * perDay >= (months === 12 ? YEAR_LABEL_PX : MONTH_LABEL_PX);
  const step =
    MONTH_STEPS.find(fits) ?? 12 * Math.ceil(YEAR_LABEL_PX / (12 * DAYS_PER_MONTH * perDay));
  const first = dayOf(from).slice(0, 4);
  const days: DayNumber[] = [];
  let day = dayNumber(`${first}-01-01` as Parameters<typeof dayNumber>[0]);
  while (day <= to) {
    if (day >= from) days.push(day);
    day = dayNumber(addMonths(dayOf(day), step));
  }
  return { days, months: step };
}
