import { readReference } from '#domain/case/reference.ts';
import type { FieldProblem, Problem } from '#domain/problem.ts';
import { tidy } from '#domain/text.ts';
import { formBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type LinkDeps, sendLinkAgain } from './links.ts';

export type AgainTyped = { readonly reference: string; readonly email: string };
export type LinkPages = {
  readonly again: (facts: { values: AgainTyped; problems: readonly FieldProblem[] }) => string;
  /** The same bytes whatever was typed. */
  readonly linkSent: () => string;
  readonly problem: (problem: Problem) => string;
};

/** What no email address can be: said from the text alone, so that it tells nothing of any request. */
const EMAIL = /^\S{1,64}@\S{3,190}$/;

/** `/track/`: asks for a reference and the address it was made with, and says the same to everybody who sends both. */
export async function answerLinkAgain(event: HttpEvent, deps: LinkDeps, pages: LinkPages): Promise<HttpAnswer> {
  if (event.requestContext.http.method !== 'POST') {
    // A page of its own, so that reloading it sends no second letter.
    if (event.queryStringParameters?.['asked'] !== undefined) return html(pages.linkSent());
    return html(pages.again({ values: { reference: '', email: '' }, problems: [] }));
  }
  const form = formBody(event);
  if (!form.ok) return pageAnswer(form.error, pages.problem);
  const typed = (name: string) => [form.value[name] ?? ''].flat()[0] ?? '';
  const values = { reference: typed('reference'), email: typed('email') };
  const reference = readReference(values.reference);
  const email = tidy(values.email);
  const problems: FieldProblem[] = [];
  if (reference === undefined) problems.push({ field: 'reference', code: 'missing' });
  if (!EMAIL.test(email)) problems.push({ field: 'email', code: 'missing' });
  if (reference === undefined || problems.length > 0) return html(pages.again({ values, problems }), 422);
  await sendLinkAgain(deps, reference, email);
  return seeOther('/track/?asked=yes');
}
