/** What the page of an embed may do: show itself. With a slider: read the site's own files, too. */
import { HEIGHT_SCRIPT } from './embedScript.ts';
import { EMBED_STYLE } from './embedStyle.ts';

/** The Content-Security-Policy of an embed's page. Any page may frame it. */
export async function embedPolicy(isInteractive: boolean): Promise<string> {
  const [style, script] = (hashes ??= await Promise.all([EMBED_STYLE, HEIGHT_SCRIPT].map(hashOf)));
  return [
    "default-src 'none'",
    `style-src '${style}'`,
    `script-src '${script}'${isInteractive ? " 'self'" : ''}`,
    ...(isInteractive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ');
}

let hashes: string[] | undefined;

async function hashOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}`;
}
