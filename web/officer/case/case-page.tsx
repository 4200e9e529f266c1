import type { CaseFacts } from '#domain/case/facts.ts';
import { isCorrection } from '#domain/case/given.ts';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { Warning } from '#web/components/warning/warning.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { Actions } from './actions.tsx';
import { AfterAnswer } from './after-answer.tsx';
import { ClockOfCase } from './clock-of-case.tsx';
import { Correspondence } from './correspondence.tsx';
import { FilesOfCase } from './files.tsx';
import { flagsOf } from './flags.ts';
import { Glance } from './glance.tsx';
import { Hints } from './hints.tsx';
import { History } from './history.tsx';
import { Hours } from './hours.tsx';
import { LinksOfCase } from './links-of-case.tsx';
import { Notes } from './notes.tsx';
import { Promises } from './promises.tsx';
import { Versions } from './versions.tsx';
import { Waiting } from './waiting.tsx';

export type CaseProps = CaseFacts & {
  readonly context: DeskContext;
  readonly officer: AtDesk | null;
  /** The command that was carried out just before. */
  readonly done: string | null;
};
/** A part of the page. */
export type CasePart = Pick<CaseProps, 'context'> & { readonly facts: CaseFacts };

function Done({ context, done, isLater }: Pick<CaseProps, 'context' | 'done'> & { readonly isLater: boolean }) {
  const { commands, casework, components } = context.words;
  if (done === null) return null;
  const what =
    done in commands.names ? commands.names[done as keyof typeof commands.names].name : casework.happened.ResponseSaved;
  return (
    <Notification words={components} title={components.success}>
      <p class="govuk-body">
        {casework.done}
        {what}
      </p>
      {done === 'save-response' && isLater ? <p class="govuk-body">{casework.correctionSaved}</p> : null}
      {done === 'not-held' || done === 'refuse' ? <p class="govuk-body">{casework.saved}</p> : null}
    </Notification>
  );
}

function Asked({ context, facts }: CasePart) {
  const { casework } = context.words;
  return (
    <section class="officer-part" aria-labelledby="asked">
      <h2 class="govuk-heading-m" id="asked">
        {casework.request}
      </h2>
      {facts.request === null ? <p class="govuk-body">{casework.erased}</p> : <Verbatim text={facts.request} />}
      {facts.adjustments === null ? null : (
        <>
          <h3 class="govuk-heading-s">{casework.adjustments}</h3>
          <Verbatim text={facts.adjustments} />
        </>
      )}
      <Hints context={context} facts={facts} />
      <p class="govuk-hint">{casework.blind}</p>
    </section>
  );
}

/** A case: what is to be looked at first, what was asked, what can be done, and everything that happened. */
export function CasePage(props: CaseProps) {
  const { context, officer, done, ...facts } = props;
  const { casework, components } = context.words;
  const { reference } = facts.theCase;
  const flags = flagsOf(facts, context.words);
  const part = { context, facts };
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={casework.title(reference)}
      back={linkTo(context, '/officer/')}
    >
      <Done context={context} done={done} isLater={isCorrection(facts.theCase)} />
      <h1 class="govuk-heading-l">{casework.title(reference)}</h1>
      <p class="officer-jump">
        <a class="govuk-link" href="#actions">
          {casework.actions}
        </a>
      </p>
      {flags.map((flag) => (
        <Warning words={components} key={flag}>
          {flag}
        </Warning>
      ))}
      <div class="officer-case">
        <div class="officer-case__main">
          <Glance {...part} />
          <Asked {...part} />
          <ClockOfCase {...part} />
          <FilesOfCase {...part} />
          <Versions {...part} />
          <Waiting {...part} />
          <Correspondence {...part} />
          <Promises {...part} />
          <LinksOfCase {...part} />
          <AfterAnswer {...part} />
          <Hours {...part} />
          <Notes {...part} />
          <History {...part} />
        </div>
        <Actions {...part} />
      </div>
    </OfficerPage>
  );
}
