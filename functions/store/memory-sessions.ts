import { epochSeconds } from '#plumbing/time.ts';
import type { Colleague, Colleagues, Session, Sessions, SignIn, SignIns } from './officer-ports.ts';

type Expiring<T> = T & { readonly expires: number };
const isThere = <T>(found: Expiring<T> | undefined, now: string): found is Expiring<T> =>
  found !== undefined && found.expires > epochSeconds(now);

/** Sessions in memory. */
export function memorySessions(): Sessions {
  const kept = new Map<string, Expiring<Session>>();
  return {
    open: async (id, session, expires) => {
      kept.set(id, structuredClone({ ...session, expires }));
    },
    find: async (id, now) => {
      const found = kept.get(id);
      if (!isThere(found, now)) return null;
      const { expires: _expires, ...session } = found;
      return structuredClone(session);
    },
    touch: async (id, seenAt, expires) => {
      const found = kept.get(id);
      if (found) kept.set(id, { ...found, seenAt, expires });
    },
    close: async (id) => {
      kept.delete(id);
    },
  };
}

/** Sign-ins under way in memory. */
export function memorySignIns(): SignIns {
  const kept = new Map<string, Expiring<SignIn>>();
  return {
    begin: async (state, signIn, expires) => {
      kept.set(state, { ...signIn, expires });
    },
    take: async (state, browser, now) => {
      const found = kept.get(state);
      if (!isThere(found, now) || found.browser !== browser) return null;
      kept.delete(state);
      const { expires: _expires, ...signIn } = found;
      return signIn;
    },
  };
}

/** Colleagues in memory. */
export function memoryColleagues(): Colleagues {
  const kept = new Map<string, Colleague>();
  return {
    put: async (colleague) => {
      kept.set(colleague.sub, structuredClone(colleague));
    },
    noteSub: async (sub) => {
      if (!kept.has(sub)) kept.set(sub, { sub, name: null, groups: [], seenAt: null });
    },
    all: async () => structuredClone([...kept.values()].sort((a, b) => (a.sub < b.sub ? -1 : 1))),
  };
}
