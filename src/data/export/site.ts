/** Where the page is published, for what names itself by address. */

/**
 * Address of the page's folder with a slash at its end: "https://example.org/map/". `./` where a build
 * is not told: then addresses are relative, and readers of JSON-LD resolve them against the page
 * they found it in (JSON-LD 1.1, 6.1: the document's base).
 */
export type Site = string;

export const BESIDE_THE_PAGE: Site = './';

/**
 * The site that `text` names, e.g. of an environment variable; empty or undefined: not known. Throws a
 * RangeError when it is no address of http(s) without query and fragment.
 */
export function siteOf(text: string | undefined): Site {
  if (text === undefined || text === '') return BESIDE_THE_PAGE;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new RangeError(`"${text}" is no address of a site: write https://example.org/map/`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** What the data set is called by, at whatever version. */
export function dataAddress(site: Site): string {
  return `${site}#data`;
}

/** The page on which a claim is open. */
export function claimAddress(site: Site, claim: string): string {
  return `${site}?claim=${encodeURIComponent(claim)}`;
}
