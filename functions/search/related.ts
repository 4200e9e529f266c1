import { likeness, shapeOf } from '#domain/request/likeness.ts';
import { referenceIn } from './case-reference.ts';
import { catchUp, type DisclosureText, disclosures, textOf } from './index-of.ts';
import { rarestOf } from './nearest.ts';
import { passagesOf } from './passages.ts';
import type { SearchDeps, SearchResult } from './search.ts';

/** So many are compared, and so many shown at most. */
const MOST = 12;
const MOST_SHOWN = 5;
/** Compared is what an answer begins with, where the request stands: the longest would else be like everything. */
const BEGINNING = 2_000;
/** Of the telling words of the shorter one, so many have to be in both. */
const ENOUGH = 0.2;
/** In a passage so many of the words in both are marked: a query has no more. */
const MARKED = 12;

export type RelatedAnswers = {
  readonly of: Pick<SearchResult, 'reference' | 'title' | 'path'>;
  readonly results: readonly SearchResult[];
};

const shape = ({ title, body }: DisclosureText) => shapeOf(`${title}\n\n${body.slice(0, BEGINNING)}`);
const pathOf = (reference: string) => `/disclosures/${reference}/`;

/**
 * The published answers that have the most telling words in common with one, best first, itself left out; looked for when it is
 * asked for, since no page is written again when something like it is published. Null where it is not published.
 */
export async function related(deps: SearchDeps, asked: string): Promise<RelatedAnswers | null> {
  const engine = await deps.engine();
  await catchUp(engine, disclosures(deps.journal, deps.records));
  const own = engine.byReference(referenceIn(asked) ?? '');
  if (!own) return null;
  const of = { reference: own.reference, title: own.title, path: pathOf(own.reference) };
  const ownShape = shape(await textOf(deps.records, own.text));
  const expression = rarestOf(engine, ownShape);
  const near = expression === null ? [] : engine.match(expression, MOST + 1, 0).entries;
  const compared = await Promise.all(
    near
      .filter(({ reference }) => reference !== own.reference)
      .map(async ({ reference, title, publishedOn, text }) => {
        const theirs = await textOf(deps.records, text);
        const { subject, shared } = likeness(shape(theirs), ownShape);
        const passages = passagesOf(theirs.body, shared.slice(0, MARKED).join(' '));
        return { subject, result: { reference, title, publishedOn, path: pathOf(reference), passages } };
      }),
  );
  const best = compared.filter(({ subject }) => subject >= ENOUGH).sort((a, b) => b.subject - a.subject);
  return { of, results: best.slice(0, MOST_SHOWN).map(({ result }) => result) };
}
