/**
 * What an embed does in the browser: the service's page is complete, and gets its slider; on a site
 * without the service the page is empty, and is drawn here from its link. Without MapLibre, Svelte and
 * the letters of snapshots.
 */
import { loadBackdrop, loadDataset, loadManifest, type Loaded } from '../data/loadDataset.ts';
import type { Day } from '../domain/day.ts';
import { embeddedView, parseEmbed, type EmbedOptions } from '../publish/embed/embedOptions.ts';
import { embedMain } from '../publish/embed/embedPage.ts';
import { embedParts, PARTS } from '../publish/embed/embedParts.ts';
import { EMBED_STYLE } from '../publish/embed/embedStyle.ts';
import { HEIGHT_SCRIPT } from '../publish/embed/embedScript.ts';
import { viewWithBand } from '../publish/pictureBand.ts';
import { sceneOf, type Scene, type SceneSource } from '../publish/scene.ts';
import { titleOf } from '../publish/snapshot/column.ts';
import { embedTextOf } from '../text/embedText.ts';
import { knownFrom } from '../view/knownFrom.ts';
import { parseView } from '../view/url.ts';
import { DEFAULT_VIEW, type ViewState } from '../view/viewState.ts';
import { DaySlider } from './daySlider.ts';

const BASE = new URL('./', document.baseURI).href;
const params = new URLSearchParams(location.search);

/** A view, opened. */
interface Opened {
  readonly source: SceneSource;
  readonly view: ViewState;
  readonly options: EmbedOptions;
}

void start();

async function start(): Promise<void> {
  const { version } = document.documentElement.dataset;
  const isDrawn = version !== undefined;
  const opened = await open(version ?? params.get('v'));
  if (!opened.ok) {
    // What the service drew stays, without a slider.
    if (!isDrawn) showFailure(opened.problem);
    return;
  }
  const { source, view, options } = opened.value;
  const scene = sceneOf(source, view);
  if (!isDrawn) drawPage(scene, options);
  if (options.range) addSlider(opened.value, scene, options.range);
}

/** @param pinned the version to open; null: the newest */
async function open(pinned: string | null): Promise<Loaded<Opened>> {
  const { signal } = new AbortController();
  const version = pinned ?? (await newestVersion());
  if (version === null) return { ok: false, problem: 'the data cannot be read' };
  const manifest = await loadManifest(BASE, version, signal);
  if (!manifest.ok) return manifest;
  const [dataset, backdrop] = await Promise.all([
    loadDataset(BASE, manifest.value, signal),
    loadBackdrop(BASE, manifest.value, signal),
  ]);
  if (!dataset.ok) return dataset;
  const { view, notices } = parseView(location.search, knownFrom(dataset.value));
  const [notice] = notices;
  if (notice) return { ok: false, problem: `${notice.parameter}: "${notice.value}" is unknown` };
  const asked = parseEmbed(params, dataset.value, view.date);
  if (!asked.ok) return { ok: false, problem: asked.fault.problem };
  const banded = viewWithBand(dataset.value, embeddedView(view), asked.value);
  if (!banded.ok) return { ok: false, problem: banded.fault.problem };
  const source = {
    dataset: dataset.value,
    backdrop: backdrop.ok ? backdrop.value : null,
    site: BASE,
  };
  return { ok: true, value: { source, view: banded.value, options: asked.value } };
}

async function newestVersion(): Promise<string | null> {
  try {
    const response = await fetch(`${BASE}data/manifest.json`, { cache: 'no-cache' });
    return response.ok ? ((await response.json()) as { version: string }).version : null;
  } catch {
    return null;
  }
}

function drawPage(scene: Scene, options: EmbedOptions): void {
  const text = embedTextOf(scene.view.language);
  const style = document.createElement('style');
  style.textContent = EMBED_STYLE;
  const canonical = Object.assign(document.createElement('link'), {
    rel: 'canonical',
    href: scene.link,
  });
  document.head.append(style, canonical);
  document.title = titleOf(scene, text);
  document.body.className = options.look;
  document.body.innerHTML = embedMain(scene, options, text);
  const script = document.createElement('script');
  script.textContent = HEIGHT_SCRIPT;
  document.body.append(script);
}

function addSlider(
  { source, view, options }: Opened,
  first: Scene,
  range: NonNullable<EmbedOptions['range']>,
): void {
  const text = embedTextOf(view.language);
  const controls = document.querySelector<HTMLElement>('.controls');
  if (!controls) return;
  const places = PARTS.map((name) => {
    const place = document.querySelector(`[data-part="${name}"]`);
    return { name, place };
  });
  let scene = first;
  const show = (date: Day): void => {
    scene = sceneOf(source, { ...view, date }, scene);
    // A headline of the editor's own is about the day that was chosen for it.
    const headline = date === view.date ? options.headline : null;
    const parts = embedParts(scene, { ...options, headline }, text);
    for (const { name, place } of places) if (place) place.innerHTML = parts[name];
  };
  new DaySlider(controls, range, view, text, show);
}

function showFailure(problem: string): void {
  const { embed } = embedTextOf(DEFAULT_VIEW.language);
  const line = document.createElement('p');
  line.textContent = embed.failed(problem);
  document.body.replaceChildren(line);
}
