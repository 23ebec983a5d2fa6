/** The cards' small charts, from the sampled history and the claims that are on. Pure. */
import { INCURSION_ZONE, KURSK, SIX_PLACES, SUDZHA } from '../../domain/namedPlaces.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { dayNumber, dayOf, type Day, type DayNumber } from '../../domain/day.ts';
import { RESOLUTIONS, type Resolution } from '../../domain/resolution.ts';
import { clockDay } from '../../domain/timeline.ts';
import type { Claim, Holder, Kind, PlaceId, Side } from '../../domain/types.ts';
import { claimantOf, placeOf } from './cardModel.ts';
import {
  bandOf,
  resolutionRun,
  sampledDays,
  sampleHistory,
  type History,
  type Listening,
} from '../../domain/history.ts';
import { claimsAbout } from './shareClaims.ts';
import {
  axisTop,
  bandPath,
  CHART_HEIGHT,
  markPath,
  STRIP_HEIGHT,
  underPath,
  xOf,
  yOf,
  type DayRange,
} from './sparkline.ts';

/** A week: finer than a card's chart can show. */
const STEP_DAYS = 7;

/** The run of every card's figures over the whole data. */
export function sampleCards(dataset: Dataset, listening: Listening): Generator<undefined, History> {
  const places = [...SIX_PLACES, INCURSION_ZONE];
  return sampleHistory(dataset, listening, places, sampledDays(dataset, STEP_DAYS));
}

/** Russian officials, Ukrainian officials, everybody else: the three inks of the marks. */
export type MarkInk = 'ru' | 'ua' | 'other';

export interface Chart {
  readonly range: DayRange;
  readonly from: Day;
  readonly to: Day;
  readonly height: number;
  /** Paths of bands by the colour they are filled with. */
  readonly areas: Readonly<Partial<Record<Resolution, string>>>;
  /** Path of the band on days before the base track's first reading or after its last. */
  readonly uncovered: string;
  /** Path from the band's low end down to zero. */
  readonly under: string;
  readonly marks: Readonly<Record<MarkInk, string>>;
  readonly markCount: number;
  /** x of each 1 January inside the range, with its year. */
  readonly years: readonly { readonly x: number; readonly year: string }[];
  /** Value at the top of the axis: 100 percent, or km². */
  readonly top: number;
}

export type Charts = ReadonlyMap<PlaceId, Chart>;

/** What one chart draws. */
interface Plan {
  readonly place: PlaceId;
  /** Whose mapped low–high band. */
  readonly holder: Holder;
  readonly kind: Extract<Kind, 'share' | 'area'>;
  /** The place of the claims. */
  readonly claimsOf: PlaceId;
  readonly range: DayRange;
}

/** The days shown of the incursion: from its month on to the last reading of the base track. */
const INCURSION_FROM = '2024-08-01' as Day;

export function chartsOf(dataset: Dataset, history: History, listening: Listening): Charts {
  const whole: DayRange = [dayNumber(dataset.firstDay), dayNumber(dataset.lastDay)];
  const incursion: DayRange = [
    dayNumber(INCURSION_FROM),
    dayNumber(dataset.trackEnds.get(KURSK) ?? dataset.lastDay),
  ];
  const charts = new Map<PlaceId, Chart>();
  for (const place of [...SIX_PLACES, INCURSION_ZONE]) {
    if (place === SUDZHA) {
      charts.set(place, resolutionChart(dataset, history, whole));
      continue;
    }
    const isIncursion = place === KURSK || place === INCURSION_ZONE;
    charts.set(
      place,
      bandChart(dataset, history, listening, {
        place,
        holder: place === KURSK ? 'ua' : 'ru',
        kind: place === KURSK ? 'area' : 'share',
        claimsOf: isIncursion ? INCURSION_ZONE : place,
        range: isIncursion ? incursion : whole,
      }),
    );
  }
  return charts;
}

