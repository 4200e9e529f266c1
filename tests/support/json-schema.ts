import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => Ajv2020;

/** A public validator of JSON Schema 2020-12 in its strict mode: a word that the schema misspells stops it. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: true, strictTuples: true });
  addFormats(ajv);
  return ajv;
}

/** The same for schemas that were looked at before: quicker to make. */
export function laxAjv(): Ajv2020 {
  return new Ajv2020({ strict: false, validateSchema: false, validateFormats: false });
}

/** What is wrong with a value, each fault in a line; none where it fits. */
export function faultsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || '/', message, JSON.stringify(params)].join(' '),
  );
}

/** Every object in a value, with where it is. */
export function objectsIn(value: unknown, path = ''): readonly { path: string; object: Record<string, unknown> }[] {
  if (value === null || typeof value !== 'object') return [];
  const below = Object.entries(value).flatMap(([key, one]) => objectsIn(one, `${path}/${key}`));
  return Array.isArray(value) ? below : [{ path, object: value as Record<string, unknown> }, ...below];
}
