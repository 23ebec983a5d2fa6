/** The service described as OpenAPI 3.1, from the same tables that requests are checked against. */
import type { Parameter } from './parameters.ts';
import type { Route } from './route.ts';

export function openapiOf(routes: readonly Route[], site: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Claimline',
      version: '1',
      summary: 'Who is said to control what, when, and on whose word.',
      description:
        'Every answer repeats what was asked and names the claimants and the data version. Without `v` an answer is live; with it, it never changes. Lines and shares show what the named sources state; they express no view on legal status.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: site.replace(/\/$/, '') || '/' }],
    paths: Object.fromEntries(routes.map((route) => [route.path, pathItem(route)])),
    components: {
      schemas: {
        Refusal: {
          type: 'object',
          required: ['field', 'problem'],
          properties: {
            field: { type: 'string', description: 'The parameter; "path" for the address.' },
            problem: { type: 'string', description: 'What is wrong, in one sentence.' },
          },
        },
      },
      responses: {
        NotModified: { description: 'What `If-None-Match` names is still the answer.' },
        BadParameter: refusal('A parameter that cannot be used, is unknown or is missing.'),
        NotFound: refusal('A data version, or a link, that is not published here.'),
        Busy: refusal('The data cannot be read at the moment; see `Retry-After`.'),
      },
    },
  };
}

function pathItem({ id, summary, parameters, types }: Route): object {
  return {
    get: {
      operationId: id,
      summary,
      parameters: parameters.map(described),
      responses: {
        '200': {
          description: 'The answer.',
          headers: {
            ETag: { schema: { type: 'string' } },
            'Cache-Control': { schema: { type: 'string' } },
          },
          content: Object.fromEntries(types.map((type) => [type, { schema: schemaOf(type) }])),
        },
        '304': { $ref: '#/components/responses/NotModified' },
        '400': { $ref: '#/components/responses/BadParameter' },
        '404': { $ref: '#/components/responses/NotFound' },
        ...(id === 'oembed' ? { '501': refusal('A format that is neither json nor xml.') } : {}),
        '503': { $ref: '#/components/responses/Busy' },
      },
    },
  };
}

function described({ name, description, schema, example, isNeeded }: Parameter): object {
  return {
    name,
    in: 'query',
    description,
    schema,
    ...(isNeeded ? { required: true } : {}),
    ...(example === undefined ? {} : { example }),
  };
}

function schemaOf(type: string): object {
  if (type === 'application/json') return { type: 'object' };
  return { type: 'string', contentMediaType: type };
}

function refusal(description: string): object {
  const schema = { $ref: '#/components/schemas/Refusal' };
  return { description, content: { 'application/json': { schema } } };
}
