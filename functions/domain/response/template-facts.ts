import type { Regime } from '../clock/regimes.ts';
import type { FieldProblem } from '../problem.ts';
import type { KeptTemplate, TemplateForm } from './template.ts';

/** What both pages of templates know: the authority's laws, who is called what, and whether this officer may change any. */
type Common = {
  readonly regimes: readonly Regime[];
  readonly names: Readonly<Record<string, string>>;
  readonly mayChange: boolean;
};

export const templateDone = ['saved', 'out', 'back'] as const;
/** What was done just before. */
export type TemplateDone = (typeof templateDone)[number];

/** The list of templates. */
export type TemplatesFacts = Common & {
  readonly templates: readonly KeptTemplate[];
  readonly done: TemplateDone | null;
};

/** The page of a template, or of a new one. */
export type TemplateFacts = Common & {
  /** As it is kept now; null for a new one. */
  readonly template: KeptTemplate | null;
  /** How it stood before, newest first. */
  readonly earlier: readonly KeptTemplate[];
  /** What stands in the form. */
  readonly typed: TemplateForm;
  readonly faults: readonly FieldProblem[];
  /** True where a colleague changed it since the form was opened: then both texts are shown. */
  readonly isChanged: boolean;
  /** The earlier one whose words stand in the form, to be saved or not. */
  readonly from: KeptTemplate | null;
  /** True where no further one can be kept. */
  readonly isFull: boolean;
};
