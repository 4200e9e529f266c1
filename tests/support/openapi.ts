import type { ValidateFunction } from 'ajv/dist/2020.js';
import type { Authority } from '#domain/authority.ts';
import { openApiOf } from '#web/data/openapi/document.ts';
import { strictAjv } from './json-schema.ts';

export type Schema = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { readonly schema: Schema; readonly [more: string]: unknown }>>;
export type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: Schema; readonly examples: Readonly<Record<string, { readonly value: unknown }>> }
      >
    >;
  };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** The document of an authority as it is served: what JSON does not hold is gone. */
export function documentOf(authority: Authority): OpenApi {
  return JSON.parse(JSON.stringify(openApiOf(authority)));
}

/** Its operations by `GET /api/clock`. */
export function operationsOf({ paths }: OpenApi): Readonly<Record<string, Operation>> {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
  );
  return Object.fromEntries(all);
}

/** Makes validators of schemas in the document; they name those of its components. */
export function validators({ components }: Pick<OpenApi, 'components'>): (schema: Schema) => ValidateFunction {
  const ajv = strictAjv();
  // OpenAPI's own word.
  ajv.addVocabulary(['discriminator']);
  const made = new Map<string, ValidateFunction>();
  const local = (text: string) => text.replaceAll('#/components/schemas/', 'schemas#/$defs/');
  ajv.addSchema({ $id: 'schemas', $defs: JSON.parse(local(JSON.stringify(components.schemas))) });
  return (schema) => {
    const key = local(JSON.stringify(schema));
    const validate = made.get(key) ?? ajv.compile(JSON.parse(key));
    made.set(key, validate);
    return validate;
  };
}
