/** Which places have a chart over time, of whose holding, in which unit, over which days. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import { day, dayNumber, type DayNumber } from '../../domain/day.ts';
import { INCURSION_ZONE, KURSK, SUDZHA } from '../../domain/namedPlaces.ts';
import type { ClaimFilter } from '../../domain/claimFilter.ts';
import type { Holder, Place, PlaceId } from '../../domain/types.ts';
import type { DayRange } from '../chart/timeScale.ts';

/** `holder`: a settlement has no parts; its chart says who is said to hold it. */
export type LevelUnit = 'percent' | 'km2' | 'holder';

export interface ChartPlace {
  readonly place: Place;
  /** Area of its cells, km²: what the map's percentages are of. */
  readonly baseKm2: number;
  readonly unit: LevelUnit;
  /** Whose holding is charted, in the order of the panels. */
  readonly holders: readonly Holder[];
  /** The days shown unless a range is chosen, both inclusive. */
  readonly ownRange: DayRange;
  /** First and last day the base track covers here, both inclusive. */
  readonly covered: DayRange;
}

/** Named first; other mapped oblasts and composites follow in the dataset's order. */
const FIRST: readonly string[] = [
  'donetsk',
  'luhansk',
  'zaporizhzhia',
  'kherson',
  'donbas',
  KURSK,
  INCURSION_ZONE,
  SUDZHA,
  'kharkiv',
  'sumy',
];
const DEFAULT_PLACE = 'donetsk' as PlaceId;
/** The incursion began on 6 August 2024: its charts start with its month. */
const INCURSION_FROM = day('2024-08-01');

/** The places that have a chart: wholly mapped oblasts, zones and composites, and Sudzha. */
export function chartedPlaces(dataset: Dataset): Place[] {
  const mapped = dataset.places.filter(
    ({ id, kind, cells, isPartial }) =>
      (kind !== 'settlement' || id === SUDZHA) && cells !== null && cells.length > 0 && !isPartial,
  );
  const rank = ({ id }: Place): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return mapped.sort((a, b) => rank(a) - rank(b));
}

/** The chart of the place a reader has chosen; a settlement's is its oblast's, any other's Donetsk's. */
export function chartPlaceOf(dataset: Dataset, chosen: PlaceId | null): ChartPlace {
  const charted = chartedPlaces(dataset);
  const find = (id: PlaceId | null | undefined): Place | undefined =>
    charted.find((place) => place.id === id);
  const oblast =
    dataset.settlements.find(({ id }) => id === chosen)?.oblast ??
    dataset.places.find(({ id }) => id === chosen)?.oblast;
  const place = find(chosen) ?? find(oblast) ?? find(DEFAULT_PLACE) ?? charted[0];
  if (!place) throw new RangeError('got a dataset without a mapped place');
  const isKursk = place.id === KURSK;
  const lastRead = dayNumber(dataset.trackEnds.get(place.id) ?? dataset.trackTo);
  return {
    place,
    baseKm2: baseKm2Of(dataset, place),
    // Ukraine held at most a twentieth of Kursk oblast: its part is counted in km².
    unit: place.kind === 'settlement' ? 'holder' : isKursk ? 'km2' : 'percent',
    holders: isKursk ? ['ua'] : ['ru', 'ua'],
    ownRange:
      isKursk || place.id === INCURSION_ZONE || place.id === SUDZHA
        ? [dayNumber(INCURSION_FROM), lastRead]
        : wholeRange(dataset),
    covered: [dayNumber(dataset.trackFrom), lastRead],
  };
}

/** First and last day of the data. */
export function wholeRange(dataset: Dataset): DayRange {
  return [dayNumber(dataset.firstDay), dayNumber(dataset.lastDay)];
}

/**
 * The days shown: the filter's, kept within the data; a missing end is the place's own. A filter
 * that leaves less than two days asks for nothing.
 */
export function rangeOf(
  dataset: Dataset,
  { ownRange }: ChartPlace,
  filter: Pick<ClaimFilter, 'from' | 'to'>,
): DayRange {
  const whole = wholeRange(dataset);
  const keep = (at: DayNumber): DayNumber => Math.min(whole[1], Math.max(whole[0], at));
  const from = filter.from === null ? ownRange[0] : keep(dayNumber(filter.from));
  const to = filter.to === null ? ownRange[1] : keep(dayNumber(filter.to));
  return to - from >= 1 ? [from, to] : ownRange;
}

function baseKm2Of(dataset: Dataset, place: Place): number {
  let ha = 0;
  place.cells?.forEach((cell) => (ha += dataset.cellHa[cell] ?? 0));
  return ha / 100;
}
