import { answerDesk, type ClosedPages } from '#functions/decide/desk-answer.ts';
import { type DeskPages, deskRoutes } from '#functions/decide/desk-routes.ts';
import { schemeRoutes } from '#functions/decide/scheme-routes.ts';
import type { SchemePages } from '#functions/decide/show-scheme.ts';
import { type WritePages, writeRoutes } from '#functions/decide/write-routes.ts';
import type { EntryPages } from '#functions/decide/write-scheme.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import { officerCookie, type SignedIn } from '#store/officer-session.ts';
import { aFormPost, anEvent, bodyOf, type World } from './rooms.ts';

/** What the pages of the console are given, as JSON; each with the name of whoever sees it. */
const shownPages = (officer: SignedIn | null) => {
  const shown = (page: string) => (facts?: unknown) => JSON.stringify({ page, facts, seenBy: officer?.name });
  const words = {
    asItCame: () => 'The request as it came.',
    lookedAtOriginal: () => 'Opened an original letter.',
    inWords: (date: string) => `the day ${date}`,
  };
  // Whatever page is asked for: its name, and what it is given.
  return new Proxy(words as DeskPages & WritePages & SchemePages & EntryPages & ClosedPages, {
    get: (said, page) => Reflect.get(said, page) ?? shown(String(page)),
  });
};

/** Somebody at the console of a world, signed in as this. The id of their session is their name. */
export async function atConsole(
  world: World,
  sub: string,
  groups: readonly string[] = ['officer'],
  name = `Name of ${sub}`,
) {
  const now = world.now();
  const id = `session-${sub}`;
  await world.colleagues.put({ sub, name, groups, seenAt: now });
  await world.sessions.open(id, { sub, name, groups, startedAt: now, seenAt: now }, 9_999_999_999);
  return browserAt(world, [officerCookie(id).split(';')[0] ?? '']);
}

/** What a form sends; with a file where it is `FormData`. */
type Fields = Record<string, string> | string | FormData;

async function eventOf(
  method: 'GET' | 'POST' | 'HEAD',
  path: string,
  fields: Fields,
  parts: { cookies: readonly string[]; headers: Record<string, string> },
) {
  if (method !== 'POST') return anEvent(method, path, parts);
  if (!(fields instanceof FormData)) return aFormPost(path, fields, parts);
  const sent = new Response(fields);
  const body = Buffer.from(await sent.arrayBuffer()).toString('base64');
  const headers = { ...parts.headers, 'content-type': sent.headers.get('content-type') ?? '' };
  return anEvent('POST', path, { ...parts, headers, body, isBase64Encoded: true });
}

/** A browser at the console with these cookies. */
export function browserAt(world: World, cookies: readonly string[] = []) {
  const ask = async (
    method: 'GET' | 'POST' | 'HEAD',
    address: string,
    fields: Fields = {},
    headers: Record<string, string> = {},
  ) => {
    const url = new URL(address, 'http://x');
    const parts = { cookies, headers, queryStringParameters: Object.fromEntries(url.searchParams) };
    const event = await eventOf(method, url.pathname, fields, parts);
    const asked = { ...event, rawQueryString: url.search.slice(1), language: 'en', page: address };
    const closed = shownPages(null);
    // The gateway knows which door has a page.
    if (schemeRoutes.at(method, url.pathname)) return answerDesk(schemeRoutes, asked, world, shownPages, closed);
    return writeRoutes.at(method, url.pathname)
      ? answerDesk(writeRoutes, asked, world, shownPages, closed)
      : answerDesk(deskRoutes, asked, world, shownPages, closed);
  };
  return {
    get: (address: string) => ask('GET', address),
    head: (address: string) => ask('HEAD', address),
    /** A post of the script's own, which asks for JSON. */
    script: (address: string, fields: Record<string, string>) =>
      ask('POST', address, fields, { accept: 'application/json' }),
    post: (address: string, fields?: Fields) => ask('POST', address, fields),
  };
}

/** What a page was given to show. */
// biome-ignore lint/suspicious/noExplicitAny: whatever the page shows
export function factsOf(answer: HttpAnswer): any {
  return bodyOf(answer).facts;
}
