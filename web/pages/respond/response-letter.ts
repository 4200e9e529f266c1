import type { Authority } from '#domain/authority.ts';
import { dueDate } from '#domain/clock/due-date.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { reviewRequestBy } from '#domain/clock/review.ts';
import type { LocalDate } from '#domain/dates.ts';
import { type Decision, decisionOf } from '#domain/response/decision.ts';
import type { Response } from '#domain/response/response.ts';
import { dateInWords, dayInWords } from '#web/components/day/day.tsx';
import { grouped } from '#web/words/field-error.ts';
import type { LetterWords, Words } from '#web/words/index.ts';
import { type Block, type Message, pageBlocksOf, writeMessage } from '../acknowledge/message.ts';
import { citedInWords, decisionSentences, groundsHeading, partsInWords, reasons } from './decision-words.ts';
import { answerBlocks } from './letter-answers.ts';
import { address, heading, lead, prose, sentence, subheading } from './letter-blocks.ts';
import { fileBlocks } from './letter-files.ts';
import type { PageBlock } from './page-blocks.tsx';

export type LetterFacts = {
  readonly words: Words;
  readonly authority: Authority;
  readonly language: string;
  readonly reference: string;
  readonly regime: Regime;
  readonly response: Response;
  readonly receivedOn: LocalDate;
  readonly decidedOn: LocalDate;
  /** How the letter goes: what it says of files depends on it. */
  readonly contact: 'email' | 'post';
  /** The private link, with its key. */
  readonly trackingUrl: string;
  /** Where the answer will be read by everybody, if it will. */
  readonly publicUrl?: string | undefined;
};
/** The same for whoever has the page open already. */
export type ResponseFacts = Omit<LetterFacts, 'trackingUrl' | 'words'> & { readonly words: LetterWords };
type Facts = ResponseFacts & { readonly decision: Decision };

function decided({ response, regime, words, decision }: Facts): readonly Block[] {
  const { headings, rests, hours } = words.respond;
  const refusal = response.requestOutcome;
  return [
    heading(headings.decision),
    ...decisionSentences(decision, regime, words).map(sentence),
    ...(decision.grounds.length === 0
      ? []
      : [sentence(rests), { kind: 'list', items: decision.grounds.map((g) => g.citation) } as const]),
    heading(headings.request),
    { kind: 'quote', text: response.request },
    ...(refusal ? [heading(headings.refusal), prose(refusal.explanation)] : []),
    ...(refusal?.estimatedHours === undefined
      ? []
      : [sentence(hours(grouped(refusal.estimatedHours, words.fields.thousands)))]),
  ];
}

function grounds({ response, words, decision }: Facts): readonly Block[] {
  if (response.grounds.length === 0) return [];
  const { respond } = words;
  const each = response.grounds.flatMap((ground): readonly Block[] => {
    const cited = decision.grounds.find((g) => g.id === ground.id);
    if (!cited) return [];
    return [
      subheading(cited.citation),
      sentence(respond.ground.appliesTo(partsInWords(ground.parts, respond))),
      ...reasons(ground, cited, words).flatMap((reason): readonly Block[] => {
        if ('sentence' in reason) return [sentence(reason.sentence)];
        return [lead(reason.heading), prose(reason.prose)];
      }),
    ];
  });
  return [heading(groundsHeading(decision, respond)), ...each];
}

function publication({ response, words, publicUrl }: Facts): readonly Block[] {
  const { letter } = words.respond;
  const decision = response.publication;
  const at = publicUrl === undefined ? [] : [address(publicUrl)];
  switch (decision.kind) {
    case 'publish':
      return [sentence(publicUrl === undefined ? letter.willPublishSoon : letter.willPublish), ...at];
    case 'publish-edited':
      return [sentence(publicUrl === undefined ? letter.willPublishEdited : letter.willPublishEditedAt), ...at];
    case 'hold': {
      const { until } = decision;
      return [sentence(until === undefined ? letter.hold : letter.holdUntil(dateInWords(until, words.dates)))];
    }
    case 'do-not-publish':
      return [sentence(letter.doNotPublish)];
  }
}

