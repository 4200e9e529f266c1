import type { ProblemCode } from '#domain/problem.ts';
import type { apiRoutes } from '#domain/routes.ts';
import type { SchemaName } from './components.ts';

type Machine = Extract<(typeof apiRoutes)[number], { readonly path: `/api/${string}` }>;
type KeyOf<R> = R extends { readonly method: infer M extends string; readonly path: infer P extends string }
  ? `${M} ${P}`
  : never;
/** Every route that programs call, as `POST /api/requests`: one that is added to the list has to be described, or nothing compiles. */
export type MachineRoute = KeyOf<Machine>;

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: true;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

/** What the document says of a route beside what the list of routes says itself. */
export type Endpoint = {
  readonly id: string;
  readonly tag: 'requests' | 'clock' | 'cases';
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: { readonly schema: SchemaName; readonly examples: Readonly<Record<string, unknown>> };
  readonly answer: {
    readonly status: 200 | 201;
    readonly schema: SchemaName;
    readonly description: string;
    readonly example?: unknown;
  };
  /** What it refuses with, beside what every endpoint may. */
  readonly problems: readonly ProblemCode[];
};
