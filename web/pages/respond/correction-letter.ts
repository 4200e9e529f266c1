import type { LocalDate } from '#domain/dates.ts';
import { dateInWords, dayInWords } from '#web/components/day/day.tsx';
import { type Block, type Message, pageBlocksOf, writeMessage } from '../acknowledge/message.ts';
import { heading, sentence } from './letter-blocks.ts';
import { type LetterFacts, responseBody } from './response-letter.ts';

export type CorrectionFacts = Omit<LetterFacts, 'decidedOn'> & {
  /** What was corrected and why, as it also stands on the published page: paragraphs, and no Markdown. */
  readonly correction: string;
  /** Day of the answer that is corrected. */
  readonly answeredOn: LocalDate;
  readonly correctedOn: LocalDate;
};

/** The answer as it is from now on, with its days, what becomes of it in public, and how to complain about it. */
function whole(facts: CorrectionFacts): readonly Block[] {
  const { words, correctedOn } = facts;
  const { letter } = words.respond;
  const day = (date: LocalDate) => dayInWords(date, words.dates);
  return [
    {
      kind: 'facts',
      rows: [
        { key: letter.reference, value: facts.reference },
        { key: letter.received, value: day(facts.receivedOn) },
        { key: letter.answered, value: day(facts.answeredOn) },
        { key: letter.corrected, value: day(correctedOn) },
      ],
    },
    // The time for asking for a review is counted from the correction: see windows.ts.
    ...responseBody({ ...facts, decidedOn: correctedOn }),
  ];
}

/** That an answer was corrected: what of it and why, then all of it. Its page says the first beside what it was kept with. */
export function correctionLetter(facts: CorrectionFacts): Message {
  const { letter } = facts.words.respond;
  const answer = whole(facts);
  const message = writeMessage({
    ...facts,
    subject: letter.correctionSubject(facts.reference),
    blocks: [
      sentence(letter.correction(dateInWords(facts.answeredOn, facts.words.dates))),
      heading(letter.correctionWhat),
      ...facts.correction.split(/\n{2,}/).map(sentence),
      heading(letter.correctionWhole),
      sentence(letter.correctionText),
      ...answer,
      { kind: 'action', text: letter.track, href: facts.trackingUrl },
      sentence(letter.trackText),
    ],
  });
  return { ...message, page: JSON.stringify(pageBlocksOf(answer)) };
}
