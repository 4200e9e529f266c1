import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { portalSeal } from '#plumbing/secret.ts';
import { now } from '#plumbing/time.ts';
import { dynamoCalendars } from '#store/calendars.ts';
import { clockRules } from '#store/clock-rules.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoCaseReader } from '#store/read-cases.ts';
import { trackContextOf } from '#web/clock-context.ts';
import { ProblemPage } from '#web/pages/errors/problem-page.tsx';
import { trackIcs } from '#web/pages/track/due-ics.ts';
import { Track } from '#web/pages/track/track.tsx';
import { TrackClosed } from '#web/pages/track/track-closed.tsx';
import { renderPage } from '#web/render.ts';
import { answerTrack, type TrackPages } from './answer.ts';
import { names } from './env.ts';

const env = readEnv(names);
const context = trackContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS);
const table = openTable(env.PORTAL_TABLE);
const cases = dynamoCaseReader(table);
const rules = clockRules(dynamoCalendars(table), env.PORTAL_AUTHORITY, now);
const pages: TrackPages = {
  tracked: (view, done) => renderPage(Track, { context, view, done }),
  ics: (view, dueOn, stamp) => trackIcs({ context, origin: env.PORTAL_ORIGIN, view, dueOn, stamp }),
  closed: () => renderPage(TrackClosed, { context }),
};

export const handler = door(
  async (event) => {
    const seal = await portalSeal(env.PORTAL_SECRET);
    return answerTrack(event, { cases, seal, rules, now }, pages);
  },
  {
    originSecret: env.PORTAL_ORIGIN_SECRET,
    page: (problem) => renderPage(ProblemPage, { context, problem }),
  },
);
