import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuery, anyReadings, RUNS } from '../../../tests/support/arbitraries.ts';
import { smallDataset } from '../../../tests/support/smallDataset.ts';
import { deepFreeze } from '../../../tests/support/freeze.ts';
import type { Claimant, ClaimantId, ClaimId, PlaceId } from '../../domain/types.ts';
import { sceneOf } from '../../publish/scene.ts';
import { formatView } from '../../view/url.ts';
import { ALL_SOURCES, DEFAULT_VIEW, type ViewState } from '../../view/viewState.ts';
import { picturedView, publishedView, sharedScene } from './sharedView.ts';

const VERSION = 'abcdefabcdef';
const own = 'own-1-1' as ClaimantId;

const VIEW: ViewState = deepFreeze({
  ...DEFAULT_VIEW,
  tab: 'charts',
  theme: 'dark',
  claim: 'own-1-7' as ClaimId,
  band: true,
  sources: { mode: 'only', ids: [own, 'rybar' as ClaimantId] },
  hidden: ['kursk' as PlaceId],
  camera: { zoom: 7, lat: 48, lng: 37 },
  compare: { date: null, clock: 'said', sources: { mode: 'all-but', ids: [own] }, form: 'swipe' },
  filter: { ...DEFAULT_VIEW.filter, claimants: [own, 'rybar' as ClaimantId] },
});

describe('what is shared', () => {
  test('holds nothing of the reader’s own, and everything else as it is', () => {
    const link = formatView(publishedView(VIEW, VERSION));
    expect(link).not.toContain('own-');
    for (const part of ['src=rybar', 'hide=kursk', 'view=7/48/37', 'vsclock=said', 'tab=charts'])
      expect(link).toContain(part);
    expect(link).toContain(`v=${VERSION}`);
    expect(publishedView(VIEW, null)).toMatchObject({ version: null, claim: null, band: false });
  });

  test('with own claimants alone on, a link has nobody on, not everybody', () => {
    const alone: ViewState = { ...DEFAULT_VIEW, sources: { mode: 'only', ids: [own] } };
    expect(formatView(publishedView(alone, null))).toBe('?src=none');
  });

  test('a picture’s link opens the map without table and theme, and without a band not asked for', () => {
    const claim = 'isw-1' as ClaimId;
    const link = formatView(picturedView({ ...VIEW, claim }, VERSION, false));
    expect(link).toMatch(/claim=isw-1/);
    expect(link).not.toMatch(/tab=|theme=|band=|own-/);
    expect(formatView(picturedView({ ...VIEW, claim, band: false }, VERSION, true))).toMatch(
      /band=1/,
    );
  });
});

describe('the scene of a picture', () => {
  /** The second claimant of the small dataset becomes the reader's own. */
  const withOwn = (readings: Parameters<typeof smallDataset>[0]) => {
    const dataset = smallDataset(readings);
    const claimants = dataset.claimants.map((claimant, i): Claimant =>
      i === 1 ? { ...claimant, id: own } : claimant,
    );
    return { ...dataset, claimants };
  };

  test('is that of the claimants that are published', () => {
    fc.assert(
      fc.property(anyReadings, anyQuery, (readings, { date, clock, track }) => {
        const dataset = withOwn({ readings });
        const source = { dataset, backdrop: null, site: 'https://example.org/' };
        const view = { ...DEFAULT_VIEW, date, clock, track };
        const published = dataset.claimants.map(({ id }) => id).filter((id) => id !== own);
        const scene = sharedScene(
          source,
          picturedView({ ...view, sources: ALL_SOURCES }, VERSION, false),
        );
        const expected = sceneOf(source, { ...view, sources: { mode: 'only', ids: published } });
        expect(scene.mapState.codes).toEqual(expected.mapState.codes);
        expect([...scene.query.claimants]).toEqual(published);
        expect(scene.link).not.toContain('own-');
        expect(scene.view.sources).toEqual(ALL_SOURCES);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
