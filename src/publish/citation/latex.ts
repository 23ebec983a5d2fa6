/**
 * Text for a field of a .bib file. What LaTeX takes for a command is written as one; typographic signs
 * are LaTeX's own, so that they print with any font encoding; letters of whatever script stay as they
 * are, in UTF-8, which biber and LaTeX since 2018 read.
 */

/** `\{` is not among them: BibTeX counts braces, escaped or not. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '\u00a0': '~',
  '\u202f': '~',
  '²': '$^2$',
  '³': '$^3$',
  '–': '--',
  '—': '---',
  '‘': '\\textquoteleft{}',
  '’': '\\textquoteright{}',
  '“': '\\textquotedblleft{}',
  '”': '\\textquotedblright{}',
  '…': '\\textellipsis{}',
  '·': '\\textperiodcentered{}',
  '−': '\\textminus{}',
};

const SIGN = /[\\{}$&#%_~^`<>|\u00a0\u202f²³–—‘’“”…·−]/g;

export function latexOf(text: string): string {
  return (
    text
      // Side by side they would be drawn as one: a longer dash, a closing quotation mark.
      .replaceAll(/[-–—](?=[-–—])|'(?=')/g, '$&\u0000')
      .replaceAll(SIGN, (sign) => SIGNS[sign] ?? sign)
      .replaceAll('\u0000', '{}')
  );
}
