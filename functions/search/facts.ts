import type { DatabaseSync } from 'node:sqlite';

/** An entry by its number, and how well it matches: the lower the better. */
export type Scored = readonly [number: number, score: number];

/** How often each fact would be met: `ground:s40` → 12. */
export type Counts = ReadonlyMap<string, number>;
/** Those of some entries that have every fact that is asked for; and how many would, were one fact of a group another. */
export type Picked = { readonly entries: readonly Scored[]; readonly counts: Counts };

/** What entries can be picked out by. Kept beside them in the file; and in memory, since every search counts. */
export type Facts = {
  readonly put: (number: number, facts: readonly string[]) => void;
  readonly remove: (number: number) => void;
  readonly pick: (entries: readonly Scored[], wanted: readonly string[]) => Picked;
  /** The numbers of the entries that have a fact. */
  readonly having: (fact: string) => readonly number[];
};

const groupOf = (fact: string) => fact.slice(0, fact.indexOf(':'));
const NONE: readonly number[] = [];

/** The facts in an index that is open. */
export function openFacts(db: DatabaseSync): Facts {
  db.exec('CREATE TABLE IF NOT EXISTS fact (id INTEGER PRIMARY KEY, facts TEXT NOT NULL) STRICT');
  const names: string[] = [];
  const codes = new Map<string, number>();
  const codeOf = (fact: string): number => {
    const known = codes.get(fact);
    if (known !== undefined) return known;
    codes.set(fact, names.length);
    return names.push(fact) - 1;
  };
  const of = new Map<number, readonly number[]>();
  for (const row of db.prepare('SELECT id, facts FROM fact').all() as { id: number; facts: string }[]) {
    of.set(row.id, (JSON.parse(row.facts) as string[]).map(codeOf));
  }
  const insert = db.prepare('INSERT OR REPLACE INTO fact (id, facts) VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM fact WHERE id = ?');
  return {
    put: (number, facts) => {
      if (facts.length === 0) return;
      insert.run(number, JSON.stringify(facts));
      of.set(number, facts.map(codeOf));
    },
    remove: (number) => {
      remove.run(number);
      of.delete(number);
    },
    pick: (entries, wanted) => {
      // What an address asks for is not kept: what no entry has is lacking in each.
      const codesWanted = wanted.map((fact) => ({ code: codes.get(fact), group: groupOf(fact) }));
      const counted = new Uint32Array(names.length);
      const groups = names.map(groupOf);
      const picked: Scored[] = [];
      for (const entry of entries) {
        const own = of.get(entry[0]) ?? NONE;
        let lacking = 0;
        let group: string | undefined;
        for (const one of codesWanted) {
          if (one.code !== undefined && own.includes(one.code)) continue;
          lacking += 1;
          group = one.group;
        }
        if (lacking > 1) continue;
        if (lacking === 0) picked.push(entry);
        // Where one is lacking, another choice in its group would find this entry.
        for (const code of own) {
          if (lacking === 0 || groups[code] === group) counted[code] = (counted[code] ?? 0) + 1;
        }
      }
      const counts = new Map<string, number>();
      for (const [code, count] of counted.entries()) if (count > 0) counts.set(names[code] ?? '', count);
      return { entries: picked, counts };
    },
    having: (fact) => {
      const code = codes.get(fact);
      return code === undefined ? NONE : [...of].flatMap(([number, own]) => (own.includes(code) ? [number] : []));
    },
  };
}
