/** Opens MapLibre's map over the still picture, once that is on the screen. */
import type { MapView, MapViewOptions } from '../map/mapView.ts';

/** What is told when the map is opened; `onReady` is answered here. */
export type MapOpening = Omit<MapViewOptions, 'onReady'>;

export class OpenedMap {
  /** null until it is made, and where there is no WebGL. */
  view: MapView | null = $state.raw(null);
  /** What the reader sees: MapLibre's map, the picture before it, or the picture that stays. */
  shows: 'map' | 'picture' | 'still' = $state('picture');

  /**
   * Fetches MapLibre and makes the map. It has the picture's place with its first whole frame; from
   * then on "claimline:map" is told to those who test and measure.
   * @param openingNow asked when all is fetched; null when the page has no place for a map
   */
  async open(openingNow: () => MapOpening | null, signal: AbortSignal): Promise<void> {
    await twoFrames();
    const { MapView: Implementation } = await import('../map/mapView.ts');
    // Labels are drawn with the page's own font.
    await document.fonts.load('12px ClaimlineSans');
    const opening = signal.aborted ? null : openingNow();
    if (!opening) return;
    try {
      const created = new Implementation({
        ...opening,
        onReady: () => {
          this.shows = 'map';
          opening.container.dispatchEvent(
            new CustomEvent('claimline:map', { bubbles: true, detail: created.map }),
          );
        },
      });
      this.view = created;
    } catch {
      this.shows = 'still';
    }
  }

  close(): void {
    this.view?.destroy();
  }
}

/** Then what was drawn is on the screen, and MapLibre may take the main thread. */
function twoFrames(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
}
