import { type Disclosure, flatParts } from '#domain/publication/disclosure.ts';
import { groundsOf } from '#domain/publication/lists.ts';
import { firstWords, plain } from '#domain/publication/plain.ts';
import { Inset } from '#web/components/inset/inset.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Page } from '#web/components/layout/layout.tsx';
import { Markdown } from '#web/components/markdown/markdown.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { FullContext } from '#web/context.ts';
import { grouped } from '#web/words/field-error.ts';
import { groundsHeading } from '../respond/decision-words.ts';
import { anchors } from './anchors.ts';
import { AnswerFrame } from './answer-frame.tsx';
import { Corrections } from './corrections.tsx';
import { DecisionNotice } from './decision-notice.tsx';
import { Decision, factsOf } from './disclosure-facts.tsx';
import { PublicHistory } from './public-history.tsx';
import { PublishedFiles } from './published-files.tsx';
import { PublishedGround } from './published-ground.tsx';
import { NoteView, PublishedPart } from './published-part.tsx';
import { PublishedTable } from './published-table.tsx';
import { RelatedLinks } from './related-links.tsx';
import { Reuse } from './reuse.tsx';

type Props = { readonly context: FullContext; readonly disclosure: Disclosure };
type PageProps = Props & { readonly earlier?: readonly Disclosure[] | undefined };

/** From so many answers on, a list of them stands at the top. */
const MANY = 4;

function Contents({ context: { words }, disclosure }: Props) {
  const parts = flatParts(disclosure.parts);
  if (parts.length < MANY) return null;
  return (
    <nav class="portal-contents" aria-labelledby="contents-title">
      <h2 class="govuk-heading-s" id="contents-title">
        {words.publish.contents}
      </h2>
      <ul class="govuk-list">
        {parts.map(({ part, depth }) => (
          <li class={depth > 1 ? 'portal-contents__under' : undefined} key={part.label}>
            <a class="govuk-link" href={`#${anchors.part(part.label)}`}>
              {words.respond.part(part.label)}
              {part.omitted ? '' : `: ${firstWords(part.question, 90)}`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Prose({ context, heading, text }: { context: FullContext; heading?: string | undefined; text: string }) {
  return (
    <>
      {heading === undefined ? null : <h2 class="govuk-heading-l">{heading}</h2>}
      <Markdown words={context.words.components} text={text} level={3} />
    </>
  );
}

function Answers({ context: { words }, disclosure }: Props) {
  const { headings } = words.respond;
  const general = disclosure.notes.filter((note) => note.parts.length === 0);
  const used = new Set(flatParts(disclosure.parts).flatMap(({ part }) => (part.omitted ? [] : part.tables)));
  const loose = disclosure.tables.filter((table) => !used.has(table.id));
  return (
    <>
      <h2 class="govuk-heading-l">{disclosure.parts.length > 1 ? headings.answers : headings.answer}</h2>
      {disclosure.introduction === undefined ? null : (
        <Markdown words={words.components} text={disclosure.introduction} level={3} />
      )}
      {general.map((note) => (
        <NoteView note={note} words={words} key={note.text} />
      ))}
      {disclosure.parts.map((part) => (
        <PublishedPart part={part} depth={1} disclosure={disclosure} words={words} key={part.label} />
      ))}
      {loose.length === 0 ? null : <h2 class="govuk-heading-l">{headings.tables}</h2>}
      {loose.map((table) => (
        <PublishedTable table={table} disclosure={disclosure} words={words} key={table.id} />
      ))}
    </>
  );
}

/** A published answer: what was asked, what was decided and why, the answers with their figures, and how to reuse them. */
export function DisclosurePage({ context, disclosure, earlier = [] }: PageProps) {
  const { respond, publish, site } = context.words;
  const { requestOutcome: refusal, advice, grounds } = disclosure;
  return (
    <Page
      context={context}
      title={disclosure.title}
      section="published"
      noindex={disclosure.replaced !== undefined}
      found={
        <Found
          context={context}
          title={disclosure.title}
          description={firstWords(plain(disclosure.request), 155)}
          canonical={disclosure.replaced?.current}
          path={disclosure.path}
          published
        />
      }
      breadcrumbs={[
        { text: site.start, href: '/' },
        { text: publish.lists.title, href: '/disclosures/' },
        { text: disclosure.reference },
      ]}
    >
      <AnswerFrame
        words={context.words}
        disclosure={disclosure}
        outcome={disclosure.outcome}
        facts={factsOf({ context, disclosure })}
      >
        <Corrections words={context.words} disclosure={disclosure} earlier={earlier} />
        <Decision context={context} disclosure={disclosure} />
        <h2 class="govuk-heading-l">{respond.headings.request}</h2>
        <Inset>
          <Verbatim text={disclosure.request} />
        </Inset>
        <Contents context={context} disclosure={disclosure} />
        {refusal === undefined ? null : (
          <>
            <Prose context={context} heading={respond.headings.refusal} text={refusal.explanation} />
            {refusal.estimatedHours === undefined ? null : (
              <p class="govuk-body">{respond.hours(grouped(refusal.estimatedHours, context.words.fields.thousands))}</p>
            )}
          </>
        )}
        <Answers context={context} disclosure={disclosure} />
        <PublishedFiles disclosure={disclosure} words={context.words} />
        {grounds.length === 0 ? null : <h2 class="govuk-heading-l">{groundsHeading(disclosure.decision, respond)}</h2>}
        {grounds.map((ground) => (
          <PublishedGround ground={ground} disclosure={disclosure} words={context.words} key={ground.id} />
        ))}
        {advice === undefined ? null : <Prose context={context} heading={respond.headings.advice} text={advice} />}
        {disclosure.closing.map((piece) => (
          <Prose context={context} heading={piece.heading} text={piece.text} key={piece.text} />
        ))}
        <PublicHistory words={context.words} disclosure={disclosure} />
        <DecisionNotice context={context} disclosure={disclosure} />
        <RelatedLinks context={context} reference={disclosure.reference} grounds={groundsOf(disclosure)} />
        <Reuse context={context} disclosure={disclosure} />
      </AnswerFrame>
    </Page>
  );
}
