import type { Answer } from '../check/answers.ts';
import type { Raised } from '../raised.ts';
import { fieldAt } from './form-faults.ts';
import { markOf } from './merge.ts';
import type { Typed } from './typed.ts';

/** A finding, at the field of the form where it is mended, and what was said to it so far. */
export type PlacedFinding = { readonly finding: Raised; readonly field: string; readonly said: string };

/** The field in which a finding is answered. The id of a finding is longer than the name of a field may be. */
export function answerField({ id }: Pick<Raised, 'id'>): string {
  return `answers.${markOf(id).replace('.', '-')}`;
}

/** Findings at the fields of the form. */
export function placeFindings(typed: Typed, findings: readonly Raised[]): readonly PlacedFinding[] {
  return findings.map((finding) => {
    const path = finding.field === undefined ? finding.place : `${finding.place}.${finding.field}`;
    return { finding, field: path === '' ? 'title' : fieldAt(typed, path), said: typed[answerField(finding)] ?? '' };
  });
}

/** What was said to findings, as it is kept with a version: by whoever wrote it. */
export function answersTyped(
  typed: Typed,
  findings: readonly Raised[],
  by: (field: string) => string,
): readonly Answer[] {
  return findings.flatMap((finding) => {
    const field = answerField(finding);
    const reason = (typed[field] ?? '').trim();
    return reason === '' ? [] : [{ finding: finding.id, kind: 'reason', reason, by: by(field) } as const];
  });
}
