/** Reading what a request asks. Each function throws a Refusal that names the parameter. */
import { nearest } from '../data/tables/nearest.ts';
import { problemOf } from '../reports/linkProblem.ts';
import type { Known } from '../view/parameters.ts';
import { parseView } from '../view/url.ts';
import type { ViewState } from '../view/viewState.ts';
import type { Parameter } from './parameters.ts';
import { badParameter, Refusal } from './refusal.ts';

/** Longest address that is read, characters. */
export const MAX_URL = 8192;

/**
 * The parameters of a request, if each is one of `known`, is given once, is not missing where it is
 * needed, and is one of its words or within its bounds where its schema lists them.
 */
export function paramsOf(url: URL, known: readonly Parameter[]): URLSearchParams {
  if (url.href.length > MAX_URL)
    throw new Refusal(414, {
      field: 'path',
      problem: `path: the address is longer than ${MAX_URL} characters`,
    });
  const params = url.searchParams;
  const names = [...params.keys()];
  const table = new Map(known.map((parameter) => [parameter.name, parameter]));
  for (const name of names) {
    if (!table.has(name)) throw unknownName(name, [...table.keys()]);
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw badParameter(name, `${name}: it is given more than once`);
  }
  for (const parameter of known) {
    const value = params.get(parameter.name);
    if (value !== null) check(parameter, value);
    else if (parameter.isNeeded)
      throw badParameter(parameter.name, `${parameter.name}: it is missing`);
  }
  return params;
}

/** The view that a query describes; nothing of it may be unknown to this version of the data. */
export function viewIn(params: URLSearchParams, known: Known): ViewState {
  const { view, notices } = parseView(params.toString(), known);
  const [notice] = notices;
  if (notice) throw badParameter(notice.parameter, problemOf(notice, known));
  return view;
}

/** An id that must be among others. */
export function idAmong<T extends string>(field: string, text: string, ids: Iterable<T>): T {
  const all = [...ids];
  const found = all.find((id) => id === text);
  if (found !== undefined) return found;
  const near = nearest(text, all);
  const help = near === null ? '' : `: did you mean "${near}"?`;
  throw badParameter(field, `${field}: "${text}" is unknown${help}`);
}

function unknownName(name: string, names: readonly string[]): Refusal {
  const near = nearest(name, names);
  const help = near === null ? `write one of ${names.join(', ')}` : `did you mean "${near}"?`;
  return badParameter(name, `${name}: there is no such parameter here: ${help}`);
}

function check({ name, schema }: Parameter, value: string): void {
  if (schema.type === 'string') return;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  const { enum: words, minimum = -Infinity, maximum = Infinity } = schema;
  if (words && !words.includes(number))
    throw badParameter(name, `${name}: "${value}" is none of ${words.join(', ')}`);
  if (!(number >= minimum && number <= maximum))
    throw badParameter(
      name,
      `${name}: "${value}" is no whole number from ${minimum} to ${maximum}`,
    );
}
