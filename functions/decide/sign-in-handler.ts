import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { newId } from '#plumbing/ids.ts';
import { openProvider } from '#plumbing/provider.ts';
import { now } from '#plumbing/time.ts';
import { dynamoColleagues } from '#store/colleagues.ts';
import { openTable } from '#store/dynamo.ts';
import { dynamoSessions, dynamoSignIns } from '#store/sessions.ts';
import { signInPages } from '#web/officer/sign-in-pages.ts';
import { officerContextOf } from '#web/officer-context.ts';
import { signInNames } from './env.ts';
import { answerSignIn } from './sign-in-answer.ts';

const env = readEnv(signInNames);
const table = openTable(env.PORTAL_TABLE);
const pages = signInPages(officerContextOf(env.PORTAL_AUTHORITY, env.PORTAL_ASSETS));
const deps = {
  provider: openProvider(env.PORTAL_ISSUER, env.PORTAL_CLIENT),
  client: env.PORTAL_CLIENT,
  signOut: env.PORTAL_SIGN_OUT,
  sessions: dynamoSessions(table),
  signIns: dynamoSignIns(table),
  colleagues: dynamoColleagues(table),
  origin: env.PORTAL_ORIGIN,
  now,
  newId,
};

export const handler = door((event) => answerSignIn(event, deps, pages), {
  originSecret: env.PORTAL_ORIGIN_SECRET,
  languages: env.PORTAL_AUTHORITY.languages.slice(0, 1),
  pages: () => pages,
});
