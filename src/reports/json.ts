/** The way a program reads it: indented, with a line end. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
