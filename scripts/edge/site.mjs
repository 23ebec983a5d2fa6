import { Failure } from '../launch/failure.mjs';

/**
 * Public address of the site's folder, ending in a slash, as `CLAIMLINE_SITE` names it.
 * @returns {string | null} null when it is not told: then it is where the service runs
 * @throws {Failure} when it is no address of http(s) without query and fragment
 */
export function siteFromEnvironment() {
  const text = process.env['CLAIMLINE_SITE'];
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Failure(`CLAIMLINE_SITE must be like https://example.org/map/, not "${text}".`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
