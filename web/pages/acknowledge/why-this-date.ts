import { isPlainWeekend } from '#domain/clock/months.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import { regimes } from '#domain/clock/regimes.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { citationInWords, reasonInWords } from '#web/components/working/reason.ts';
import type { Words } from '#web/words/index.ts';
import type { Block } from './message.ts';

/** Why an answer is due on its day, in short: the rule, the first and last day, and each holiday by name and nation. */
export function whyThisDate(words: Words, answer: FullAnswer): readonly Block[] {
  const { acknowledge, clock, dates } = words;
  const rules = regimes[answer.regime];
  const workingDaySection = citationInWords(rules.workingDaySection, clock);
  const { limitWorkingDays, workingDays, skipped, provisional } = answer;
  const [first, last] = [workingDays[0], workingDays.at(-1)];
  const holidays = skipped
    .filter(({ reasons }) => !isPlainWeekend(reasons))
    .map(({ date, reasons }) => {
      return `${dayInWords(date, dates)}: ${reasons.map((reason) => reasonInWords(reason, clock)).join('; ')}`;
    });
  const span =
    first && last ? acknowledge.dueFrom(dayInWords(first, dates), workingDays.length, dayInWords(last, dates)) : '';
  const rule = acknowledge.dueWhy(
    limitWorkingDays,
    citationInWords(rules.limitSection, clock),
    words.site.lawName(answer.regime),
  );
  return [
    { kind: 'text', text: `${rule} ${span}`.trim() },
    ...(holidays.length === 0
      ? [{ kind: 'text', text: acknowledge.dueWeekends(workingDaySection) } as const]
      : ([
          { kind: 'text', text: acknowledge.dueSkipped(workingDaySection) },
          { kind: 'list', items: holidays },
        ] as const)),
    ...(provisional ? [{ kind: 'text', text: acknowledge.dueProvisional } as const] : []),
  ];
}
