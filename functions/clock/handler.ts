import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { calculatorContextOf } from '#web/clock-context.ts';
import { noteText } from '#web/components/working/note.ts';
import { Calculator } from '#web/pages/clock/calculator.tsx';
import { calculatorIcs } from '#web/pages/clock/calculator-ics.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { renderPage } from '#web/render.ts';
import { answerClockRoom, type ClockPages } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const authority = env.PORTAL_AUTHORITY;
const origin = env.PORTAL_ORIGIN;
const pagesOf = ({ language, page }: PageEvent): ClockPages => {
  const context = calculatorContextOf(authority, env.PORTAL_ASSETS, language, page);
  return {
    calculator: (facts) => renderPage(Calculator, { context, ...facts }),
    ics: (worked, dueOn, stamp) => calculatorIcs({ context, origin, ...worked, dueOn, stamp }),
    note: (note) => noteText(note, context.words),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};
const calendars = dynamoCalendars(openTable(env.PORTAL_TABLE));
const deps = { rules: clockRules(calendars, authority, now), now };

export const handler = door((event) => answerClockRoom(event, deps, pagesOf(event)), {
  originSecret: env.PORTAL_ORIGIN_SECRET,
  languages: authority.languages,
  pages: pagesOf,
});
