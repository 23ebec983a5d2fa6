declare module 'fontverter' {
  interface Fontverter {
    /** Decodes WOFF and WOFF2 to the bytes of an OpenType font. */
    convert(font: Uint8Array, format: 'truetype'): Promise<Uint8Array>;
  }
  const fontverter: Fontverter;
  export default fontverter;
}
