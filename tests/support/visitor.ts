import { answerSubmit, type SubmitPages } from '#functions/submit/answer.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { aFormPost, anEvent, type World } from './rooms.ts';

const shown = (page: string) => (facts: object) => JSON.stringify({ page, ...facts });

/** The submit room's pages as what they were given to show. */
export const shownPages: SubmitPages = {
  before: shown('before'),
  question: shown('question'),
  onePage: shown('one-page'),
  check: shown('check'),
  sent: shown('sent'),
  sentUnknown: () => 'unknown',
  copy: shown('copy'),
  left: () => 'left',
  problem: ({ code }, typed) => (typed === undefined ? code : `${code}: ${typed}`),
};

/** A browser as far as the submit room can tell: it keeps the cookies that it is given, unless it keeps none. */
export function aVisitor(world: World, keepsCookies = true) {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`);
  const keep = (answer: HttpAnswer) => {
    for (const cookie of keepsCookies ? (answer.cookies ?? []) : []) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (/Max-Age=0/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const parts = (address: string) => {
    const url = new URL(address, 'http://x');
    const [, reference] = /^\/request\/sent\/([^/]+)/.exec(url.pathname) ?? [];
    return {
      path: url.pathname,
      parts: {
        cookies: cookies(),
        queryStringParameters: Object.fromEntries(url.searchParams),
        ...(reference === undefined ? {} : { pathParameters: { reference } }),
      },
    };
  };
  const get = async (address: string) => {
    const { path, parts: more } = parts(address);
    return keep(await answerSubmit(anEvent('GET', path, more), world, shownPages));
  };
  const post = async (address: string, fields: Record<string, string> | string = {}) => {
    const { path, parts: more } = parts(address);
    return keep(await answerSubmit(aFormPost(path, fields, more), world, shownPages));
  };
  /** Answers every question up to checking. */
  const answerAll = async (answers: Record<string, string>) => {
    await post('/request/');
    for (const question of ['information', 'name', 'contact', 'form', 'needs']) {
      await post(`/request/${question}`, answers);
    }
  };
  return { jar, get, post, answerAll, to: (answer: HttpAnswer) => answer.headers?.['location'] };
}
