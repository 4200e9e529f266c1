import type { FieldProblem } from '../../problem.ts';
import { attachmentField } from './attachment-fields.ts';
import { keysOf, type List, type Typed } from './typed.ts';

/** What a field of a ground or a part is called in the form, where it is not as in the response. */
const named: Readonly<Record<string, string>> = {
  publicInterest: 'favouring',
  publicInterestDueOn: 'dueOn',
  opinion: 'opinionBy',
  'opinion.by': 'opinionBy',
  promise: 'promiseWhat',
  'promise.what': 'promiseWhat',
  'promise.on': 'promiseOn',
  'opinion.on': 'opinionOn',
  'opinion.text': 'opinionText',
  id: 'exemption',
  head: 'text',
  rows: 'text',
  notCounts: 'notColumns',
  'notCounts.rows': 'notRows',
};
/** The field at which something of a list is to be put right, where only the whole of it is named. */
const firstOf: Readonly<Record<List, string>> = {
  parts: 'label',
  grounds: 'exemption',
  tables: 'text',
  attachments: 'title',
  notes: 'text',
  closing: 'text',
};

/** The field of the form in which what stands at a path of the response was typed: `parts.0.question` is `parts.p1.question`. */
export function fieldAt(typed: Typed, path: string): string {
  const [first = '', index = '', name, further] = path.split('.');
  if (first === 'requestOutcome') return `outcome.${index === '' ? 'kind' : index}`;
  if (first === 'publication') return `publication.${index === '' ? 'kind' : index}`;
  if (!(first in firstOf)) return first === 'response' ? 'title' : first;
  const list = first as List;
  const key = keysOf(typed, list)[Number(index)];
  if (key === undefined) return list;
  if (list === 'attachments') return `attachments.${key}.${attachmentField(path.split('.').slice(2))}`;
  const weighed = name === 'publicInterest' && further !== undefined ? further : undefined;
  const own = weighed ?? named[`${name}.${further}`] ?? named[name ?? ''] ?? name ?? firstOf[list];
  return `${list}.${key}.${own}`;
}

/** Where in a table a fault lies, as an officer counts: from one, with the rows of headings. */
function placed(typed: Typed, { field, detail }: FieldProblem): { row: number; column?: number } | undefined {
  const [list, index, name, r, cells, c] = field.split('.');
  if (list !== 'tables' || detail === undefined || (name !== 'rows' && name !== 'head') || r === undefined)
    return undefined;
  const key = keysOf(typed, 'tables')[Number(index)];
  const headRows = name === 'rows' ? Number(typed[`tables.${key}.headRows`] ?? 1) : 0;
  const shift = typed[`tables.${key}.rowHeaders`] === 'yes' ? 1 : 0;
  const row = headRows + Number(r) + 1;
  return cells === 'cells' && c !== undefined ? { row, column: Number(c) + 1 + shift } : { row };
}

/** A fault of the response, at the field of the form where it is mended; in a table with the row and column that it is in. */
export type FormFault = FieldProblem & { readonly at?: { readonly row: number; readonly column?: number } | undefined };

/** The faults that readResponse found, at the fields of the form; one for each field. */
export function formFaults(typed: Typed, faults: readonly FieldProblem[]): readonly FormFault[] {
  const found = faults.map((fault): FormFault => {
    const at = placed(typed, fault);
    return { ...fault, field: fieldAt(typed, fault.field), ...(at ? { at } : {}) };
  });
  return found.filter((fault, i) => found.findIndex(({ field }) => field === fault.field) === i);
}
