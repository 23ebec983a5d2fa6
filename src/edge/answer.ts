/** From what a route answers to an HTTP response: tags, caching, sharing, refusals. */
import { digestOf, matches } from './etag.ts';
import type { Lru } from './lru.ts';
import type { Refusal } from './refusal.ts';

export type Body = Uint8Array<ArrayBuffer>;

export interface Answer {
  /** Everything the body depends on beside the code, the data and the address of the site. */
  readonly key: string;
  /** Empty where the answer does not depend on the data. */
  readonly dataVersion: string;
  /** Of a pinned version: never changes again. */
  readonly isFrozen: boolean;
  /** Media type. */
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Made only if nobody has it yet. */
  readonly body: () => string | Body | Promise<Body>;
}

export interface Teller {
  readonly build: string;
  readonly site: string;
  /** Bodies made before, by route and key. */
  readonly memory: Lru<Body>;
}

/** How long an answer of the newest data may be kept, seconds. */
export const LIVE_FOR_S = 300;
/** A year, seconds: what is frozen is kept as long as caches allow. */
export const FROZEN_FOR_S = 31_536_000;

const LIVE = `public, max-age=${LIVE_FOR_S}, stale-while-revalidate=86400`;
const FROZEN = `public, max-age=${FROZEN_FOR_S}, immutable`;
/** A version that is not published yet may be soon. */
const REFUSED = 'public, max-age=60';

/** Of what other sites may read: pictures and data that are public anyway. */
const SHARED = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, RateLimit-Policy, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/**
 * What one reader is asked to keep to (draft-ietf-httpapi-ratelimit-headers): 600 requests in 60
 * seconds. Nothing is counted here: engines and proxies in front of the service can hold it.
 */
const POLICY = { 'RateLimit-Policy': '"reader";q=600;w=60' } as const;
const RETRY_AFTER_S = '5';

export const METHODS = 'GET, HEAD, OPTIONS';

/** The response to a request that a route can answer. `HEAD` is left to the router. */
export async function tell(
  request: Request,
  route: string,
  answer: Answer,
  { build, site, memory }: Teller,
  isShared: boolean,
): Promise<Response> {
  const { dataVersion, isFrozen, type } = answer;
  const key = `${route} ${dataVersion} ${answer.key}`;
  const etag = `"${[build, dataVersion, digestOf(`${site} ${key}`)].filter(Boolean).join('.')}"`;
  const headers = {
    ...common(isShared),
    ...answer.headers,
    ETag: etag,
    'Cache-Control': isFrozen ? FROZEN : LIVE,
  };
  if (matches(request.headers.get('If-None-Match'), etag))
    return new Response(null, { status: 304, headers });
  let body = memory.get(key);
  if (body === null) {
    const made = await answer.body();
    body = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    memory.set(key, body, body.length);
  }
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}

/** The response to a request that cannot be answered, as JSON: `{ field, problem }`. */
export function refuse({ status, field, message }: Refusal, isShared: boolean): Response {
  const isBusy = status === 503;
  return new Response(`${JSON.stringify({ field, problem: message }, null, 2)}\n`, {
    status,
    headers: {
      ...common(isShared),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': isBusy ? 'no-store' : REFUSED,
      ...(isBusy ? { 'Retry-After': RETRY_AFTER_S } : {}),
    },
  });
}

/** The answer to OPTIONS, and to a browser that asks before it sends `If-None-Match`. */
export function allow(isShared: boolean): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: METHODS,
      ...(isShared
        ? {
            ...SHARED,
            'Access-Control-Allow-Methods': METHODS,
            'Access-Control-Allow-Headers': 'If-None-Match',
            'Access-Control-Max-Age': '86400',
          }
        : {}),
    },
  });
}

function common(isShared: boolean): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...POLICY,
    ...(isShared ? SHARED : {}),
  };
}
