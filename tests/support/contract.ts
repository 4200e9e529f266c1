import { expect } from 'vitest';
import { faultsOf } from './json-schema.ts';
import { type OpenApi, type Operation, operationsOf, type Schema, validators } from './openapi.ts';

export type Call = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string;
};
type Answer = { readonly status: number; readonly type: string; readonly body: unknown };

/** A query or header as its schema sees it: in an address a number is text. */
const read = (text: string, { type }: Schema) => (type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text);

/** A running portal under the eye of its own document: every call is compared with it. */
export function contract(url: string, document: OpenApi) {
  const operations = operationsOf(document);
  const validatorOf = validators(document);
  const seen: { readonly key: string; readonly status: number; readonly problem?: string }[] = [];

  /** What of a call the document does not allow. */
  function faultsOfCall({ parameters = [], requestBody }: Operation, call: Call): readonly string[] {
    const given = { path: call.path ?? {}, query: call.query ?? {}, header: call.headers ?? {} };
    const known = (place: 'query' | 'header') => parameters.filter((one) => one.in === place).map(({ name }) => name);
    const strange = Object.keys(given.query).filter((name) => !known('query').includes(name));
    const wrong = parameters.flatMap(({ name, in: place, required, schema }) => {
      const value = given[place][name];
      if (value === undefined) return required ? [`${name} is missing`] : [];
      return faultsOf(validatorOf(schema), read(value, schema)).map((fault) => `${name}: ${fault}`);
    });
    const [content] = Object.values(requestBody?.content ?? {});
    const body = content ? faultsOf(validatorOf(content.schema), call.body) : [];
    return [...strange, ...wrong, ...body];
  }

  function expectDocumented({ responses }: Operation, { status, type, body }: Answer): void {
    const documented = responses[status] ?? responses['default'];
    // An answer that only leads elsewhere.
    if (documented && !documented.content && body === '') return;
    const content = documented?.content?.[type];
    if (!content) throw new Error(`An answer ${status} of ${type} is not in the document: ${JSON.stringify(body)}`);
    expect(faultsOf(validatorOf(content.schema), body)).toEqual([]);
    // What is the portal's own to say has a place of its own.
    if (type === 'application/problem+json') expect(Object.keys(responses)).toContain(String(status));
  }

  return {
    seen,
    /** Makes a call, and compares it and its answer with the document. `isGood`: the document allows the call. */
    async call(key: string, call: Call, { isGood }: { isGood: boolean }): Promise<Answer> {
      const operation = operations[key];
      if (!operation) throw new Error(`The document has no ${key}`);
      const faults = faultsOfCall(operation, call);
      if (isGood) expect(faults).toEqual([]);
      else expect(faults).not.toEqual([]);
      const [method = '', template = ''] = key.split(' ');
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => call.path?.[name] ?? '');
      const query = new URLSearchParams(call.query).toString();
      const sent = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
      const answer = await fetch(`${url}${path}${query ? `?${query}` : ''}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
          ...call.headers,
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      const text = await answer.text();
      const one = { status: answer.status, type, body: type.endsWith('json') ? JSON.parse(text) : text };
      expectDocumented(operation, one);
      const problem = (one.body as { type?: string }).type?.split(':').at(-1);
      seen.push({ key, status: one.status, ...(problem === undefined ? {} : { problem }) });
      return one;
    },
  };
}