function bandChart(dataset: Dataset, history: History, listening: Listening, plan: Plan): Chart {
  const claims = claimsAbout(dataset, plan.claimsOf, plan.kind).filter(
    (claim) => claim.holder === plan.holder && listening.claimants.has(claim.claimant),
  );
  const band = bandOf(history, plan.place, plan.holder, plan.range);
  const isShare = plan.kind === 'share';
  const values = [...band.map((point) => point.highKm2), ...claims.map(({ value }) => value ?? 0)];
  const top = isShare ? 100 : axisTop(Math.max(...values, 1));
  const baseKm2 = isShare ? baseOf(dataset, plan.place) : 100;
  const points = band.map(({ day, lowKm2, highKm2 }) => ({
    day,
    low: (100 * lowKm2) / baseKm2,
    high: (100 * highKm2) / baseKm2,
  }));
  const lastRead = dayNumber(dataset.trackEnds.get(plan.place) ?? dataset.trackTo);
  const firstRead = dayNumber(dataset.trackFrom);
  const covered = points.filter(({ day }) => day >= firstRead && day <= lastRead);
  const { marks, markCount } = marksOf(dataset, claims, listening, plan.range, top);
  return {
    ...axisOf(plan.range),
    height: CHART_HEIGHT,
    areas: {
      [plan.holder]: bandPath(covered, plan.range, top),
    },
    under: underPath(covered, plan.range, top),
    uncovered:
      bandPath(
        points.filter(({ day }) => day <= firstRead),
        plan.range,
        top,
      ) +
      bandPath(
        points.filter(({ day }) => day >= lastRead),
        plan.range,
        top,
      ),
    marks,
    markCount,
    top,
  };
}

/** Sum of a place's cells, km². */
function baseOf(dataset: Dataset, place: PlaceId): number {
  let ha = 0;
  placeOf(dataset, place).cells?.forEach((cell) => (ha += dataset.cellHa[cell] ?? 0));
  return ha / 100;
}

function marksOf(
  dataset: Dataset,
  claims: readonly Claim[],
  listening: Listening,
  range: DayRange,
  top: number,
): Pick<Chart, 'marks' | 'markCount'> {
  const marks: Record<MarkInk, string> = { ru: '', ua: '', other: '' };
  let markCount = 0;
  for (const claim of claims) {
    const day = dayNumber(clockDay(claim, listening.clock));
    if (claim.value === null || day < range[0] || day > range[1]) continue;
    const ink = inkOf(claimantOf(dataset, claim.claimant).side);
    marks[ink] += markPath(xOf(day, range), yOf(claim.value, top), claim.qualifier);
    markCount++;
  }
  return { marks, markCount };
}

function inkOf(side: Side): MarkInk {
  return side === 'ru-official' ? 'ru' : side === 'ua-official' ? 'ua' : 'other';
}

/** A strip of resolutions: what a place of one cell was on each sampled day. */
function resolutionChart(dataset: Dataset, history: History, range: DayRange): Chart {
  const areas: Partial<Record<Resolution, string>> = {};
  const run = resolutionRun(history, SUDZHA);
  for (const resolution of RESOLUTIONS) {
    let path = '';
    run.forEach((at, sample) => {
      if (at !== resolution || run[sample - 1] === resolution) return;
      let end = sample;
      while (run[end] === resolution) end++;
      path += stripPath(history.days[sample] ?? 0, history.days[end] ?? range[1], range);
    });
    if (resolution !== 'unclaimed' && path !== '') areas[resolution] = path;
  }
  return {
    ...axisOf(range),
    height: STRIP_HEIGHT,
    areas,
    uncovered: '',
    under: '',
    marks: { ru: '', ua: '', other: '' },
    markCount: 0,
    top: 0,
  };
}

function stripPath(from: DayNumber, to: DayNumber, range: DayRange): string {
  const [left, right] = [xOf(from, range), xOf(to, range)];
  return `M${left.toFixed(1)} 0H${right.toFixed(1)}V${STRIP_HEIGHT}H${left.toFixed(1)}Z`;
}

function axisOf(range: DayRange): Pick<Chart, 'range' | 'from' | 'to' | 'years'> {
  const [from, to] = [dayOf(range[0]), dayOf(range[1])];
  const years: { x: number; year: string }[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++)
    years.push({ x: xOf(dayNumber(`${year}-01-01` as Day), range), year: String(year) });
  return { range, from, to, years };
}
