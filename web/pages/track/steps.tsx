import type { TrackingView } from '#domain/case/tracking.ts';
import type { TrackContext } from '#web/clock-context.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { ReachUs } from '#web/components/reach-us/reach-us.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { pounds } from '#web/pounds.ts';
import { AnswerLink } from './acts.tsx';

type Props = { readonly context: TrackContext; readonly view: TrackingView };

/** What we asked and wait for an answer to. */
export function Question({ context, view }: Props) {
  const { authority, words } = context;
  if (view.question === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.track.question}</h2>
      <Inset>
        <Verbatim text={view.question} />
      </Inset>
      <AnswerLink context={context} view={view} />
      <p class="govuk-body">
        {words.track.questionReply}
        <MailLink address={authority.contact.email} />.
      </p>
    </>
  );
}

/** The fee that we wait for, until when, and how to pay it (FOIA s.9(2), EIR reg 8(5)). */
export function Fee({ context: { authority, words }, view: { fee } }: Props) {
  if (fee === null) return null;
  const { track, dates } = words;
  return (
    <>
      <h2 class="govuk-heading-m">{track.fee}</h2>
      <p class="govuk-body">{track.feeText(pounds(fee.amountPence))}</p>
      {fee.payBy === null ? null : <p class="govuk-body">{track.feeBy(dayInWords(fee.payBy, dates))}</p>}
      <p class="govuk-body">
        {track.feeHow}
        <MailLink address={authority.contact.email} />.
      </p>
    </>
  );
}

/** Why it was not taken as a request, and what to do where that is wrong. */
export function Rejection({ context, view }: Props) {
  const { words } = context;
  if (view.rejection === null) return null;
  return (
    <>
      <p class="govuk-body">{words.track.rejection[view.rejection]}</p>
      <p class="govuk-body">{words.track.rejectionWrong}</p>
      <ReachUs context={context} />
    </>
  );
}
