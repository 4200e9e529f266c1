import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import type { PageEvent } from '#plumbing/http.ts';
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
const { PORTAL_AUTHORITY: authority, PORTAL_ORIGIN: origin } = env;
const table = openTable(env.PORTAL_TABLE);
const deps = { cases: dynamoCaseReader(table), rules: clockRules(dynamoCalendars(table), authority, now), now };
const pagesOf = ({ language, page }: PageEvent): TrackPages => {
  const context = trackContextOf(authority, env.PORTAL_ASSETS, language, page);
  return {
    tracked: (view, done) => renderPage(Track, { context, view, done }),
    ics: (view, dueOn, stamp) => trackIcs({ context, origin, view, dueOn, stamp }),
    closed: (tried) => renderPage(TrackClosed, { context, tried }),
    problem: (problem) => renderPage(ProblemPage, { context, problem }),
  };
};

export const handler = door(
  async (event) => answerTrack(event, { ...deps, seal: await portalSeal(env.PORTAL_SECRET) }, pagesOf(event)),
  { originSecret: env.PORTAL_ORIGIN_SECRET, languages: authority.languages, pages: pagesOf },
);
