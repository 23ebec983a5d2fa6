import { siteOf } from '../../src/data/export/site.ts';
import { UsageError } from './usageError.ts';

/** The address that the option names, null without it. Throws a UsageError for another text. */
export function siteAsked(site: string | undefined): string | null {
  if (site === undefined) return null;
  try {
    return siteOf(site);
  } catch {
    throw new UsageError(`--site "${site}" is no address: write it as https://example.org/map/`);
  }
}
