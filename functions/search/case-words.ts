import { replay } from '#domain/case/case.ts';
import type { CaseJournal, JournalLine } from '#store/journal-ports.ts';
import type { StoredCase } from '#store/ports.ts';
import type { CaseReader } from '#store/read-cases.ts';
import { type CaseEntry, caseColumns, openEngine } from './engine.ts';
import type { Source } from './index-of.ts';

/** What officers look for in a case: what was asked, and what was answered when the authority asked back. */
export type CaseWords = { readonly body: string; readonly sameAs: string };

/** The words of a case, and the keyed hash of who wrote them; null where they are erased. */
export function wordsOf({ reference, ledger, applicant, words }: StoredCase): CaseWords | null {
  const theCase = replay(reference, ledger);
  if (!theCase || !applicant) return null;
  const answers = theCase.clarifications.flatMap(({ answer }) => answer ?? []);
  const texts = [theCase.request, ...answers].flatMap(
    ({ textId }) => words.find(({ id }) => id === textId)?.text ?? [],
  );
  return texts.length > 0 ? { body: texts.join('\n\n'), sameAs: applicant.sameAs } : null;
}

/** The private index of cases. Its journal names them only: their words are read from the ledger, and are not found where they are erased. */
export function caseWords(journal: CaseJournal, cases: CaseReader): Source<JournalLine, CaseEntry> {
  return {
    journal,
    snapshot: 'case-search/snapshot.sqlite',
    open: (path) => openEngine(path, caseColumns),
    read: async ({ reference }) => {
      const stored = await cases.load(reference);
      const words = stored && wordsOf(stored);
      if (!words) return null;
      const { receivedOn } = stored.summary;
      return { entry: { reference, title: '', receivedOn, sameAs: words.sameAs }, body: words.body };
    },
  };
}
