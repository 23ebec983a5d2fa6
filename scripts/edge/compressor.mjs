import { compressed, encodingIn } from '../launch/compression.mjs';

/** Media types that are worth it. */
const COMPRESSIBLE =
  /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json|octet-stream))/;

/** Smaller bodies do not become smaller. */
const LEAST_BYTES = 860;

/** Most that compressed bodies may take in memory, bytes. */
const CAPACITY = 32_000_000;

/**
 * Compresses answers as a front server or an edge engine does, each once: what an engine brings along,
 * and Node does not. The tag of a compressed answer is weak, since its bytes are others.
 */
export class Compressor {
  /** @type {Map<string, Buffer>} By address, tag and encoding, oldest first. */
  #bodies = new Map();
  #bytes = 0;

  /**
   * @param {Request} request
   * @param {Response} response
   * @returns {Promise<Response>}
   */
  async compress(request, response) {
    const encoding = encodingIn(request.headers.get('Accept-Encoding'));
    const etag = response.headers.get('ETag');
    if (
      encoding === null ||
      response.body === null ||
      response.headers.has('Content-Encoding') ||
      !COMPRESSIBLE.test(response.headers.get('Content-Type') ?? '')
    )
      return response;
    const key = etag === null ? null : `${request.url} ${etag} ${encoding}`;
    let body = key === null ? undefined : this.#bodies.get(key);
    if (body === undefined) {
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length < LEAST_BYTES) return new Response(bytes, response);
      body = await compressed(bytes, encoding);
      if (key !== null) this.#keep(key, body);
    }
    const headers = new Headers(response.headers);
    headers.delete('Content-Length');
    headers.set('Content-Encoding', encoding);
    if (etag !== null && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`);
    return new Response(new Uint8Array(body), { status: response.status, headers });
  }

  /**
   * @param {string} key
   * @param {Buffer} body
   */
  #keep(key, body) {
    this.#bodies.set(key, body);
    this.#bytes += body.length;
    for (const [oldest, { length }] of this.#bodies) {
      if (this.#bytes <= CAPACITY) break;
      this.#bodies.delete(oldest);
      this.#bytes -= length;
    }
  }
}
