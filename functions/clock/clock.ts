import type { ClockRules } from '#domain/case/clock.ts';
import { answerClock } from '#domain/clock/answer.ts';
import type { FullAnswer, FullQuestion } from '#domain/clock/question.ts';
import { readQuestion } from '#domain/clock/read-question.ts';
import type { Problem } from '#domain/problem.ts';
import type { Result } from '#domain/result.ts';

/** Answers a question that has been read. */
export function clock(question: FullQuestion, { receiptRule, calendar }: ClockRules): Result<FullAnswer, Problem> {
  return answerClock({ receiptRule, ...question }, calendar(question.regime));
}

/** Reads a question as it was sent, and answers it. */
export function clockFor(asked: unknown, rules: ClockRules): Result<FullAnswer, Problem> {
  const question = readQuestion(asked);
  return question.ok ? clock(question.value, rules) : question;
}
