/** References within a picture, in the one form that every program reads. */

/**
 * What `<use>` and others name with `xlink:`. A picture that stands alone declares it; HTML knows it.
 * Inkscape up to 1.2 and Illustrator draw nothing for the plain `href` of SVG 2.
 */
export const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** The element with that id once more. @param attributes with a space before each */
export function use(id: string, attributes = ''): string {
  return `<use xlink:href="#${id}"${attributes}/>`;
}
