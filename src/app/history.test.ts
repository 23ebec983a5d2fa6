import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HistoryWriter } from './history.ts';

/** The browser's entries, the last of which is shown. */
let entries: string[] = [];
beforeEach(() => {
  entries = ['?a'];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (next: () => void) => setTimeout(next));
  vi.stubGlobal('document', { title: '' });
  const location = { pathname: '', hash: '', search: '?a' };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    pushState: (_: unknown, __: string, path: string) =>
      void entries.push((location.search = path)),
    replaceState: (_: unknown, __: string, path: string) =>
      void entries.splice(-1, 1, (location.search = path)),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const writer = (): HistoryWriter => new HistoryWriter(() => 'title');

test('a step is written after the frame that shows it', () => {
  writer().write(() => '?b', 'push');
  expect(entries).toEqual(['?a']);
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?b']);
});

test('two steps within one frame are two entries, in their order', () => {
  const history = writer();
  history.write(() => '?b', 'push');
  history.write(() => '?c', 'push');
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?b', '?c']);
});

test('the step that ends a drag goes back to where the drag began', () => {
  const history = writer();
  history.write(() => '?b', 'passing');
  vi.runAllTimers();
  expect(entries).toEqual(['?b']);
  history.write(() => '?c', 'push');
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?c']);
});

test('a step is not lost to what follows it before it is written', () => {
  const history = writer();
  history.write(() => '?b', 'push');
  history.write(() => '?c', 'passing');
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?c']);
  history.write(() => '?b', 'push');
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?b']);
});

test('leaving the page writes what is not written yet', () => {
  const history = writer();
  history.write(() => '?b', 'push');
  history.flush();
  expect(entries).toEqual(['?a', '?b']);
  vi.runAllTimers();
  expect(entries).toEqual(['?a', '?b']);
});

test('who goes back is not sent forth again by a step that was not written', () => {
  const history = writer();
  history.write(() => '?b', 'push');
  history.settle('?a');
  vi.runAllTimers();
  expect(entries).toEqual(['?a']);
});
