import type { CaseEvent } from '#domain/case/events.ts';
import { getItem, type Item, queryAll, type Table } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Applicant, Cases, StoredCase } from './ports.ts';
import { fromSummaryItem } from './summary-item.ts';
import { fromWordsItem } from './words-item.ts';

/** A case that is only read. */
export type CaseReader = Pick<Cases, 'load' | 'summary'>;

/** The items of one case as the ledger's reader wants them; null where there is no case. */
function assemble(reference: string, items: readonly Item[]): StoredCase | null {
  const ofKind = (prefix: string) => items.filter((item) => String(item['sk']).startsWith(prefix));
  const [summary] = ofKind('SUMMARY');
  if (!summary) return null;
  const [applicant] = ofKind('APPLICANT');
  const { pk: _pk, sk: _sk, ...person } = applicant ?? {};
  return {
    reference,
    ledger: ofKind('EVENT#').map((item) => JSON.parse(String(item['event'])) as CaseEvent),
    summary: fromSummaryItem(summary),
    applicant: applicant ? (person as Applicant) : null,
    words: ofKind('TEXT#').map(fromWordsItem),
  };
}

/** Reads cases and nothing else: what a function in the public's way needs of the ledger, and all that it loads of it. */
export function dynamoCaseReader(table: Table): CaseReader {
  return {
    load: async (reference) => assemble(reference, await queryAll(table, keys.summary(reference).pk)),
    summary: async (reference) => {
      const item = await getItem(table, keys.summary(reference));
      return item ? fromSummaryItem(item) : null;
    },
  };
}
