import type { PublishedLink } from '#domain/links/link.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import type { Links } from '#store/link-ports.ts';
import { fieldOf, type Visit } from './desk-visit.ts';

export type LinksDeps = {
  readonly links: Pick<Links, 'shown' | 'hasten'>;
  readonly now: () => string;
};
export type LinksPages = {
  readonly links: (facts: {
    readonly links: readonly PublishedLink[];
    readonly next: string | null;
    readonly beyond?: string | undefined;
    /** True where one of them was just asked to be looked at again. */
    readonly asked: boolean;
  }) => string;
  readonly problem: (problem: Problem) => string;
};

const PAGE_SIZE = 50;
const CURSOR = /^[\w.#~:-]{1,1000}$/;

/** `GET /officer/links`: the links in published answers that are dead or need a look, the dead first. */
export async function showLinks({ event }: Visit, { links }: LinksDeps, pages: LinksPages): Promise<HttpAnswer> {
  const { after, asked } = event.queryStringParameters ?? {};
  const beyond = after !== undefined && CURSOR.test(after) ? after : undefined;
  const { items, next } = await links.shown(PAGE_SIZE, beyond);
  return html(pages.links({ links: items, next, beyond, asked: asked !== undefined }));
}

/** `POST /officer/links`: a link is looked at again with the next run. 303 back to the list. */
export async function askAgain({ form }: Visit, { links, now }: LinksDeps, pages: LinksPages): Promise<HttpAnswer> {
  const id = fieldOf(form, 'link');
  if (!/^[0-9a-f]{64}$/.test(id)) return pageAnswer(problem('not-found'), pages.problem);
  await links.hasten(id, now());
  return seeOther('/officer/links?asked=1');
}
