import type { Problem, ProblemCode } from '#domain/problem.ts';
import { MAX_INFORMATION } from '#domain/request/intake.ts';
import { Inset } from '#web/components/inset/inset.tsx';
import { ReachUs } from '#web/components/reach-us/reach-us.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import { grouped } from '#web/words/field-error.ts';
import { Gone } from './gone.tsx';
import { ContactLine, MessagePage } from './message-page.tsx';
import { NotFound } from './not-found.tsx';

type Kind = 'not-found' | 'gone' | 'too-large' | 'form' | 'not-allowed' | 'too-many' | 'busy' | 'unexpected';

/** Which page says which refusal; those that are not named are the unexpected kind. */
const kinds: Partial<Record<ProblemCode, Kind>> = {
  'not-found': 'not-found',
  gone: 'gone',
  'body-too-large': 'too-large',
  'malformed-body': 'form',
  'wrong-content-type': 'form',
  'cross-site': 'form',
  'not-valid': 'form',
  'idempotency-mismatch': 'form',
  'bad-idempotency-key': 'form',
  'method-not-allowed': 'not-allowed',
  'not-permitted': 'not-allowed',
  'not-signed-in': 'not-allowed',
  'too-many': 'too-many',
  busy: 'busy',
};

type Props = {
  readonly context: PageContext;
  readonly problem: Problem;
  /** A request that was not taken, in the words in which it was typed: they are not to be lost. */
  readonly typed?: string | undefined;
};

function Typed({ context, typed }: Pick<Props, 'context' | 'typed'>) {
  if (!typed) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{context.words.problem.typed}</h2>
      <Inset>
        <Verbatim text={typed} />
      </Inset>
    </>
  );
}

/** A refusal as a page: what happened, whether anything is lost, and what to do next. */
export function ProblemPage({ context, problem, typed }: Props) {
  const words = context.words.problem;
  switch (kinds[problem.code]) {
    case 'not-found':
      return <NotFound context={context} />;
    case 'gone':
      return <Gone context={context} />;
    case 'too-large':
      return (
        <MessagePage context={context} title={words.tooLargeTitle}>
          <ContactLine
            context={context}
            lead={words.tooLarge(grouped(MAX_INFORMATION, context.words.fields.thousands))}
          />
        </MessagePage>
      );
    case 'form':
      return (
        <MessagePage context={context} title={words.formTitle}>
          <p class="govuk-body">{words.form}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={linkTo(context, '/request/')}>
              {words.links.ask}
            </a>
          </p>
          <ContactLine context={context} />
        </MessagePage>
      );
    case 'not-allowed':
      return (
        <MessagePage context={context} title={words.notAllowedTitle}>
          <p class="govuk-body">{words.notAllowed}</p>
          <ContactLine context={context} />
        </MessagePage>
      );
    case 'too-many':
      return (
        <MessagePage context={context} title={words.tooManyTitle}>
          <p class="govuk-body">{words.tooMany}</p>
          <p class="govuk-body">{words.tooManyInstead}</p>
          <ReachUs context={context} />
          <Typed context={context} typed={typed} />
        </MessagePage>
      );
    case 'busy':
      return (
        <MessagePage context={context} title={words.busyTitle}>
          <p class="govuk-body">{words.busy}</p>
          <p class="govuk-body">{words.unexpectedSent}</p>
          <ContactLine context={context} />
          <Typed context={context} typed={typed} />
        </MessagePage>
      );
    default:
      return (
        <MessagePage context={context} title={words.unexpectedTitle}>
          <p class="govuk-body">{words.unexpected}</p>
          <p class="govuk-body">{words.unexpectedSent}</p>
          <ContactLine context={context} />
        </MessagePage>
      );
  }
}
