/** Text in HTML and XML. */

/** Safe inside an element and inside an attribute in double or single quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The same without the characters that XML 1.0 cannot hold. */
export function escapedXml(text: string): string {
  return escaped(text.replaceAll(NOT_IN_XML, '\ufffd'));
}

/** At most `letters` letters, cut between words and marked "…". */
export function shortened(text: string, letters: number): string {
  if ([...text].length <= letters) return text;
  const cut = [...text].slice(0, letters - 1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
