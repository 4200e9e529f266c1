import { door } from '#plumbing/door.ts';
import { readEnv } from '#plumbing/env.ts';
import { json } from '#plumbing/http.ts';
import { problemAnswer } from '#plumbing/problem-answer.ts';
import { clock } from './clock.ts';
import { names } from './env.ts';

const env = readEnv(names);

export const handler = door(
  async (event) => {
    const answer = clock(event.queryStringParameters ?? {}, env.PORTAL_AUTHORITY);
    return answer.ok ? json(answer.value) : problemAnswer(answer.error);
  },
  { originSecret: env.PORTAL_ORIGIN_SECRET },
);
