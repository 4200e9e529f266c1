import type { CaseEvent } from '../case/events.ts';
import { csv } from './csv.ts';
import type { EvidenceFacts, PackFile } from './facts.ts';
import { isWordsRef } from './words-files.ts';

/** Which fields of which event become a table. An event that the ledger of a case does not have makes no file. */
const tables = [
  { path: 'hours.csv', type: 'HoursLogged', fields: ['on', 'activity', 'minutes', 'estimated', 'note'] },
  {
    path: 'searches.csv',
    type: 'CommissionAnswered',
    fields: ['receivedOn', 'commission', 'outcome', 'answer', 'searches'],
  },
] as const;

/** The hours that were logged and the searches that were made, where there are any. */
export function workFiles({ ledger, words }: EvidenceFacts): readonly PackFile[] {
  const cell = (value: unknown) => {
    if (isWordsRef(value)) return words.find(({ id }) => id === value.textId)?.text ?? null;
    if (value === undefined || value === null) return null;
    if (typeof value === 'number') return value;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return tables.flatMap(({ path, type, fields }) => {
    const events: readonly (Omit<CaseEvent, 'type'> & { readonly type: string })[] = ledger;
    const found = events.filter((event) => event.type === type);
    if (found.length === 0) return [];
    const rows = found.map((event) => {
      const values: Readonly<Record<string, unknown>> = { ...event };
      const officer = event.actor.kind === 'officer' ? event.actor.sub : null;
      return [event.n, ...fields.map((field) => cell(values[field])), event.recordedAt, officer];
    });
    return [{ path, text: csv(['event', ...fields, 'recordedAt', 'officer'], rows) }];
  });
}
