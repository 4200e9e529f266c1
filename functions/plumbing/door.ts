import middy from '@middy/core';
import { ORIGIN_SECRET_HEADER } from '#domain/edge.ts';
import { securityHeaders } from '#domain/headers.ts';
import { addressIn, languageOf } from '#domain/languages.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { compressed } from './compress.ts';
import type { HttpAnswer, HttpEvent, PageEvent } from './http.ts';
import { sameText } from './ids.ts';
import { log, traceOf } from './log.ts';
import { pageAnswer, problemAnswer } from './problem-answer.ts';

/** HEAD gets the headers of GET and no body. */
function bodyFor(event: HttpEvent, answer: HttpAnswer): HttpAnswer {
  const { body: _body, ...head } = answer;
  return event.requestContext.http.method === 'HEAD' ? head : compressed(event, answer);
}

type Rule = (event: PageEvent) => Promise<HttpAnswer>;
export type DoorOptions = {
  /** The languages that the authority offers; left out where the door answers JSON only. */
  readonly languages?: readonly string[];
  /** What the front puts into its header; a request without it did not come through the front. */
  readonly originSecret: string;
  /** The pages in the language of a request, one of which says what is wrong; left out where the door answers JSON only. */
  readonly pages?: (event: PageEvent) => { readonly problem: (problem: Problem) => string };
};

/** Refuses a form that another site made the browser send. Browsers that send neither header are let through. */
function crossSite(event: HttpEvent): boolean {
  if (event.requestContext.http.method !== 'POST') return false;
  const site = event.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** The request for a page, in the language that its address names. A tracking link is the only address with a key in it. */
function inItsLanguage(languages: readonly string[], event: HttpEvent): PageEvent {
  const { language, path } = languageOf(languages, event.rawPath);
  const query = event.rawQueryString && !path.startsWith('/track/') ? `?${event.rawQueryString}` : '';
  return { ...event, rawPath: path, language, page: path + query };
}

/** Rules name the pages of this site without a language: whoever is sent on stays in the language they came in. */
function keepingTheLanguage(languages: readonly string[], { language }: PageEvent, answer: HttpAnswer): HttpAnswer {
  const location = answer.headers?.['location'];
  if (!location?.startsWith('/')) return answer;
  return { ...answer, headers: { ...answer.headers, location: addressIn(languages, language, location) } };
}

/**
 * The one chain that every HTTP function stands behind: only through the front, no cross-site posts, an unexpected error
 * answered without a word of it, security headers, no caching unless the rule says otherwise, compression.
 */
export function door(rule: Rule, { originSecret, languages = [], pages }: DoorOptions) {
  const spoken = (event: HttpEvent) => inItsLanguage(languages, event);
  const refuse = (event: HttpEvent, refusal: Problem): HttpAnswer => {
    const wantsJson = !pages || event.rawPath.startsWith('/api/');
    return wantsJson ? problemAnswer(refusal) : pageAnswer(refusal, pages(spoken(event)).problem);
  };
  const finish = (event: HttpEvent, answer: HttpAnswer): HttpAnswer =>
    bodyFor(event, { ...answer, headers: { ...securityHeaders, 'cache-control': 'no-store', ...answer.headers } });

  return middy<HttpEvent, HttpAnswer>()
    .before(({ event }) => {
      if (!sameText(event.headers[ORIGIN_SECRET_HEADER] ?? '', originSecret)) {
        return finish(event, problemAnswer(problem('not-through-the-edge')));
      }
      if (crossSite(event)) return finish(event, refuse(event, problem('cross-site')));
      return undefined;
    })
    .after((request) => {
      if (request.response) request.response = finish(request.event, request.response);
    })
    .onError((request) => {
      log('error', 'unexpected', traceOf(request.error));
      request.response = finish(request.event, refuse(request.event, problem('internal-error')));
    })
    .handler(async (event) => {
      const asked = spoken(event);
      return keepingTheLanguage(languages, asked, await rule(asked));
    });
}
