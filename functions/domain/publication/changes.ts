import type { Regime } from '../clock/regimes.ts';
import type { Response } from '../response/response.ts';
import { type DisclosedGround, type DisclosedPart, type Disclosure, flatParts, toDisclosure } from './disclosure.ts';
import type { PublishedTable } from './edited.ts';
import { plain } from './plain.ts';

/** Where words of a published answer stand; a part or ground is named by its label or citation. What the page says by a code, figure or day is that here. */
export const changedFields = [
  'title',
  'request',
  'data-as-at',
  'refusal',
  'hours',
  'introduction',
  'question',
  'outcome',
  'held',
  'answer',
  'reasons',
  'likelihood',
  'note',
  'advice',
  'closing',
] as const;
export type ChangedField = (typeof changedFields)[number];

/** What differs between two versions of an answer: words with those before, or that a table is another (by its place, from 1). */
export type Change =
  | {
      readonly kind: 'words';
      readonly field: ChangedField;
      readonly of: string | null;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'table'; readonly number: number; readonly how: 'changed' | 'added' | 'removed' }
  | { readonly kind: 'file'; readonly title: string; readonly how: 'added' | 'removed' };

type Words = Readonly<Record<string, string>>;
type Place = { readonly field: ChangedField; readonly of: string | null };

const keyOf = (place: Place) => JSON.stringify([place.field, place.of]);

/** `Regulation 12(5)(e)`: what a ground is called whatever its limbs are. */
function provisionOf({ citation, exemption }: DisclosedGround): string {
  return `${citation.split(' ')[0]} ${exemption.slice(1)}`;
}

function reasonsOf({ limbs, withheld, why, opinion, harm, publicInterest, promise }: DisclosedGround) {
  const weighed = [publicInterest?.favouring, publicInterest?.against, publicInterest?.balance];
  const all = [...limbs, withheld, why, opinion?.text, harm, ...weighed, promise?.what, promise?.on];
  return all.filter((one) => one !== undefined && one !== '');
}

/** `would`, `neither:would`: of the harm of disclosing, or of confirming or denying. */
function likelihoodOf({ decision }: Disclosure, { id, likelihood }: DisclosedGround): readonly string[] {
  if (likelihood === undefined) return [];
  return [decision.grounds.find((cited) => cited.id === id)?.neither ? `neither:${likelihood}` : likelihood];
}

/** The words of one version by the place in which they stand, in reading order. */
function wordsOf(disclosure: Disclosure): Words {
  const words: Record<string, string> = {};
  const put = (field: ChangedField, text: string | undefined, of: string | null = null) => {
    if (text !== undefined && text !== '') words[keyOf({ field, of })] = plain(text);
  };
  put('title', disclosure.title);
  put('request', disclosure.request);
  put('data-as-at', disclosure.dates.dataAsAt);
  put('outcome', disclosure.requestOutcome?.kind);
  put('refusal', disclosure.requestOutcome?.explanation);
  put('hours', disclosure.requestOutcome?.estimatedHours?.toString());
  put('introduction', disclosure.introduction);
  for (const { part } of flatParts(disclosure.parts)) putPart(part, put);
  for (const [of, grounds] of Map.groupBy(disclosure.grounds, provisionOf)) {
    put('reasons', grounds.flatMap(reasonsOf).join('\n\n'), of);
    put('likelihood', grounds.flatMap((ground) => likelihoodOf(disclosure, ground)).join('\n\n'), of);
  }
  put('note', disclosure.notes.map(({ text }) => text).join('\n\n'));
  put('advice', disclosure.advice);
  put('closing', disclosure.closing.map(({ heading = '', text }) => `${heading}\n\n${text}`.trim()).join('\n\n'));
  return words;
}

function putPart(
  part: DisclosedPart,
  put: (field: ChangedField, text: string | undefined, of: string | null) => void,
): void {
  if (part.omitted) return;
  put('question', part.question, part.label);
  put('outcome', part.outcome, part.label);
  // Of the others the outcome says it.
  put('held', part.held === 'partly' ? part.held : undefined, part.label);
  put('answer', part.answer, part.label);
}

/** What a version says otherwise than the one before, in reading order: what was taken away stands at the end. */
export function changesBetween(before: Disclosure, after: Disclosure): readonly Change[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const places = [...new Set([...Object.keys(is), ...Object.keys(was)])];
  const words = places.flatMap((key): readonly Change[] => {
    const [field, of] = JSON.parse(key) as [ChangedField, string | null];
    const [old = '', now = ''] = [was[key], is[key]];
    return old === now ? [] : [{ kind: 'words', field, of, before: old, after: now }];
  });
  const tables = after.tables.flatMap((table, i): readonly Change[] => {
    const old = before.tables.find(({ id }) => id === table.id);
    // Where it stands as CSV is another address of the same table.
    const figures = (one: PublishedTable) => JSON.stringify({ ...one, csv: undefined });
    if (old && figures(old) === figures(table)) return [];
    return [{ kind: 'table', number: i + 1, how: old ? 'changed' : 'added' }];
  });
  const removed = before.tables.flatMap(({ id }, i): readonly Change[] =>
    after.tables.some((table) => table.id === id) ? [] : [{ kind: 'table', number: i + 1, how: 'removed' }],
  );
  // A file that is another one is known by its address, in which its digest stands.
  const without = (one: Disclosure, other: Disclosure) =>
    one.attachments.filter(({ path }) => !other.attachments.some((file) => file.path === path));
  const files = (list: readonly { readonly title: string }[], how: 'added' | 'removed') =>
    list.map(({ title }) => ({ kind: 'file', title, how }) as const);
  const [added, gone] = [files(without(after, before), 'added'), files(without(before, after), 'removed')];
  return [...words, ...tables, ...removed, ...added, ...gone];
}

/** The same of two versions of a response as its applicant reads them, parts that are not published among them. */
export function changesInResponse(before: Response, after: Response, regime: Regime): readonly Change[] {
  const days = { receivedOn: '', dueOn: null, decidedOn: '', publishedOn: '' };
  const whole = (response: Response) =>
    toDisclosure({
      ...{ reference: '', regime, ...days, version: 0, authority: { name: '' } },
      response: { ...response, publication: { kind: 'publish' } },
    });
  return changesBetween(whole(before), whole(after));
}
