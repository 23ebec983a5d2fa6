import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @typedef {'br' | 'gzip'} Encoding */

/**
 * The best encoding that a reader takes.
 * @param {string | null | undefined} accepted value of `Accept-Encoding`
 * @returns {Encoding | null} null: send it as it is
 */
export function encodingIn(accepted) {
  if (/\bbr\b/.test(accepted ?? '')) return 'br';
  return /\bgzip\b/.test(accepted ?? '') ? 'gzip' : null;
}

/**
 * @param {Uint8Array} bytes
 * @param {Encoding} encoding
 * @returns {Promise<Buffer>}
 */
export const compressed = (bytes, encoding) =>
  encoding === 'br'
    ? promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
    : promisify(gzip)(bytes, { level: 9 });
