import type { ClockRules } from '../case/clock.ts';
import type { Channel } from '../case/events.ts';
import { answerClock } from '../clock/answer.ts';
import { clockDay } from '../clock/periods.ts';
import type { Regime } from '../clock/regimes.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Intake, type IntakeFields, readIntake } from './intake.ts';

/** How a request reaches an authority besides the portal. Email and letters are valid requests (FOIA s.8, EIR reg 5). */
export const handChannels = ['email', 'post', 'other'] as const satisfies readonly Channel[];

/** A request that an officer logs: what came, how, and the legal moment of receipt (ISO 8601 with its offset). */
export type ByHand = {
  readonly intake: Intake;
  readonly channel: (typeof handChannels)[number];
  readonly receivedAt: string;
};

type HandFields = IntakeFields & {
  readonly channel?: unknown;
  readonly receivedAt?: unknown;
  readonly language?: unknown;
};

/**
 * Checks what an officer typed. Answers `not-valid` with every field at fault: those of a request (`readIntake`), and how and
 * when it came. The true day of receipt may be long past and never lies in the future; `now` is an instant (ISO 8601).
 */
export function readByHand(
  fields: HandFields,
  offered: readonly Regime[],
  languages: readonly string[],
  rules: ClockRules,
  now: string,
): Result<ByHand, Problem> {
  const faults: FieldProblem[] = [];
  const channel = handChannels.find((name) => name === fields.channel);
  if (channel === undefined) faults.push({ field: 'channel', code: 'not-offered' });
  const language = languages.find((name) => name === (fields.language ?? languages[0]));
  if (language === undefined) faults.push({ field: 'language', code: 'not-offered' });
  const receivedAt = typeof fields.receivedAt === 'string' ? fields.receivedAt : '';
  const fault = receiptFault(receivedAt, now);
  if (fault) faults.push({ field: 'receivedAt', ...fault });
  const intake = readIntake(fields, offered, language ?? '');
  if (!intake.ok || channel === undefined || faults.length > 0) {
    return fail(problem('not-valid', { fields: [...(intake.ok ? [] : (intake.error.fields ?? [])), ...faults] }));
  }
  const { regime } = intake.value;
  const question = { regime, kind: 'response', receivedAt, events: [], receiptRule: rules.receiptRule } as const;
  const clock = answerClock(question, rules.calendar(regime));
  return clock.ok ? ok({ intake: intake.value, channel, receivedAt }) : clock;
}

function receiptFault(receivedAt: string, now: string): Omit<FieldProblem, 'field'> | null {
  if (receivedAt === '') return { code: 'missing' };
  if (receivedAt.length <= 10 || clockDay(receivedAt) === undefined) {
    return { code: 'not-valid', detail: 'A moment such as 2026-11-18T09:00:00Z.' };
  }
  return Date.parse(receivedAt) > Date.parse(now) ? { code: 'not-valid', detail: 'This lies in the future.' } : null;
}
