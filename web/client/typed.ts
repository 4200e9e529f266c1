import { type AnswerName, type Answers, answerNames } from '#domain/request/answers.ts';

/** What stands in a field, as typed, filled in or restored by the browser. */
export function typed(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** The answers in a form now. The page is the truth: a browser may fill a form in without telling anybody. */
export function typedAnswers(form: HTMLFormElement): Answers {
  return Object.fromEntries(answerNames.map((name) => [name, typed(form, name)])) as Record<AnswerName, string>;
}
