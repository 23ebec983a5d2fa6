import { isDay } from '../../domain/day.ts';
import type { Field } from './schema.ts';

/** What is wrong with a cell by its Table Schema field (the first thing found), or null. */
export function cellProblem(text: string, field: Field): string | null {
  const { constraints = {} } = field;
  if (text === '') return constraints.required ? 'is empty' : null;
  if (/^\s|\s$/.test(text)) return `"${text}" begins or ends with a space`;
  return typeProblem(text, field) ?? constraintProblem(text, field);
}

function typeProblem(text: string, field: Field): string | null {
  switch (field.type) {
    case 'date':
      return isKnownDay(text) ? null : `"${text}" is not a day (YYYY-MM-DD)`;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? null : `"${text}" is not a number`;
    case 'integer':
      return /^-?\d+$/.test(text) ? null : `"${text}" is not a whole number`;
    case 'list':
      return text.split(field.delimiter ?? ',').some((item) => item === '')
        ? `"${text}" has an empty item`
        : null;
    case 'string':
      return field.format === 'uri' && !isWebAddress(text)
        ? `"${text}" is not an http(s) URL`
        : null;
  }
}

function constraintProblem(text: string, { constraints = {} }: Field): string | null {
  const { minimum, maximum, pattern } = constraints;
  if (constraints.enum && !constraints.enum.includes(text)) {
    return `"${text}" is not one of ${constraints.enum.join(', ')}`;
  }
  if (pattern !== undefined && !patternOf(pattern).test(text)) {
    return `"${text}" does not match ${pattern}`;
  }
  if (minimum !== undefined && Number(text) < minimum) return `${text} is below ${minimum}`;
  if (maximum !== undefined && Number(text) > maximum) return `${text} is above ${maximum}`;
  return null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(text) && URL.canParse(text);
}

/** Tens of thousands of cells hold a few hundred days. */
const days = new Map<string, boolean>();

function isKnownDay(text: string): boolean {
  const known = days.get(text) ?? isDay(text);
  days.set(text, known);
  return known;
}

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u');
  patterns.set(source, known);
  return known;
}
