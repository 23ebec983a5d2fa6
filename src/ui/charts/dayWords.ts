/** What is mapped of a charted place on the day of a state, in words. Pure. */
import type { Dataset } from '../../domain/dataset.ts';
import type { MapState } from '../../domain/mapState.ts';
import { RESOLUTIONS } from '../../domain/resolution.ts';
import { sharesOf } from '../../domain/shares.ts';
import type { ChartsText } from '../text/chartsText.ts';
import type { ChartPlace } from './chartPlaces.ts';

export interface DayWords {
  /** A sentence with the place and its base, for the page. */
  readonly sentence: string;
  /** The day, its figures, their base and by how many claimants: the value of the chart's slider. */
  readonly sliderValue: string;
}

/** Both empty for a place without area on the map. */
export function dayWords(
  dataset: Dataset,
  state: MapState,
  { place, unit }: ChartPlace,
  { charts, words }: ChartsText,
): DayWords {
  const shares = sharesOf(dataset, state, place.id);
  if (shares === null) return { sentence: '', sliderValue: '' };
  const { date, claimants } = state.query;
  if (unit !== 'holder')
    return {
      sentence: charts.values(shares, place.name),
      sliderValue: charts.valueText(date, shares, place.name, claimants.size),
    };
  const code = state.codes[place.cells?.[0] ?? -1] ?? 0;
  const resolution = words.resolution[RESOLUTIONS[code] ?? 'unclaimed'];
  return {
    sentence: charts.settlement(place.name, resolution),
    sliderValue: charts.settlementText(date, resolution, claimants.size),
  };
}
