/** Everything that is not computed: the files of the built site, as any static host serves them. */
import TYPES from './mediaTypes.json' with { type: 'json' };
import { matches } from './etag.ts';
import type { Platform } from './platform.ts';

/** Names with a content hash: `assets/main-B1x9_dQe.js`, `data/<version>/…`. */
const IMMUTABLE = /^(assets|data\/[^/]+)\//;

const EXTENSION = /\.[^./]+$/;

/** The file at a path of the site ("/data/…"); null when there is none. */
export async function staticFile(
  request: Request,
  path: string,
  assets: Platform['assets'],
): Promise<Response | null> {
  const name = nameOf(path);
  const file = name === null ? null : await assets(name);
  if (name === null || !file?.ok) return null;
  const bytes = await file.arrayBuffer();
  const etag = file.headers.get('ETag') ?? `"${await sha256(bytes)}"`;
  const headers = {
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': IMMUTABLE.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  };
  if (matches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, 'Content-Type': typeOf(name) } });
}

/** Below the site's folder, decoded, with a folder's page filled in; null for what no file is called. */
function nameOf(path: string): string | null {
  try {
    const name = decodeURIComponent(path).slice(1);
    const isHidden = name.split(/[/\\]/).some((part) => part.startsWith('.'));
    if (isHidden || name.includes('\0')) return null;
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    // Every file of the site has an extension; a name without one may be a folder, which some lists.
    return EXTENSION.test(file) ? file : null;
  } catch {
    return null;
  }
}

function typeOf(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  return (TYPES as Readonly<Record<string, string>>)[extension] ?? 'application/octet-stream';
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
