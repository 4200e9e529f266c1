import { type ConversionConfig, type JsonSchema, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';

export type { JsonSchema };
export type Definitions = Readonly<Record<string, GenericSchema>>;

/** What our own checks say where JSON Schema can say it too; what it cannot say is left to the server. */
const config: ConversionConfig = {
  target: 'draft-2020-12',
  overrideAction({ valibotAction, jsonSchema, errors }) {
    if (!errors) return undefined;
    const action: { readonly type: string; readonly message?: unknown; readonly requirement?: unknown } = valibotAction;
    const most = /^must be (\d+) characters or fewer$/.exec(String(action.message))?.[1];
    if (most !== undefined) return { ...jsonSchema, maxLength: Number(most) };
    if (String(action.message).startsWith('must be a date')) return { ...jsonSchema, format: 'date' };
    // JSON Schema reads every pattern with the flag `u`.
    if (action.requirement instanceof RegExp && action.requirement.flags === 'u' && jsonSchema.pattern === undefined) {
      return { ...jsonSchema, pattern: action.requirement.source };
    }
    // The first of two patterns stands; and what a check or a change of words does is the server's.
    const isOurs = ['check', 'transform', 'trim', 'regex', 'starts_with'].includes(action.type);
    return isOurs ? { ...jsonSchema } : undefined;
  },
};

/** A schema by itself, as JSON Schema 2020-12, with what it calls by name in `$defs`. */
export function jsonSchemaOf(schema: GenericSchema, definitions: Definitions): JsonSchema {
  const { $schema, title, description, $defs, ...rest } = toJsonSchema(schema, { ...config, definitions });
  return { $schema, title, description, ...rest, ...($defs && Object.keys($defs).length > 0 ? { $defs } : {}) };
}

/** Schemas that name each other, for a document that keeps them at `base` (`#/components/schemas/`). */
export function namedSchemas(definitions: Definitions, base: string): Readonly<Record<string, JsonSchema>> {
  return toJsonSchemaDefs(definitions as Record<string, GenericSchema>, {
    ...config,
    overrideRef: ({ referenceId }) => base + referenceId,
  });
}
