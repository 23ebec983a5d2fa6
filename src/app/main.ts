import { mount } from 'svelte';
import { loadDataset, loadManifest, type Manifest } from '../data/loadDataset.ts';
import { en } from '../ui/text/text.ts';
import type { Notice } from '../view/parameters.ts';
import { parseView } from '../view/url.ts';
import { View } from '../view/view.svelte.ts';
import App from './App.svelte';
import { BASE, MANIFEST } from './config.ts';
import { knownFrom } from './knownFrom.ts';
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
  const known = knownFrom(loaded.value);
  const parsed = parseView(location.search, known);
  const isPinned = manifest !== MANIFEST || parsed.view.version === MANIFEST.version;
  const initial = isPinned ? parsed.view : { ...parsed.view, version: null };
  page.textContent = '';
  mount(App, {
    target: page,
    props: {
      view: new View(loaded.value, initial),
      known,
      manifest,
      notices: [...notices, ...parsed.notices],
    },
  });
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
