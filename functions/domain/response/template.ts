import type { Regime } from '../clock/regimes.ts';
import { type FieldProblem, type Problem, problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { characters, hasLetters, isDamaged, tidy } from '../text.ts';
import { findExemption } from './grounds.ts';
import type { Typed } from './working/typed.ts';

/** The fields of a ground for which the authority may have words of its own. */
export const groundPlaces = ['why', 'harm', 'favouring', 'against', 'balance'] as const;
/** Where in a response a template belongs, in the order of the editor. */
export const templatePlaces = [
  'introduction',
  'answer',
  ...groundPlaces,
  'outcome.explanation',
  'note',
  'advice',
  'closing',
] as const;
export type TemplatePlace = (typeof templatePlaces)[number];
export const isGroundPlace = (place: TemplatePlace) => (groundPlaces as readonly string[]).includes(place);

export const MAX_TEMPLATES = 200;
export const MAX_TEMPLATE_TEXT = 5_000;
export const MAX_TEMPLATE_NAME = 100;

/** Words that the authority wants used, as an approver wrote them. */
export type TemplateWords = {
  readonly name: string;
  readonly place: TemplatePlace;
  /** Of a field of a ground: the exemption that it is for, with its law (`FOIA s40`); null for any. */
  readonly exemption: string | null;
  /** The laws that it suits; none named means all. */
  readonly regimes: readonly Regime[];
  /** Markdown without HTML, with blanks in square brackets. */
  readonly text: string;
};
export type Template = TemplateWords & { readonly id: string };

/** A template as it is kept: who last changed it, and when. Each change is a revision, and none is lost. */
export type KeptTemplate = Template & {
  readonly by: string;
  readonly at: string;
  /** 1 for a new one; one more with every change. */
  readonly revision: number;
  /** True where it was taken out; it can be put back. */
  readonly isOut: boolean;
};

/** The law of an exemption that a template names, and its id in the catalogue; undefined where there is none. */
export function exemptionOf(named: string) {
  const [regime = '', id = ''] = named.split(' ');
  const exemption = findExemption(regime as Regime, id);
  return exemption && { regime: regime as Regime, exemption };
}

/** What a form says of a template. */
export type TemplateForm = {
  readonly name: string;
  readonly place: string;
  readonly exemption: string;
  readonly regimes: readonly string[];
  readonly text: string;
};

function faultOf(field: 'name' | 'text', value: string, max: number): readonly FieldProblem[] {
  if (!hasLetters(value)) return [{ field, code: 'missing' }];
  if (isDamaged(value)) return [{ field, code: 'control-characters' }];
  return characters(value) > max ? [{ field, code: 'too-long', detail: String(characters(value) - max) }] : [];
}

/**
 * Reads what an approver typed. `not-valid` with every field at fault: an exemption is for fields of grounds alone, and suits its
 * own law alone; among those of a place (`others`) no two have the same name.
 */
export function readTemplate(
  form: TemplateForm,
  offered: readonly Regime[],
  others: readonly TemplateWords[],
): Result<TemplateWords, Problem> {
  const [name, text] = [tidy(form.name).replace(/\s+/g, ' '), tidy(form.text)];
  const place = templatePlaces.find((one) => one === form.place);
  const named = form.exemption === '' ? undefined : exemptionOf(form.exemption);
  const regimes = offered.filter((regime) => form.regimes.includes(regime));
  const faults: FieldProblem[] = [
    ...faultOf('name', name, MAX_TEMPLATE_NAME),
    ...(place === undefined ? [{ field: 'place', code: 'missing' } as const] : []),
    ...faultOf('text', text, MAX_TEMPLATE_TEXT),
  ];
  const isTaken = others.some((one) => one.place === place && one.name.toLowerCase() === name.toLowerCase());
  if (isTaken) faults.push({ field: 'name', code: 'not-offered' });
  if (form.exemption !== '' && (!named || !offered.includes(named.regime))) {
    faults.push({ field: 'exemption', code: 'not-offered' });
  } else if (named && place !== undefined && !isGroundPlace(place)) {
    faults.push({ field: 'exemption', code: 'not-valid', reason: 'no-ground' });
  } else if (named && regimes.some((regime) => regime !== named.regime)) {
    faults.push({ field: 'regimes', code: 'not-valid' });
  }
  if (place === undefined || faults.length > 0) return fail(problem('not-valid', { fields: faults }));
  const exemption = named ? form.exemption : null;
  return ok({ name, place, exemption, regimes: named ? [named.regime] : regimes, text });
}

const places: Readonly<Record<string, TemplatePlace>> = {
  introduction: 'introduction',
  advice: 'advice',
  'outcome.explanation': 'outcome.explanation',
  'parts.*.answer': 'answer',
  'notes.*.text': 'note',
  'closing.*.text': 'closing',
  ...Object.fromEntries(groundPlaces.map((name) => [`grounds.*.${name}`, name])),
};

/** Where a field of the editor belongs (`grounds.g1.why`: `why`); undefined for one that has no templates. */
export function placeOfField(field: string): TemplatePlace | undefined {
  const named = field.replace(/^(\w+)\.[^.]+\.(?=\w+$)/, '$1.*.');
  return Object.hasOwn(places, named) ? places[named] : undefined;
}

/** The templates that fit a field of a response as it is typed, by name; those for the very exemption of a ground come first. */
export function templatesFor<One extends TemplateWords>(
  templates: readonly One[],
  field: string,
  { typed, regime }: { readonly typed: Typed; readonly regime: Regime },
): readonly One[] {
  const place = placeOfField(field);
  const exemption = `${regime} ${typed[field.replace(/\.\w+$/, '.exemption')] ?? ''}`;
  return templates
    .filter((one) => one.place === place && (one.regimes.length === 0 || one.regimes.includes(regime)))
    .filter((one) => one.exemption === null || one.exemption === exemption)
    .toSorted(
      (a, b) => Number(a.exemption === null) - Number(b.exemption === null) || a.name.localeCompare(b.name, 'en'),
    );
}

/** The response with words at the end of what is typed in a field, as a paragraph of their own; once, where they end it already. */
export function inserted(typed: Typed, field: string, words: string): Typed {
  const there = (typed[field] ?? '').trimEnd();
  if (there.endsWith(words)) return typed;
  return { ...typed, [field]: there === '' ? words : `${there}\n\n${words}` };
}
