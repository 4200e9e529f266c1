import type { NoteCode } from '#domain/clock/notes.ts';
import type { NoteSentence } from './en/clock.ts';
import * as en from './en/index.ts';
import { PSEUDO, pseudo } from './pseudo.ts';

/*
 * The languages: the one place that names them. Each is a folder beside this file; to add one, import its index.ts above,
 * write its code here, and the compiler asks for it in every table below.
 */
const languages = ['en'] as const;

export type FrameWords = ReturnType<typeof en.frameWords>;
export type GoneWords = ReturnType<typeof en.goneWords>;
export type AskWords = ReturnType<typeof en.askWords>;
export type SubmitWords = ReturnType<typeof en.submitWords>;
export type TrackWords = ReturnType<typeof en.trackWords>;
export type ResponseWords = ReturnType<typeof en.responseWords>;
export type TrackActWords = ReturnType<typeof en.trackActWords>;
export type ActWords = ReturnType<typeof en.actWords>;
export type SearchWords = ReturnType<typeof en.searchWords>;
export type SuggestWords = ReturnType<typeof en.suggestWords>;
export type OfficerWords = ReturnType<typeof en.officerWords>;
export type DeskWords = ReturnType<typeof en.deskWords>;
export type WriteWords = ReturnType<typeof en.writeWords>;
export type EvidenceWords = ReturnType<typeof en.evidenceWords>;
export type FilesWords = ReturnType<typeof en.filesWords>;
export type FindWords = ReturnType<typeof en.findWords>;
export type SchemeDeskWords = ReturnType<typeof en.schemeDeskWords>;
type Clock = ReturnType<typeof en.clockWords>['clock'];
/** Remarks by their code; a case has none of those that only the calculator makes. */
type Notes = { readonly clockNotes: Readonly<Partial<Record<NoteCode, NoteSentence>>> };
export type ClockWords = { readonly clock: Clock } & Notes;
export type CalculatorWords = Omit<ReturnType<typeof en.calculatorWords>, 'clockNotes'> & Notes;
/** The words of one language: a translation must have every one of them. */
export type Words = Omit<ReturnType<typeof en.allWords>, 'clockNotes'> & Notes;

/** Everything, and what the quarterly figures are called, which no other page says. */
export type StatisticsWords = Words & ReturnType<typeof en.statisticsWords>;

/** The words of everything that the portal sends. */
export type MailWords = Words & Pick<ReturnType<typeof en.mailWords>, 'letters' | 'links'>;

/** The sections that a response is written with. */
export type LetterWords = Pick<Words, 'respond' | 'files' | 'publish' | 'clock' | 'dates' | 'fields' | 'site'>;

// PURE: a bundle leaves out the tables that it does not use.
export const frameWordsFor = /* @__PURE__ */ inLanguages<FrameWords>({ en: en.frameWords });
export const goneWordsFor = /* @__PURE__ */ inLanguages<GoneWords>({ en: en.goneWords });
export const askWordsFor = /* @__PURE__ */ inLanguages<AskWords>({ en: en.askWords });
export const submitWordsFor = /* @__PURE__ */ inLanguages<SubmitWords>({ en: en.submitWords });
export const trackWordsFor = /* @__PURE__ */ inLanguages<TrackWords>({ en: en.trackWords });
export const responseWordsFor = /* @__PURE__ */ inLanguages<ResponseWords>({ en: en.responseWords });
export const trackActWordsFor = /* @__PURE__ */ inLanguages<TrackActWords>({ en: en.trackActWords });
export const actWordsFor = /* @__PURE__ */ inLanguages<ActWords>({ en: en.actWords });
export const searchWordsFor = /* @__PURE__ */ inLanguages<SearchWords>({ en: en.searchWords });
export const suggestWordsFor = /* @__PURE__ */ inLanguages<SuggestWords>({ en: en.suggestWords });
export const officerWordsFor = /* @__PURE__ */ inLanguages<OfficerWords>({ en: en.officerWords });
export const deskWordsFor = /* @__PURE__ */ inLanguages<DeskWords>({ en: en.deskWords });
export const writeWordsFor = /* @__PURE__ */ inLanguages<WriteWords>({ en: en.writeWords });
export const evidenceWordsFor = /* @__PURE__ */ inLanguages<EvidenceWords>({ en: en.evidenceWords });
export const filesWordsFor = /* @__PURE__ */ inLanguages<FilesWords>({ en: en.filesWords });
export const findWordsFor = /* @__PURE__ */ inLanguages<FindWords>({ en: en.findWords });
export const schemeDeskWordsFor = /* @__PURE__ */ inLanguages<SchemeDeskWords>({ en: en.schemeDeskWords });
export const clockWordsFor = /* @__PURE__ */ inLanguages<ClockWords>({ en: en.clockWords });
export const calculatorWordsFor = /* @__PURE__ */ inLanguages<CalculatorWords>({ en: en.calculatorWords });
export const mailWordsFor = /* @__PURE__ */ inLanguages<MailWords>({ en: en.mailWords });
export const statisticsWordsFor = /* @__PURE__ */ inLanguages<Pick<StatisticsWords, 'statistics'>>({
  en: en.statisticsWords,
});
export const wordsFor = /* @__PURE__ */ inLanguages<Words>({ en: en.allWords });

/** True for a language that has words: `en-GB` has those of `en`. */
export function hasWords(language: string): boolean {
  return language === PSEUDO || languages.some((name) => name === language || name === language.split('-')[0]);
}

/** The words of a language such as `en` or `en-GB`, made once; English where there are none. */
function inLanguages<T>(table: Readonly<Record<(typeof languages)[number], () => T>>): (language: string) => T {
  const tables: Readonly<Record<string, () => T>> = table;
  const made: Record<string, T> = {};
  const make = (language: string): T => {
    if (language === PSEUDO) return pseudo(table.en());
    return (tables[language] ?? tables[language.split('-')[0] ?? ''] ?? table.en)();
  };
  return (language) => {
    // A language outside the table is not kept: anybody can write one into an address.
    if (!hasWords(language)) return table.en();
    made[language] ??= make(language);
    return made[language];
  };
}
