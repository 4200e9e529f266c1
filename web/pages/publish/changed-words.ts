import type { Change } from '#domain/publication/changes.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { grouped } from '#web/words/field-error.ts';
import type { Words } from '#web/words/index.ts';

export type ChangeWords = Pick<Words, 'publish' | 'respond' | 'dates' | 'components' | 'fields'>;

function likelihood(code: string, { respond }: ChangeWords): string {
  const [last = '', of] = code.split(':').reverse();
  const { likelihood, neitherLikelihood } = respond.ground;
  return (of === undefined ? likelihood : neitherLikelihood)[last as keyof typeof likelihood] ?? '';
}

/** What the page says of a changed place, where the data have a code, a figure or a day; empty where it said nothing. */
export function changedWords({ field, of }: Change & { kind: 'words' }, text: string, words: ChangeWords): string {
  const { respond, dates, fields } = words;
  if (text === '') return '';
  switch (field) {
    case 'outcome':
      return of === null
        ? (respond.outcomeTag[text as keyof typeof respond.outcomeTag] ?? '')
        : (respond.partTag[text as keyof typeof respond.partTag] ?? '');
    case 'held':
      return respond.heldPartly;
    case 'hours':
      return respond.hours(grouped(Number(text), fields.thousands));
    case 'data-as-at':
      return dateInWords(text, dates);
    case 'likelihood':
      return text
        .split('\n\n')
        .map((code) => likelihood(code, words))
        .join('\n\n');
    default:
      return text;
  }
}
