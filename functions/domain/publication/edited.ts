import type { CitedGround, Decision } from '../response/decision.ts';
import { ancestors, childrenOf, touches } from '../response/parts.ts';
import type { Note, Part, Response, Table } from '../response/response.ts';
import type { DisclosedGround, DisclosedPart } from './disclosure.ts';

/** A table as it is published: what an officer noted for the checks stays with the officers. */
export type PublishedTable = Omit<Table, 'notCounts'> & {
  /** Where it is as CSV; answers from before there was that lack it. */
  readonly csv?: string;
};

/** What of a response is published: all of it, or without the parts that the decision leaves out. */
export type PublishedView = {
  readonly parts: readonly DisclosedPart[];
  readonly grounds: readonly DisclosedGround[];
  readonly cited: readonly CitedGround[];
  readonly tables: readonly PublishedTable[];
  readonly notes: readonly Note[];
};

/** Puts the properties of a value into one order and leaves out what is not there, so that its JSON never varies. */
export function inOrder<T extends object>(value: T, order: readonly (keyof T)[]): T {
  const pairs = order.filter((key) => value[key] !== undefined).map((key) => [key, value[key]] as const);
  return Object.fromEntries(pairs) as T;
}

function tidyTable(table: Table): PublishedTable {
  return {
    id: table.id,
    caption: table.caption,
    head: table.head.map((row) => row.map((cell) => inOrder(cell, ['text', 'columns', 'rows']))),
    rows: table.rows.map((row) => ({
      ...(row.header === undefined ? {} : { header: row.header }),
      cells: row.cells.map((cell) => {
        if (typeof cell === 'string') return cell;
        return 'suppressed' in cell ? inOrder(cell, ['suppressed', 'ground']) : { notHeld: true };
      }),
    })),
    notes: table.notes,
  };
}

/** What stays in public under the publication decision: a part, a table, and what names the parts that it speaks of. */
export function staysOf(response: Response): {
  readonly part: (label: string) => boolean;
  readonly table: (id: string) => boolean;
  readonly naming: (labels: readonly string[]) => boolean;
} {
  const { parts, publication } = response;
  const left = publication.kind === 'publish-edited' ? publication.omitParts : [];
  const part = (label: string) =>
    !left.includes(label) && !ancestors(parts, label).some((above) => left.includes(above));
  const users = (id: string) => parts.filter((p) => p.tables.includes(id));
  return {
    part,
    table: (id) => users(id).length === 0 || users(id).some((p) => part(p.label)),
    naming: (labels) => labels.length === 0 || labels.some(part),
  };
}

/**
 * Applies the publication decision. Leaving out a part leaves out what stands under it, and whatever speaks of nothing
 * else: its tables, notes and grounds. Its label stays and says that something is not published; the reason for leaving
 * it out was written for the file and stays there.
 */
export function publishedView(response: Response, decision: Decision): PublishedView {
  const { parts } = response;
  const stays = staysOf(response);
  const trim = (labels: readonly string[]) => labels.filter(stays.part);
  const grounds = response.grounds.filter((ground) => stays.naming(ground.parts));
  const tables = response.tables.filter((table) => stays.table(table.id)).map(tidyTable);
  // A cell may not point to a ground that is left out.
  const known = new Set(grounds.map((ground) => ground.id));

  const disclose = (part: Part): DisclosedPart => {
    const below = childrenOf(parts, part.label).map(disclose);
    if (!stays.part(part.label)) return { label: part.label, omitted: true, parts: below };
    const { label, question, held, outcome, answer, answeredWith } = part;
    return {
      label,
      omitted: false,
      question,
      ...(held === undefined ? {} : { held }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(answer === undefined ? {} : { answer }),
      ...(answeredWith === undefined ? {} : { answeredWith }),
      tables: part.tables,
      grounds: grounds.filter((g) => touches(g, parts, label)).map((g) => g.id),
      parts: below,
    };
  };

  return {
    parts: childrenOf(parts, undefined).map(disclose),
    grounds: grounds.map((ground) => {
      const cited = decision.grounds.find((c) => c.id === ground.id);
      if (!cited) throw new Error('Every ground is cited in the decision');
      const { opinion, publicInterest, promise } = ground;
      const published = {
        ...ground,
        parts: trim(ground.parts),
        ...(opinion ? { opinion: inOrder(opinion, ['by', 'on', 'text']) } : {}),
        ...(publicInterest ? { publicInterest: inOrder(publicInterest, ['favouring', 'against', 'balance']) } : {}),
        ...(promise ? { promise: inOrder(promise, ['what', 'on']) } : {}),
        title: cited.title,
        citation: cited.citation,
        publicInterestTest: cited.publicInterestTest,
      };
      return inOrder(published, [
        'id',
        'exemption',
        'title',
        'citation',
        'limbs',
        'parts',
        'publicInterestTest',
        'withheld',
        'why',
        'opinion',
        'harm',
        'likelihood',
        'publicInterest',
        'publicInterestDueOn',
        'promise',
        'reasonsWithheld',
        'inTheAlternative',
      ]);
    }),
    cited: decision.grounds
      .filter((cited) => !response.grounds.some((g) => g.id === cited.id) || known.has(cited.id))
      .map((cited) => ({ ...cited, parts: trim(cited.parts) })),
    tables: tables.map((table) => withoutGrounds(table, known)),
    notes: response.notes
      .filter((note) => stays.naming(note.parts))
      .map((note) => ({ parts: trim(note.parts), text: note.text })),
  };
}

function withoutGrounds(table: PublishedTable, known: ReadonlySet<string>): PublishedTable {
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const isUnknown =
        typeof cell === 'object' && 'ground' in cell && cell.ground !== undefined && !known.has(cell.ground);
      return isUnknown ? { suppressed: true as const } : cell;
    }),
  }));
  return { ...table, rows };
}
