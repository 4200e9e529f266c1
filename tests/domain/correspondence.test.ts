import { describe, expect, it } from 'vitest';
import { chain } from '#domain/case/chain.ts';
import { correspondence } from '#domain/case/correspondence.ts';
import type { EventBody } from '#domain/case/events.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const words = (textId: string) => ({ textId, digest: 'd' });
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'email',
  receivedAt: '2026-11-19T23:30:00.000Z',
  language: 'en',
  contact: 'email',
  request: words('request'),
};

/** The lines of a case on which this happened, all of it on 23 November: without what says nothing. */
function linesOf(...bodies: readonly EventBody[]) {
  const stamp = { now: '2026-11-23T09:30:00.000Z', actor: { kind: 'portal' }, digest: sha256 } as const;
  return correspondence(REFERENCE, chain(REFERENCE, [], [received, ...bodies], stamp)).map((letter) => {
    const said = Object.entries(letter).filter(([name, value]) => value !== null && name !== 'event');
    return { ...Object.fromEntries(said), ...(letter.words ? { words: letter.words.textId } : {}) };
  });
}
const [asked, acknowledged] = [
  { on: '2026-11-19', direction: 'in', kind: 'request', words: 'request' },
  { on: '2026-11-23', direction: 'out', kind: 'acknowledgement', work: `${REFERENCE}~1~acknowledgement` },
];
const after = (...bodies: readonly EventBody[]) => linesOf(...bodies).slice(2);
const out = (kind: string, n = 2) => ({ on: '2026-11-23', direction: 'out', kind, work: `${REFERENCE}~${n}~${kind}` });
const byHand = (on: string, said: string) => ({ on, direction: 'out', kind: 'recorded', words: said });
const document = { version: 1, document: 'responses/a', publication: 'publish' } as const;

describe('the correspondence of a case', () => {
  it('begins with the request, on the day on which it came, and its acknowledgement', () => {
    expect(linesOf()).toEqual([asked, acknowledged]);
  });

  it('has no acknowledgement where nothing may be sent, until it is released', () => {
    const held = linesOf({ type: 'RequestHeld', reasons: ['trap'] });
    expect(held).toEqual([asked]);
    const released = linesOf({ type: 'RequestHeld', reasons: ['trap'] }, { type: 'RequestReleased' });
    expect(released).toEqual([asked, out('acknowledgement', 3)]);
  });

  it.each<[string, EventBody, readonly object[]]>([
    [
      'a question to the applicant',
      { type: 'ClarificationSought', question: words('q'), parts: [], adviceOnly: false },
      [{ ...out('clarification'), words: 'q' }],
    ],
    [
      'a question that an officer sent by hand',
      { type: 'ClarificationSought', question: words('q'), parts: [], adviceOnly: false, sentOn: '2026-11-20' },
      [byHand('2026-11-20', 'q')],
    ],
    [
      'an answer of the applicant, confirmed',
      { type: 'ClarificationReceived', answer: words('a'), receivedAt: '2026-11-22T09:00:00Z' },
      [{ on: '2026-11-22', direction: 'in', kind: 'clarification-answer', words: 'a' }, { ...out('confirmation') }],
    ],
    [
      'a notice of more time',
      {
        type: 'TimeExtended',
        ground: 'public-interest',
        until: '2027-01-20',
        exemptions: ['s31'],
        why: words('w'),
        late: false,
      },
      [{ ...out('extension'), words: 'w' }],
    ],
    [
      'a notice of more time that went by hand',
      {
        type: 'TimeExtended',
        ground: 'public-interest',
        until: '2027-01-20',
        exemptions: ['s31'],
        why: words('w'),
        late: false,
        sentOn: '2026-11-21',
      },
      [byHand('2026-11-21', 'w')],
    ],
    ['a fees notice', { type: 'FeesNoticeIssued', amountPence: 4500, givenOn: '2026-11-23' }, [out('fees-notice')]],
    [
      'a fees notice that went by hand',
      { type: 'FeesNoticeIssued', amountPence: 4500, givenOn: '2026-11-20', byHand: true },
      [],
    ],
    [
      'a letter in the authority’s words',
      { type: 'LetterWritten', template: 'advice', subject: words('s'), body: words('b') },
      [{ ...out('letter'), words: 'b' }],
    ],
    [
      'a letter that was recorded, with its original by its file’s name',
      {
        type: 'LetterRecorded',
        direction: 'in',
        medium: 'post',
        on: '2026-11-18',
        words: words('l'),
        document: `originals/${REFERENCE}/abc.pdf`,
      },
      [{ on: '2026-11-18', direction: 'in', kind: 'recorded', medium: 'post', words: 'l', original: 'abc.pdf' }],
    ],
    [
      'a question to somebody outside',
      {
        type: 'Commissioned',
        kind: 'third-party',
        unit: null,
        who: words('who'),
        parts: [],
        question: words('q'),
        dueOn: '2026-12-01',
      },
      [{ ...out('commission'), words: 'q' }],
    ],
    [
      'the response',
      { type: 'ResponseSent', ...document, sentAt: '2026-11-22T12:00:00.000Z' },
      [{ ...out('response'), on: '2026-11-22' }],
    ],
    ['a response for the post', { type: 'ResponseToPost', ...document }, [out('response')]],
    [
      'the outcome of a review',
      { type: 'ReviewAnswered', outcome: 'upheld', letter: words('o') },
      [{ ...out('review-outcome'), words: 'o' }],
    ],
    ['an outcome without a letter', { type: 'ReviewAnswered', outcome: 'upheld' }, []],
    [
      'a request for a review',
      { type: 'ReviewRequested', receivedAt: '2026-11-23T08:00:00Z', grounds: words('g') },
      [{ on: '2026-11-23', direction: 'in', kind: 'review-request', words: 'g' }, out('confirmation')],
    ],
    [
      'passing it on, which the applicant is told',
      { type: 'RequestHandedOver', to: 'own-data', closes: true, tell: true },
      [out('passed-on')],
    ],
    [
      'passing it on in silence: the hand-over itself is no letter of the case',
      { type: 'RequestHandedOver', to: 'urgent', closes: true, tell: false },
      [],
    ],
    ['a note', { type: 'NoteAdded', note: words('n') }, []],
  ])('has %s', (_, body, lines) => {
    expect(after(body)).toEqual(lines);
  });

  it('names each letter once, in the order of the events', () => {
    const all = linesOf(
      { type: 'LetterWritten', template: 'interim', subject: words('s'), body: words('b') },
      { type: 'LetterWritten', template: 'interim', subject: words('s2'), body: words('b2') },
    );
    expect(all.map((line) => (line as { work?: string }).work ?? 'in')).toEqual([
      'in',
      `${REFERENCE}~1~acknowledgement`,
      `${REFERENCE}~2~letter`,
      `${REFERENCE}~3~letter`,
    ]);
  });
});
