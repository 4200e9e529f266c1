import type { Authority } from '#domain/authority.ts';
import type { Confirmed } from '#domain/case/confirmed.ts';
import type { ExtensionGround, RejectionReason } from '#domain/case/events.ts';
import { type Regime, regimes } from '#domain/clock/regimes.ts';
import type { LocalDate } from '#domain/dates.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { pounds } from '#web/pounds.ts';
import type { MailWords } from '#web/words/index.ts';
import { heading, prose } from '../respond/letter-blocks.ts';
import { type Block, complaintBlocks, type Message, writeMessage } from './message.ts';

export type About = {
  readonly words: MailWords;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
  readonly regime: Regime;
  readonly trackingUrl: string;
};

/** A letter to an applicant, with the link to the request at its end. */
export function notice(about: About, subject: string, blocks: readonly Block[]): Message {
  const { notices } = about.words;
  const follow: Block = { kind: 'action', text: notices.follow, href: about.trackingUrl };
  return writeMessage({ ...about, subject, blocks: [...blocks, follow] });
}

/** A question back: FOIA s.1(3), EIR reg 9, or advice under s.16. Says what it does to the time for answering. */
export function clarification(
  facts: About & { readonly question: string; readonly parts: readonly string[]; readonly stopsClock: boolean },
): Message {
  const { notices } = facts.words;
  const days = regimes[facts.regime].limitWorkingDays;
  const clock = facts.stopsClock ? notices.clarificationStops(days) : notices.clarificationGoesOn;
  return notice(facts, notices.clarificationSubject(facts.reference), [
    {
      kind: 'text',
      text: facts.parts.length > 0 ? notices.clarificationParts(facts.parts.join(', ')) : notices.clarification,
    },
    { kind: 'quote', text: facts.question },
    { kind: 'text', text: notices.clarificationReply },
    { kind: 'text', text: clock },
  ]);
}

/** A fees notice: FOIA s.9, EIR reg 8. */
export function feesNotice(
  facts: About & { readonly amountPence: number; readonly givenOn: LocalDate; readonly payBy: LocalDate | null },
): Message {
  const { notices, dates } = facts.words;
  return notice(facts, notices.feesSubject(facts.reference), [
    { kind: 'text', text: notices.fees(pounds(facts.amountPence)) },
    ...(facts.payBy === null
      ? []
      : [{ kind: 'text', text: facts.words.track.feeBy(dayInWords(facts.payBy, dates)) } as const]),
    { kind: 'text', text: notices.feesClock },
    { kind: 'heading', text: notices.complain },
    ...complaintBlocks(facts),
  ]);
}

/** A notice of more time: FOIA s.17(2) (no decision yet, which exemptions, the estimated date) or EIR reg 7(3). */
export function extension(
  facts: About & {
    readonly ground: ExtensionGround;
    readonly until: LocalDate;
    readonly exemptions: readonly string[];
    readonly why: string;
    /** Answers to the other parts, where they are ready. */
    readonly answers?: string | undefined;
  },
): Message {
  const { notices, dates } = facts.words;
  const by = dayInWords(facts.until, dates);
  const titles = facts.exemptions.map((id) => {
    const exemption = findExemption(facts.regime, id);
    return exemption ? notices.exemption(exemption.section, exemption.title) : id;
  });
  const isPublicInterest = facts.ground === 'public-interest';
  return notice(facts, notices.extensionSubject(facts.reference), [
    { kind: 'text', text: isPublicInterest ? notices.extensionPublicInterest : notices.extensionComplex },
    ...(titles.length > 0 ? [{ kind: 'list', items: titles } as const] : []),
    { kind: 'quote', text: facts.why },
    { kind: 'text', text: isPublicInterest ? notices.extensionEstimate(by) : notices.extensionBy(by) },
    ...(facts.answers === undefined ? [] : [heading(facts.words.letters.extensionAnswers), prose(facts.answers)]),
    { kind: 'heading', text: notices.complain },
    ...complaintBlocks(facts),
  ]);
}

/** That what an applicant sent has arrived, by when it is acted on, and what to do where it was somebody else. */
export function confirmation(facts: About & Confirmed): Message {
  const { notices, track, dates } = facts.words;
  const { subject, text, notYou } = notices.confirmation;
  const byLaw = facts.what === 'review' ? track.reviewDueByLaw : notices.extensionBy;
  const due = facts.isStatutory ? byLaw : track.reviewDue;
  return notice(facts, subject[facts.what](facts.reference), [
    { kind: 'text', text: text[facts.what](dayInWords(facts.receivedOn, dates)) },
    ...(facts.dueOn === null ? [] : [{ kind: 'text', text: due(dayInWords(facts.dueOn, dates)) } as const]),
    { kind: 'text', text: notYou },
  ]);
}

/** The link again, or a new one: to whoever the request's address belongs to, whoever asked for it. */
export function link(facts: About): Message {
  const { notices } = facts.words;
  return notice(facts, notices.linkSubject(facts.reference), [
    { kind: 'text', text: notices.link(facts.reference) },
    { kind: 'text', text: notices.linkPrivate },
    { kind: 'text', text: notices.linkNotAsked },
  ]);
}

/** That what was sent was not taken as a request, why, and how to say that it is one. */
export function rejection(
  facts: About & { readonly reason: RejectionReason; readonly receivedOn: LocalDate },
): Message {
  const { notices, track, dates } = facts.words;
  return notice(facts, notices.rejectionSubject(facts.reference), [
    { kind: 'text', text: notices.rejection(dayInWords(facts.receivedOn, dates)) },
    { kind: 'text', text: track.rejection[facts.reason] },
    { kind: 'text', text: notices.rejectionWrong },
    { kind: 'heading', text: notices.complain },
    ...complaintBlocks(facts),
  ]);
}
