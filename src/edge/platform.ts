/** What the service is given by whatever runs it: Node, workerd, another engine for fetch handlers. */
export interface Platform {
  /**
   * A file of the built site by its path below the site's folder, without a leading slash:
   * "index.html", "data/<version>/core.json". null when there is none.
   */
  readonly assets: (path: string) => Promise<Response | null>;
  /** The module of `@resvg/resvg-wasm`, asked for when the first PNG is drawn. */
  readonly resvg: () => Promise<WebAssembly.Module>;
  /** Public address of the site's folder, ending in a slash: "https://example.org/map/". */
  readonly site: string;
  /** Hears of what should not have happened; whoever asked is told nothing of it. */
  readonly report: (error: unknown) => void;
  /**
   * Most pixels of a PNG where fewer than 12 million are affordable: one takes about 25 bytes of memory
   * while it is drawn, and some engines give 128 MB in all.
   */
  readonly maxPixels?: number;
  /** Names the code: answers of another build have other ETags. */
  readonly build: string;
}
