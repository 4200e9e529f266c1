import { classesOf, numberOf, type SchemeClass } from '#domain/scheme/classes.ts';
import { placePath } from '#domain/scheme/frame.ts';
import type { SummaryRow } from '#web/components/summary-list/summary-list.tsx';
import type { FullContext } from '#web/context.ts';

/** On the page of an answer: the class of the publication scheme that it is in; nothing where it is in none, or in one of another scheme, which has no page. */
export function placeRow(
  { authority, words: { scheme } }: FullContext,
  schemeClass: SchemeClass | undefined,
): readonly SummaryRow[] {
  if (schemeClass === undefined || !classesOf(authority.regimes).includes(schemeClass)) return [];
  const value = (
    <a class="govuk-link" href={placePath(schemeClass)}>
      {scheme.numbered(numberOf(schemeClass), scheme.classes[schemeClass])}
    </a>
  );
  return [{ key: scheme.title, value }];
}
