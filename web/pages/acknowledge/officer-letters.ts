import type { ReviewOutcome } from '#domain/case/events.ts';
import type { HandOverTarget } from '#domain/case/events-work.ts';
import type { LocalDate } from '#domain/dates.ts';
import type { Response } from '#domain/response/response.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { pageBlocksOf } from '#web/pages/acknowledge/message.ts';
import { answerOfReview } from '#web/pages/respond/response-letter.ts';
import { address, heading, prose, sentence } from '../respond/letter-blocks.ts';
import { type Block, complaintBlocks, type Message } from './message.ts';
import { type About, notice } from './notices.ts';

/** The longest subject that a mail reader shows whole or cuts well. */
const MAX_SUBJECT = 120;

/** What an officer wrote as one line: a line's end would end the subject as well. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > MAX_SUBJECT ? `${line.slice(0, MAX_SUBJECT - 1)}…` : line;
}

/** A letter in an officer's own words; Markdown as in a response, and never HTML. */
export function letter(facts: About & { readonly letterSubject: string; readonly body: string }): Message {
  const { letters } = facts.words;
  const subject = letters.subject(oneLine(facts.letterSubject), facts.reference);
  return notice(facts, subject, [prose(facts.body)]);
}

/** That what was sent is for somebody else here, to whom it has gone, since when they have it, and what comes next. */
export function passedOn(
  facts: About & { readonly to: HandOverTarget; readonly closes: boolean; readonly receivedOn: LocalDate },
): Message {
  const { letters, notices, dates } = facts.words;
  const { to, closes, receivedOn } = facts;
  return notice(facts, letters.passedOnSubject(facts.reference), [
    sentence(letters.passedOn[to]),
    sentence(letters.passedOnReceived(dayInWords(receivedOn, dates))),
    sentence(letters.passedOnNext[to]),
    sentence(closes ? letters.passedOnCloses : letters.passedOnRest),
    ...(closes ? [heading(notices.complain), ...complaintBlocks(facts)] : []),
  ]);
}

export type ReviewFacts = About & {
  readonly outcome: ReviewOutcome;
  readonly text: string;
  readonly askedOn: LocalDate;
  readonly answeredOn: LocalDate;
  /** Last day on which the regulator may be asked. */
  readonly regulatorBy: LocalDate | null;
  /** The response as the review changed it, where it did. */
  readonly response: Response | null;
  readonly publicUrl?: string | undefined;
  readonly contact: 'email' | 'post';
};

/** What a review found, with the new answer where there is one. FOIA s.45 Code part 5, s.50; EIR reg 11; FOISA s.21. */
export function reviewOutcome(facts: ReviewFacts): Message {
  const { letters, dates, respond } = facts.words;
  const { response, publicUrl, authority, regime, regulatorBy } = facts;
  const { regulator } = authority;
  const changed = (to: Response): readonly Block[] => [
    heading(letters.reviewVersion),
    sentence(letters.reviewVersionText),
    ...(publicUrl === undefined ? [] : [sentence(letters.reviewPublished), address(publicUrl)]),
    ...answerOfReview({ ...facts, response: to, receivedOn: facts.askedOn, decidedOn: facts.answeredOn }),
  ];
  const blocks: readonly Block[] = [
    sentence(letters.review(dayInWords(facts.askedOn, dates))),
    sentence(letters.reviewOutcomes[facts.outcome]),
    heading(letters.reviewReasons),
    prose(facts.text),
    ...(response === null ? [] : changed(response)),
    heading(letters.reviewUnhappy),
    sentence(respond.letter.regulator[regime](regulator.name)),
    ...(regulatorBy === null ? [] : [sentence(letters.reviewBy(dayInWords(regulatorBy, dates)))]),
    sentence(`${regulator.name}, ${regulator.address}`),
    address(regulator.url),
  ];
  const message = notice(facts, letters.reviewSubject(facts.reference), blocks);
  // Where it changed the answer, its page is the answer from now on.
  return response === null ? message : { ...message, page: JSON.stringify(pageBlocksOf(blocks)) };
}
