import type { ComponentChildren } from 'preact';
import type { CaseState } from '#domain/case/lifecycle.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import type { PassagePiece } from '#web/components/results/result.tsx';
import { Tag } from '#web/components/tag/tag.tsx';
import { linkTo } from '#web/context.ts';
import type { FindContext } from '#web/find-context.ts';

type Props = {
  readonly context: FindContext;
  readonly reference: string;
  readonly state: CaseState;
  readonly receivedOn: string;
  readonly passages: readonly (readonly PassagePiece[])[];
  readonly level: 2 | 3;
  /** What else is said of it, after the day of receipt. */
  readonly about: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** One case in a list of what was found: its reference, its state and days, and where in it the words stand. */
export function FoundCase({ context, reference, state, receivedOn, passages, level, about, children }: Props) {
  const { find, officer, dates } = context.words;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li class="portal-result">
      <Heading class="portal-result__title">
        <a class="govuk-link" href={linkTo(context, `/officer/cases/${reference}`)}>
          {reference}
        </a>
      </Heading>
      <p class="portal-result__about">
        <Tag>{officer.states[state]}</Tag> {find.received}
        <time dateTime={receivedOn}>{dateInWords(receivedOn, dates)}</time> · {about}
      </p>
      {passages.map((pieces, i) => (
        <p class="portal-result__passage" key={i}>
          {pieces.map((piece) => (piece.hit ? <mark>{piece.text}</mark> : piece.text))}
        </p>
      ))}
      {children}
    </li>
  );
}
