import type { Authority } from '#domain/authority.ts';
import type { Problem } from '#domain/problem.ts';
import { type TemplatesFacts, templateDone } from '#domain/response/template-facts.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Colleagues } from '#store/officer-ports.ts';
import type { SignedIn } from '#store/officer-session.ts';
import type { Templates } from '#store/template-ports.ts';
import type { Visit } from './desk-visit.ts';
import { namesOf } from './officer-names.ts';

export type TemplateDeps = {
  readonly templates: Templates;
  readonly colleagues: Pick<Colleagues, 'all'>;
  readonly authority: Pick<Authority, 'regimes'>;
  readonly now: () => string;
  readonly newId: () => string;
};
export type TemplatesPages = {
  readonly templates: (facts: TemplatesFacts) => string;
  readonly problem: (problem: Problem) => string;
};

/** What both pages know. Any officer may use templates; only an approver changes them, as they are the authority's words. */
export async function commonFacts({ colleagues, authority }: TemplateDeps, { groups }: SignedIn) {
  const names = namesOf(await colleagues.all());
  return { regimes: authority.regimes, names, mayChange: groups.includes('approver') };
}

/** `GET /officer/templates`: every template, by where it belongs. */
export async function showTemplates(
  { event, officer }: Visit,
  deps: TemplateDeps,
  pages: TemplatesPages,
): Promise<HttpAnswer> {
  const [templates, common] = await Promise.all([deps.templates.all(), commonFacts(deps, officer)]);
  const asked = event.queryStringParameters?.['done'];
  return html(pages.templates({ ...common, templates, done: templateDone.find((one) => one === asked) ?? null }));
}
