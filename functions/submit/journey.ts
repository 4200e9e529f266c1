import {
  type AnswerName,
  type Answers,
  answerNames,
  type Question,
  questionNames,
  questions,
  readAnswers,
} from '#domain/request/answers.ts';

export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** The first of what was sent under a name; empty where nothing was. */
export function field(fields: FormFields, name: string): string {
  const value = fields[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** Everything typed into a form, whatever is wrong with it. */
export function typedIn(fields: FormFields): Answers {
  return readAnswers(Object.fromEntries(answerNames.map((name) => [name, field(fields, name)])));
}

/** Names of the fields that were sent more than once: no browser does that, and nobody can tell which was meant. */
export function repeatedIn(fields: FormFields): readonly AnswerName[] {
  return answerNames.filter((name) => Array.isArray(fields[name]));
}

/** Of what was sent, the answers to one question. */
export function answered(question: Question, fields: FormFields): Readonly<Partial<Answers>> {
  return Object.fromEntries(questions[question].map((name) => [name, field(fields, name)]));
}

/**
 * Longest text of a field that is kept for its writer to shorten: three times what a request may have, and far beyond
 * what the others may. All together stay below what an item of the database holds, whatever the script.
 */
const MOST_KEPT = { information: 60_000, other: 4_000 };

/** Names of the answers that are too long to be kept. */
export function tooLongToKeep(answers: Readonly<Partial<Answers>>): readonly AnswerName[] {
  const most = (name: AnswerName) => (name === 'information' ? MOST_KEPT.information : MOST_KEPT.other);
  return answerNames.filter((name) => (answers[name] ?? '').length > most(name));
}

/** The answers as a page carries them, but for those that it asks for. They are the reader's own, in the reader's own page. */
export function toKept(answers: Answers, question?: Question): string {
  const asked: readonly AnswerName[] = question ? questions[question] : [];
  const carried = answerNames.filter((name) => answers[name] !== '' && !asked.includes(name));
  return JSON.stringify(Object.fromEntries(carried.map((name) => [name, answers[name]])));
}

/** What a page carried; nothing where it is not ours. It is checked like everything else that is sent. */
export function fromKept(kept: string): Answers {
  try {
    const carried: unknown = JSON.parse(kept);
    const answers = readAnswers(typeof carried === 'object' && carried !== null ? (carried as object) : {});
    return { ...answers, ...Object.fromEntries(tooLongToKeep(answers).map((name) => [name, ''])) };
  } catch {
    return readAnswers({});
  }
}

/** The page after a question: back to checking where the reader came from there, else the next one. */
export function after(question: Question, change: boolean): string {
  if (change) return '/request/check';
  // What is published already is offered as soon as it is known what is looked for.
  if (question === 'information') return '/request/published';
  return `/request/${questionNames[questionNames.indexOf(question) + 1] ?? 'check'}`;
}
