import { londonDate } from '#domain/dates.ts';
import { problem } from '#domain/problem.ts';
import { tallies as meanings, monthsUntil } from '#domain/tallies.ts';
import { type HttpAnswer, type HttpEvent, json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import type { Tallies } from '#store/ports.ts';

export type TallyDeps = { readonly tallies: Tallies; readonly now: () => string };

/** `GET /api/tallies`: what was counted in the last 12 months, or as many as `months` says (1 to 60), and what it means. */
export async function answerTallies(event: HttpEvent, { tallies, now }: TallyDeps): Promise<HttpAnswer> {
  const asked = event.queryStringParameters?.['months'] ?? '12';
  const months = /^\d{1,2}$/.test(asked) ? Number(asked) : 0;
  if (months < 1 || months > 60) {
    return problemAnswer(
      problem('not-valid', { fields: [{ field: 'months', code: 'not-valid', detail: 'A number from 1 to 60.' }] }),
    );
  }
  return json({ meanings, months: await tallies.read(monthsUntil(londonDate(now()), months)) });
}
