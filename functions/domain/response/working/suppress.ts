import { writeTable } from '../paste.ts';
import type { Response } from '../response.ts';
import { cellsOf, findSmallNumbers } from '../small-numbers/findings.ts';
import { completeSuppression, type SmallNumberRules } from '../small-numbers/prove.ts';
import { suppressCells } from '../small-numbers/suppress-cells.ts';
import { keysOf, type Typed, valuesOf } from './typed.ts';

/**
 * Suppresses the small numbers of a table under a ground, and the further figures without which they could be worked out.
 * `response` is what was typed, read. The part that shows the table becomes partly disclosed, and the ground names it.
 */
export function suppressed(
  typed: Typed,
  response: Response,
  table: string,
  ground: string,
  rules: SmallNumberRules,
): Typed {
  const cells = cellsOf(findSmallNumbers(response, rules)).filter((place) => place.table === table);
  if (cells.length === 0) return typed;
  const { second } = completeSuppression(response.tables, cells, rules);
  const after = suppressCells(response, [...cells, ...second], ground);
  const changed: Record<string, string> = { ...typed };
  for (const { id, ...grid } of after.tables) changed[`tables.${id}.text`] = writeTable(grid).text;
  const keys = keysOf(typed, 'parts');
  for (const [i, part] of after.parts.entries()) changed[`parts.${keys[i]}.outcome`] = part.outcome ?? '';
  const concerned = after.parts.flatMap((part, i) =>
    part.tables.includes(table) && part.outcome === 'partly-disclosed' ? [keys[i] ?? ''] : [],
  );
  const there = valuesOf(typed, `grounds.${ground}.parts`);
  // A ground that names no part concerns all of them; one that has just been begun names none yet.
  const names = keysOf(typed, 'parts').length > 1 || there.length > 0;
  if (names) changed[`grounds.${ground}.parts`] = [...new Set([...there, ...concerned])].join('\n');
  return changed;
}
