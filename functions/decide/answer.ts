import * as v from 'valibot';
import { OfficerCommand } from '#domain/case/commands.ts';
import { summarise } from '#domain/case/summary.ts';
import { problem } from '#domain/problem.ts';
import { jsonBody } from '#plumbing/body.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { type Officer, officerOf } from '#plumbing/who.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';
import { listCases } from './list-cases.ts';
import { type LogDeps, logRequest } from './log-request.ts';
import { answerTallies, type TallyDeps } from './read-tallies.ts';
import { type ViewDeps, viewCase } from './view-case.ts';

export type DecideDeps = CommandDeps & ViewDeps & TallyDeps & LogDeps;

async function answerCommand(event: HttpEvent, deps: DecideDeps, officer: Officer): Promise<HttpAnswer> {
  const body = jsonBody(event);
  if (!body.ok) return problemAnswer(body.error);
  const command = v.safeParse(OfficerCommand, body.value);
  if (!command.success) {
    const fields = command.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? 'command',
      code: 'not-valid' as const,
    }));
    return problemAnswer(problem('not-valid', { fields, detail: 'The command or one of its fields is not known.' }));
  }
  const done = await giveCommand(deps, officer, event.pathParameters?.['reference'], command.output);
  return done.ok ? json(summarise(done.value, await deps.rules())) : problemAnswer(done.error);
}

/** Answers the officers' API: the caseload, a request logged by hand, a case, a command, and what was counted. */
export async function answerDecide(event: HttpEvent, deps: DecideDeps): Promise<HttpAnswer> {
  const officer = officerOf(event);
  if (!officer)
    return problemAnswer(problem('not-permitted', { detail: 'This needs the role of officer or approver.' }));
  const isPost = event.requestContext.http.method === 'POST';
  if (isPost && event.rawPath === '/api/cases') return logRequest(event, deps, officer);
  if (isPost) return answerCommand(event, deps, officer);
  if (event.rawPath === '/api/tallies') return answerTallies(event, deps);
  const reference = event.pathParameters?.['reference'];
  if (reference === undefined) {
    const page = await listCases(deps.cases, event.queryStringParameters ?? {}, officer.sub);
    return page.ok ? json(page.value) : problemAnswer(page.error);
  }
  const view = await viewCase(deps, reference);
  return view ? json(view) : problemAnswer(problem('not-found'));
}
