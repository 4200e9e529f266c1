import { type Problem, problems } from '#domain/problem.ts';
import { type HttpAnswer, html, json } from './http.ts';

/** A refusal as RFC 9457 problem details. Fields are named by JSON pointer; nothing that was sent is repeated. */
export function problemAnswer(problem: Problem): HttpAnswer {
  const { status, title } = problems[problem.code];
  const errors = problem.fields?.map(({ field, code, detail }) => ({
    pointer: `#/${field.replaceAll('.', '/')}`,
    code,
    ...(detail ? { detail } : {}),
  }));
  const body = {
    type: `urn:request-portal:problem:${problem.code}`,
    title,
    status,
    ...(problem.detail ? { detail: problem.detail } : {}),
    ...(errors ? { errors } : {}),
  };
  const headers = { 'content-type': 'application/problem+json' };
  return json(body, status, status === 401 ? { ...headers, 'www-authenticate': 'Bearer' } : headers);
}

/** A refusal as a page, with its status. */
export function pageAnswer(problem: Problem, page: (problem: Problem) => string): HttpAnswer {
  return html(page(problem), problems[problem.code].status);
}
