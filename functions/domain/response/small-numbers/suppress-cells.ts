import { ancestors } from '../parts.ts';
import type { Part, Response } from '../response.ts';
import { type Place, placeKey } from './read-table.ts';

/**
 * The response with the given cells suppressed under a ground: the cells lose their values, the parts that show their
 * tables become partly disclosed where they were disclosed, and the ground names them. Cells that are suppressed already keep
 * their ground. A ground that is not there yet is named all the same; the checks of the response ask for it.
 * FOIA s.17(1): what is withheld is withheld by a notice that names the exemption.
 */
export function suppressCells(response: Response, places: readonly Place[], ground: string): Response {
  const keys = new Set(places.map(placeKey));
  const changed = new Set<string>();
  const tables = response.tables.map((table) => {
    const rows = table.rows.map((line, row) => ({
      ...line,
      cells: line.cells.map((cell, column) => {
        const isChosen = keys.has(placeKey({ table: table.id, row, column }));
        if (!isChosen || (typeof cell !== 'string' && 'suppressed' in cell)) return cell;
        changed.add(table.id);
        return { suppressed: true as const, ground };
      }),
    }));
    return changed.has(table.id) ? { ...table, rows } : table;
  });
  if (changed.size === 0) return response;
  const shows = (part: Part) => part.tables.some((table) => changed.has(table));
  // What stands under a part with the table is answered by it too, as is a part that points to its answer.
  const concerned = response.parts.filter((part) => {
    const sources = [part.label, ...ancestors(response.parts, part.label), part.answeredWith];
    return response.parts.some((other) => shows(other) && sources.includes(other.label));
  });
  const labels = concerned.filter(shows).map(({ label }) => label);
  const parts = response.parts.map((part) =>
    concerned.includes(part) && part.outcome === 'disclosed' ? { ...part, outcome: 'partly-disclosed' as const } : part,
  );
  const grounds = response.grounds.map((one) =>
    // A ground that names no part concerns all of them.
    one.id === ground && one.parts.length > 0 ? { ...one, parts: [...new Set([...one.parts, ...labels])] } : one,
  );
  return { ...response, tables, parts, grounds };
}
