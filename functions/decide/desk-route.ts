import type { DeskRule } from './desk-visit.ts';

/** A page of the console: `officers` have the role of officer or approver, `approvers` that one, `units` answer for a unit. */
export type DeskRoute<Deps, Pages> = {
  readonly method: 'GET' | 'POST';
  /** A path with `{parameters}`. */
  readonly path: string;
  readonly for: 'officers' | 'approvers' | 'units' | 'everybody';
  readonly rule: DeskRule<Deps, Pages>;
  /** True for a form that may bring a file. */
  readonly takesFile?: true;
};

/** The pages of a door. */
export type DeskRoutes<Deps, Pages> = {
  /** The page at a path, with what stands in the place of its parameters; undefined where there is none. HEAD is as GET. */
  readonly at: (
    method: string,
    path: string,
  ) => { readonly route: DeskRoute<Deps, Pages>; readonly params: Readonly<Record<string, string>> } | undefined;
};

/** With its slash at the end, or without: a gateway may take it away. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/\/$/, '')
      .replace(/[.]/g, '\\$&')
      .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`,
  );

/** Makes the table of a door's pages; of two that fit a path the first is meant. */
export function deskTable<Deps, Pages>(routes: readonly DeskRoute<Deps, Pages>[]): DeskRoutes<Deps, Pages> {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return {
    at: (method, path) => {
      const asked = method === 'HEAD' ? 'GET' : method;
      for (const { route, pattern } of compiled) {
        const found = route.method === asked ? pattern.exec(path) : null;
        if (found) return { route, params: { ...found.groups } };
      }
      return undefined;
    },
  };
}
