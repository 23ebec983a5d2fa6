import { mount, unmount, type ComponentProps } from 'svelte';
import { loadDataset, loadManifest, type Manifest } from '../data/loadDataset.ts';
import type { Dataset } from '../domain/dataset.ts';
import { en } from '../text/text.ts';
import { ownMarker, withMarker } from '../view/ownMarker.ts';
import type { Notice } from '../view/parameters.ts';
import { formatView, parseView } from '../view/url.ts';
import { View } from '../view/view.svelte.ts';
import { afterPaint } from './afterPaint.ts';
import App from './App.svelte';
import { BASE, MANIFEST } from './config.ts';
import { knownFrom } from '../view/knownFrom.ts';
import { catchDrops, ownFilesOf } from './ownData.ts';
import './tokens.css';

const target = document.getElementById('app');
if (!target) throw new Error('the page has no #app');
void start(target);

async function start(page: HTMLElement): Promise<void> {
  page.textContent = en.app.loading;
  const { signal } = new AbortController();
  const { manifest, notices } = await versionAsked(signal);
  const loaded = await loadDataset(BASE, manifest, signal);
  if (!loaded.ok) {
    showFailure(page, loaded.problem);
    return;
  }
  const marker = ownMarker();
  const known = marker ? withMarker(knownFrom(loaded.value), marker) : knownFrom(loaded.value);
  const parsed = parseView(location.search, known);
  const isPinned = manifest !== MANIFEST || parsed.view.version === MANIFEST.version;
  const initial = isPinned ? parsed.view : { ...parsed.view, version: null };
  let view = new View(loaded.value, initial);
  const ownFiles = ownFilesOf(loaded.value, replace);
  const open = (props: Omit<ComponentProps<typeof App>, 'view' | 'manifest' | 'ownFiles'>) =>
    mount(App, { target: page, props: { view, manifest, ownFiles, ...props } });
  page.textContent = '';
  let app = open({ known, notices: [...notices, ...parsed.notices] });
  catchDrops((dropped) => {
    view.set({ tab: 'data' });
    void ownFiles().then((files) => files.choose(dropped));
  });
  // Own data comes after the first picture, which does not wait for it.
  if (marker) afterPaint(() => void ownFiles());

  /** The same view of another dataset: with own data, with less of it, or without. */
  function replace(dataset: Dataset): void {
    if (dataset === view.dataset) return;
    const { panel: lastPanel, notices } = app.left();
    void unmount(app);
    const known = knownFrom(dataset);
    const { view: state } = parseView(formatView(view.shown.state), known);
    const search = formatView(state, location.search);
    if (search !== location.search)
      history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
    view = new View(dataset, state);
    app = open({ known, notices, lastPanel });
  }
}

/** The manifest of the version the link pins, or the newest with a notice when that one is not here. */
async function versionAsked(
  signal: AbortSignal,
): Promise<{ manifest: Manifest; notices: Notice[] }> {
  const version = new URLSearchParams(location.search).get('v');
  if (version === null || version === MANIFEST.version || !/^[0-9a-f]{12}$/.test(version)) {
    return { manifest: MANIFEST, notices: [] };
  }
  const older = await loadManifest(BASE, version, signal);
  if (older.ok) return { manifest: older.value, notices: [] };
  return { manifest: MANIFEST, notices: [{ parameter: 'v', value: version, problem: 'unknown' }] };
}

function showFailure(page: HTMLElement, problem: string): void {
  page.textContent = en.app.failed(problem);
  const retry = document.createElement('button');
  retry.textContent = en.app.retry;
  retry.addEventListener('click', () => void start(page));
  page.append(' ', retry);
}
