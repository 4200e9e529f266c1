import { answerSubmit, type SubmitPages } from '#functions/submit/answer.ts';
import { type AskPages, answerAsk } from '#functions/submit/ask-answer.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { aFormPost, anEvent, type World } from './rooms.ts';

const shown = (page: string) => (facts: object) => JSON.stringify({ page, ...facts });

/** The submit room's pages as what they were given to show. */
export const shownPages: SubmitPages & AskPages = {
  before: shown('before'),
  question: shown('question'),
  onePage: shown('one-page'),
  check: shown('check'),
  sent: shown('sent'),
  sentUnknown: () => 'unknown',
  copy: shown('copy'),
  left: () => 'left',
  problem: ({ code }: { code: string }, typed?: string) => (typed === undefined ? code : `${code}: ${typed}`),
};

const toSubmit = /^\/request\/(all|check|sent\/.*)$/;

/** A browser as far as the submit room can tell: it keeps the cookies that it is given until they expire, or keeps none. */
export function aVisitor(world: World, keepsCookies = true) {
  const jar = new Map<string, { readonly value: string; readonly expires: number }>();
  const set = (name: string, value: string, maxAge?: number) => {
    const expires = maxAge === undefined ? Number.POSITIVE_INFINITY : epochSeconds(world.now()) + maxAge;
    jar.set(name, { value, expires });
  };
  const cookies = () =>
    [...jar]
      .filter(([, { expires }]) => expires > epochSeconds(world.now()))
      .map(([name, { value }]) => `${name}=${value}`);
  const keep = (answer: HttpAnswer) => {
    for (const cookie of keepsCookies ? (answer.cookies ?? []) : []) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      const maxAge = /Max-Age=(\d+)/.exec(cookie)?.[1];
      set(name, value, maxAge === undefined ? undefined : Number(maxAge));
    }
    return answer;
  };
  const ask = async (method: 'GET' | 'POST', address: string, fields: Record<string, string> | string = {}) => {
    const url = new URL(address, 'http://x');
    const [, reference] = /^\/request\/sent\/([^/]+)/.exec(url.pathname) ?? [];
    const parts = {
      cookies: cookies(),
      queryStringParameters: Object.fromEntries(url.searchParams),
      ...(reference === undefined ? {} : { pathParameters: { reference } }),
    };
    const event = method === 'GET' ? anEvent('GET', url.pathname, parts) : aFormPost(url.pathname, fields, parts);
    const answer = toSubmit.test(url.pathname) ? answerSubmit : answerAsk;
    return answer(event, world, shownPages);
  };
  const get = async (address: string) => keep(await ask('GET', address));
  const post = async (address: string, fields: Record<string, string> | string = {}) =>
    keep(await ask('POST', address, fields));
  /** Posts a form whose answer never arrives. */
  const postInVain = async (address: string, fields: Record<string, string> = {}) =>
    void (await ask('POST', address, fields));
  /** Answers every question up to checking. */
  const answerAll = async (answers: Record<string, string>) => {
    await post('/request/');
    for (const question of ['information', 'name', 'contact', 'form', 'needs']) {
      await post(`/request/${question}`, answers);
    }
  };
  const cookie = (name: string) =>
    cookies()
      .find((one) => one.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  return {
    set,
    cookies,
    cookie,
    get,
    post,
    postInVain,
    answerAll,
    to: (answer: HttpAnswer) => answer.headers?.['location'],
  };
}
