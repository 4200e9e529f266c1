import { type Problem, problem } from '#domain/problem.ts';
import {
  type KeptTemplate,
  MAX_TEMPLATES,
  readTemplate,
  type TemplateForm,
  type TemplateWords,
} from '#domain/response/template.ts';
import type { TemplateDone, TemplateFacts } from '#domain/response/template-facts.ts';
import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import { pageAnswer } from '#plumbing/problem-answer.ts';
import { type Form, fieldOf, fieldsOf, type Visit } from './desk-visit.ts';
import { commonFacts, type TemplateDeps } from './show-templates.ts';

export type TemplatePages = {
  readonly template: (facts: TemplateFacts) => string;
  readonly problem: (problem: Problem) => string;
};

const empty: TemplateForm = { name: '', place: '', exemption: '', regimes: [], text: '' };
const formOf = ({ name, place, exemption, regimes, text }: TemplateWords): TemplateForm => ({
  ...{ name, place, text },
  exemption: exemption ?? '',
  // The law of an exemption goes without saying.
  regimes: exemption === null ? regimes : [],
});
const typedIn = (form: Form): TemplateForm => ({
  name: fieldOf(form, 'name'),
  place: fieldOf(form, 'place'),
  exemption: fieldOf(form, 'exemption'),
  regimes: fieldsOf(form, 'regimes'),
  text: fieldOf(form, 'text'),
});

type Shown = Partial<Pick<TemplateFacts, 'typed' | 'faults' | 'isChanged' | 'from' | 'isFull'>>;

/** The page of a template as it is kept now (null: of a new one), with what was typed. */
async function facts(
  { officer }: Visit,
  deps: TemplateDeps,
  template: KeptTemplate | null,
  shown: Shown = {},
): Promise<TemplateFacts> {
  const [common, history] = await Promise.all([
    commonFacts(deps, officer),
    template === null ? [] : deps.templates.history(template.id),
  ]);
  const earlier = history.filter(({ revision }) => revision < (template?.revision ?? 0));
  const typed = template === null ? empty : formOf(template);
  return { ...common, template, earlier, typed, faults: [], isChanged: false, from: null, isFull: false, ...shown };
}

/** `GET /officer/templates/new`: the form for a new one. */
export async function showNewTemplate(visit: Visit, deps: TemplateDeps, pages: TemplatePages): Promise<HttpAnswer> {
  return html(pages.template(await facts(visit, deps, null)));
}

/** `GET /officer/templates/{id}`: a template, and how it stood; with `?revision=` an earlier one stands in the form. */
export async function showTemplate(visit: Visit, deps: TemplateDeps, pages: TemplatePages): Promise<HttpAnswer> {
  const template = await deps.templates.find(visit.params['id'] ?? '');
  if (!template) return pageAnswer(problem('not-found'), pages.problem);
  const shown = await facts(visit, deps, template);
  const asked = visit.event.queryStringParameters?.['revision'];
  const from = shown.earlier.find(({ revision }) => String(revision) === asked) ?? null;
  return html(pages.template(from === null ? shown : { ...shown, from, typed: formOf(from) }));
}

/** Keeps what was typed as the next revision; or answers the page with what is in the way, and all that was typed. */
async function keep(
  visit: Visit,
  deps: TemplateDeps,
  pages: TemplatePages,
  before: KeptTemplate | null,
  { isOut, done }: { readonly isOut: boolean; readonly done: TemplateDone },
): Promise<HttpAnswer> {
  const { form, officer } = visit;
  const typed = typedIn(form);
  const again = async (now: KeptTemplate | null, status: number, shown: Shown) =>
    html(pages.template(await facts(visit, deps, now, { typed, ...shown })), status);
  const others = (await deps.templates.all()).filter((one) => !one.isOut && one.id !== before?.id);
  const read = readTemplate(typed, deps.authority.regimes, isOut ? [] : others);
  if (!read.ok) return again(before, 422, { faults: read.error.fields ?? [] });
  if (before && fieldOf(form, 'revision') !== String(before.revision)) return again(before, 409, { isChanged: true });
  if (!isOut && others.length >= MAX_TEMPLATES) return again(before, 409, { isFull: true });
  const id = before?.id ?? deps.newId();
  const revision = (before?.revision ?? 0) + 1;
  const saved = await deps.templates.save({ ...read.value, id, revision, isOut, by: officer.sub, at: deps.now() });
  if (saved === 'saved') return seeOther(`/officer/templates?done=${done}`);
  const now = await deps.templates.find(id);
  // Two at the same moment may both be refused: then nobody has changed anything yet.
  if (now?.revision === before?.revision) return pageAnswer(problem('busy'), pages.problem);
  return again(now, 409, { isChanged: true });
}

/** `POST /officer/templates/new`: keeps a new one. */
export function addTemplate(visit: Visit, deps: TemplateDeps, pages: TemplatePages): Promise<HttpAnswer> {
  return keep(visit, deps, pages, null, { isOut: false, done: 'saved' });
}

/**
 * `POST /officer/templates/{id}`: keeps what was typed, and takes it out or puts it back where its button says so. Where a
 * colleague changed it since the form was opened, both texts are shown (409), and nothing is written.
 */
export async function changeTemplate(visit: Visit, deps: TemplateDeps, pages: TemplatePages): Promise<HttpAnswer> {
  const before = await deps.templates.find(visit.params['id'] ?? '');
  if (!before) return pageAnswer(problem('not-found'), pages.problem);
  const act = fieldOf(visit.form, 'act');
  const done = act === 'out' || act === 'back' ? act : 'saved';
  return keep(visit, deps, pages, before, { done, isOut: act === 'out' || (before.isOut && act !== 'back') });
}
