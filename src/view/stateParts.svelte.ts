/** The view's state in parts that change one by one: what reads the theme is not told of a new date. */
import type { ViewState } from './viewState.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class StateParts implements Mutable<ViewState> {
  date: ViewState['date'];
  clock: ViewState['clock'];
  place: ViewState['place'];
  claim: ViewState['claim'];
  band: ViewState['band'];
  sources: ViewState['sources'];
  track: ViewState['track'];
  hidden: ViewState['hidden'];
  camera: ViewState['camera'];
  tab: ViewState['tab'];
  show: ViewState['show'];
  compare: ViewState['compare'];
  filter: ViewState['filter'];
  results: ViewState['results'];
  sort: ViewState['sort'];
  columns: ViewState['columns'];
  moreColumns: ViewState['moreColumns'];
  language: ViewState['language'];
  theme: ViewState['theme'];
  version: ViewState['version'];

  constructor(initial: ViewState) {
    this.date = $state.raw(initial.date);
    this.clock = $state.raw(initial.clock);
    this.place = $state.raw(initial.place);
    this.claim = $state.raw(initial.claim);
    this.band = $state.raw(initial.band);
    this.sources = $state.raw(initial.sources);
    this.track = $state.raw(initial.track);
    this.hidden = $state.raw(initial.hidden);
    this.camera = $state.raw(initial.camera);
    this.tab = $state.raw(initial.tab);
    this.show = $state.raw(initial.show);
    this.compare = $state.raw(initial.compare);
    this.filter = $state.raw(initial.filter);
    this.results = $state.raw(initial.results);
    this.sort = $state.raw(initial.sort);
    this.columns = $state.raw(initial.columns);
    this.moreColumns = $state.raw(initial.moreColumns);
    this.language = $state.raw(initial.language);
    this.theme = $state.raw(initial.theme);
    this.version = $state.raw(initial.version);
  }

  /** All parts as one immutable value; reading it depends on every one of them. */
  readonly whole: ViewState = $derived.by(() => ({
    date: this.date,
    clock: this.clock,
    place: this.place,
    claim: this.claim,
    band: this.band,
    sources: this.sources,
    track: this.track,
    hidden: this.hidden,
    camera: this.camera,
    tab: this.tab,
    show: this.show,
    compare: this.compare,
    filter: this.filter,
    results: this.results,
    sort: this.sort,
    columns: this.columns,
    moreColumns: this.moreColumns,
    language: this.language,
    theme: this.theme,
    version: this.version,
  }));
}
