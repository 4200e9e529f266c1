import type { ComponentChildren } from 'preact';
import { Day } from '#web/components/day/day.tsx';
import type { PageContext } from '#web/context.ts';

/** A piece of a passage; `hit` where it is a word that was searched for. */
export type PassagePiece = { readonly text: string; readonly hit: boolean };

/** A published answer that matches, with passages of it. */
export type SearchResult = {
  readonly reference: string;
  readonly title: string;
  readonly publishedOn: string;
  readonly passages: readonly (readonly PassagePiece[])[];
  readonly path: string;
};

type Props = {
  readonly context: PageContext;
  readonly result: SearchResult;
  readonly level?: 2 | 3 | undefined;
  /** Where the answer is opened beside what somebody is typing: said in words, after the title. */
  readonly newTab?: string | undefined;
  /** False where a button below opens it. */
  readonly linked?: boolean | undefined;
  /** What may be done with it. */
  readonly children?: ComponentChildren;
};

/** One published answer in a list: its title, when it was published, and where in it the words stand. */
export function Result({ context, result, level = 2, newTab, linked = true, children }: Props) {
  const { authority, words, language } = context;
  // Answers stand in the authority's first language, whatever that of the page: a screen reader is told.
  const lang = language === authority.languages[0] ? undefined : authority.languages[0];
  const Heading = level === 2 ? 'h2' : 'h3';
  const link = newTab === undefined ? {} : { target: '_blank', rel: 'noopener', 'data-open': result.reference };
  return (
    <li class="portal-result">
      <Heading class="portal-result__title">
        {linked ? (
          <a class="govuk-link" href={result.path} {...link}>
            <span lang={lang}>{result.title}</span>
            {newTab}
          </a>
        ) : (
          <span lang={lang}>{result.title}</span>
        )}
      </Heading>
      <p class="portal-result__about">
        {result.reference} · {words.search.published}
        <Day date={result.publishedOn} words={words.dates} short />
      </p>
      {result.passages.map((pieces, i) => (
        <p class="portal-result__passage" lang={lang} key={i}>
          {pieces.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}
        </p>
      ))}
      {children}
    </li>
  );
}
