/** The service as a module worker: workerd, Cloudflare Workers. */
import resvg from './resvg.wasm';
import { BUILD, createService } from './service.ts';

interface Environment {
  /** The files of the built site: a disk service of workerd, or static assets. */
  readonly ASSETS: { fetch(url: string): Promise<Response> };
  /** Public address of the site, ending in a slash. */
  readonly SITE: string;
  /** Most pixels of a PNG, see `Platform`. */
  readonly MAX_PIXELS?: string;
}

let service: ReturnType<typeof createService> | null = null;

export default {
  fetch(request: Request, { ASSETS, SITE, MAX_PIXELS }: Environment): Response | Promise<Response> {
    service ??= createService({
      assets: async (path) => {
        const file = await ASSETS.fetch(`http://assets/${path}`);
        return file.ok ? file : null;
      },
      resvg: () => Promise.resolve(resvg),
      site: SITE,
      ...(MAX_PIXELS ? { maxPixels: Number(MAX_PIXELS) } : {}),
      build: BUILD,
      // eslint-disable-next-line no-console -- where the engine keeps its log
      report: (error) => console.error(error),
    });
    return service.fetch(request);
  },
};