/** FOIA s.17(7): how to complain to the authority, by when, and of the right to go to the regulator. */
function complaint(facts: Facts): readonly Block[] {
  const { words, authority, regime, decidedOn, receivedOn, reference } = facts;
  const { letter } = words.respond;
  const { contact, regulator } = authority;
  const { dueOn } = dueDate({
    regime,
    receivedAt: `${receivedOn}T12:00:00Z`,
    receiptRule: authority.nonWorkingDayReceipt,
  });
  const by = dayInWords(reviewRequestBy(decidedOn, regime, dueOn), words.dates);
  return [
    heading(letter.unhappy),
    sentence(letter.review(by, reference)),
    sentence(letter.reviewTo),
    { kind: 'list', items: [contact.email, contact.post] },
    sentence(letter.regulator[regime](regulator.name)),
    sentence(letter.regulatorContact),
    sentence(`${regulator.name}, ${regulator.address}`),
    address(regulator.url),
  ];
}

function withDecision(facts: ResponseFacts): Facts {
  return { ...facts, decision: citedInWords(decisionOf(facts.response, facts.regime), facts.words.respond) };
}

function answered(all: Facts): readonly Block[] {
  const { response, words, decision } = all;
  const { headings } = words.respond;
  return [
    ...decided(all),
    ...answerBlocks(response, decision, words),
    ...fileBlocks(response, all.contact, words),
    ...grounds(all),
    ...(response.advice === undefined ? [] : [heading(headings.advice), prose(response.advice)]),
    ...response.closing.flatMap((piece) => [
      ...(piece.heading === undefined ? [] : [heading(piece.heading)]),
      prose(piece.text),
    ]),
  ];
}

/** What a response decides and answers, without the frame of its letter: as a review has changed it. */
export function answerOfReview(facts: ResponseFacts): readonly Block[] {
  return answered(withDecision(facts));
}

/** What a response decides and answers, what becomes of it in public, and how to complain about it. */
export function responseBody(facts: ResponseFacts): readonly Block[] {
  const all = withDecision(facts);
  const { letter } = facts.words.respond;
  return [...answered(all), heading(letter.publication), ...publication(all), ...complaint(all)];
}

/**
 * The whole response in its words, parts that will not be published among them: as a letter, and as a page of its own. It
 * never says who the applicant is: whoever reads it over a shoulder learns no more than the page tells.
 */
export function responseBlocks(facts: ResponseFacts): readonly Block[] {
  const { words, reference } = facts;
  const { letter } = words.respond;
  return [
    sentence(letter.thanks(dateInWords(facts.receivedOn, words.dates))),
    {
      kind: 'facts',
      rows: [
        { key: letter.reference, value: reference },
        { key: letter.received, value: dayInWords(facts.receivedOn, words.dates) },
        { key: letter.answered, value: dayInWords(facts.decidedOn, words.dates) },
      ],
    },
    ...responseBody(facts),
  ];
}

/** The message that carries the response to the applicant, with the link to its page. */
export function responseLetter(facts: LetterFacts): Message {
  const { letter } = facts.words.respond;
  const blocks = responseBlocks(facts);
  const message = writeMessage({
    ...facts,
    subject: letter.subject(facts.reference),
    blocks: [...blocks, { kind: 'action', text: letter.track, href: facts.trackingUrl }, sentence(letter.trackText)],
  });
  return { ...message, page: JSON.stringify(pageBlocksOf(blocks)) };
}

/** The same words as pieces of a page, for whoever is to approve them. */
export function responsePage(facts: ResponseFacts): readonly PageBlock[] {
  return pageBlocksOf(responseBlocks(facts));
}
