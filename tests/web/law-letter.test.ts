import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Regime, regimeNames } from '#domain/clock/regimes.ts';
import { reviewRequestBy } from '#domain/clock/review.ts';
import { checkResponse } from '#domain/response/check/check-response.ts';
import { decisionOf } from '#domain/response/decision.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { Response, ResponseInput } from '#domain/response/response.ts';
import { known } from '#tests/domain/check-build.ts';
import { anyResponse } from '#tests/domain/response-arbitrary.ts';
import { ground, neither, notHeld, part, respondWith, withheld } from '#tests/domain/response-build.ts';
import { dayInWords } from '#web/components/day/day.tsx';
import { responseLetter } from '#web/pages/respond/response-letter.ts';
import { wordsFor } from '#web/words/index.ts';
import { authority, wordsOf } from './sample-pages.tsx';

const words = wordsFor('en');
const [receivedOn, decidedOn] = ['2026-10-23', '2026-11-19'];
const squeezed = (text: string) => text.replace(/[\s>]+/g, ' ');

function read(input: ResponseInput, regime: Regime): Response {
  const result = readResponse(input, regime);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The letter in both its renderings. */
function letter(response: Response, regime: Regime): readonly string[] {
  const facts = {
    words,
    authority,
    language: 'en',
    reference: '07.FOI.26.000123',
    regime,
    response,
    contact: 'email' as const,
  };
  const trackingUrl = 'https://foi.netherby.example/track/1';
  const { text, html } = responseLetter({ ...facts, receivedOn, decidedOn, trackingUrl });
  return [squeezed(text), squeezed(wordsOf(html))];
}

/** Under FOISA and EISR the window runs from the end of the time for answering: 20 November 2026 here. */
const dueOn = '2026-11-20';
const rightOf: Record<Regime, string> = {
  FOIA: 'section 50 of the Act',
  EIR: 'regulation 18 and section 50',
  FOISA: 'section 47 of the Act',
  EISR: 'regulation 17',
};
const noticeOf: Record<Regime, string> = {
  FOIA: 'refusal notice under section 17',
  EIR: 'refusal notice under regulation 14',
  FOISA: 'refusal notice under section 16',
  EISR: 'refusal notice under regulation 13',
};

/** FOIA s.17(7), EIR reg 14(5), FOISA s.19: whatever the answer is. */
function expectComplaint(renderings: readonly string[], regime: Regime) {
  const by = dayInWords(reviewRequestBy(decidedOn, regime, dueOn), words.dates);
  for (const rendering of renderings) {
    expect(rendering).toContain(`You can ask us for an internal review.`);
    expect(rendering).toContain(`Ask by ${by}`);
    expect(rendering).toContain(authority.contact.email);
    expect(rendering).toContain(authority.contact.post);
    expect(rendering).toContain(rightOf[regime]);
    expect(rendering).toContain(`${authority.regulator.name}, ${authority.regulator.address}`);
    expect(rendering).toContain(authority.regulator.url);
  }
}

const exemptions: Record<Regime, readonly [string, string[]]> = {
  FOIA: ['s42', ['42(1)']],
  EIR: ['r12(4)(e)', []],
  FOISA: ['s36', ['36(1)']],
  EISR: ['r10(4)(e)', []],
};

describe.each(regimeNames)('what the law of a notice demands, the letter says of itself under %s:', (regime) => {
  const [exemption, limbs] = exemptions[regime];
  const refusal: ResponseInput = respondWith({
    parts: [part('', withheld)],
    grounds: [
      {
        ...ground(exemption, limbs),
        why: 'It was written in confidence.',
        publicInterest: { favouring: 'Openness counts.', against: 'Candour counts.', balance: 'Candour counts more.' },
      },
    ],
  });

  it.each([
    ['a refusal', refusal],
    ['a full answer', respondWith({})],
    ['what is not held', respondWith({ parts: [part('', notHeld)] })],
    ['a withdrawal', respondWith({ requestOutcome: { kind: 'withdrawn', explanation: 'You withdrew it.' } })],
  ])('%s tells how to complain, by when, and to whom after that', (_, input) => {
    expectComplaint(letter(read(input, regime), regime), regime);
  });

  it('a refusal states the fact, the exemption, why, and where the public interest lies', () => {
    const response = read(refusal, regime);
    const [cited] = decisionOf(response, regime).grounds;
    for (const rendering of letter(response, regime)) {
      for (const said of [
        words.respond.decision['refused-in-full'],
        noticeOf[regime],
        cited?.citation ?? 'no ground',
        words.respond.bare.withheld,
        'It was written in confidence.',
        'Openness counts.',
        'Candour counts.',
        'Candour counts more.',
      ]) {
        expect(rendering).toContain(said);
      }
    }
  });
});

it('what of a table counts no people is not in the letter', () => {
  const table = { id: 't', caption: 'Lamps', head: [[{ text: 'Lamps' }]], rows: [{ cells: ['3'] }] };
  const tell = (tables: ResponseInput['tables']) => letter(read(respondWith({ tables }), 'FOIA'), 'FOIA');
  expect(tell([{ ...table, notCounts: { columns: [0], rows: [0] } }])).toEqual(tell([table]));
});

describe('what FOIA demands besides', () => {
  it('s.36(2): whose opinion it rests on, of which day, and what it was, between why it applies and the harm', () => {
    const opinion = { by: 'the Chief Constable', on: '2026-11-03', text: 'She was shown the minutes.' };
    const reasons = { why: 'Views are exchanged freely.', opinion, harm: 'Minutes would say less.' };
    const input = respondWith({
      parts: [part('', withheld)],
      grounds: [{ ...ground('s36', ['36(2)(c)']), ...reasons }],
    });
    for (const rendering of letter(read(input, 'FOIA'), 'FOIA')) {
      const said = [
        'Views are exchanged freely.',
        'the reasonable opinion of the qualified person, the Chief Constable, given on 3 November 2026.',
        'She was shown the minutes.',
        'Minutes would say less.',
      ].map((words) => rendering.indexOf(words));
      expect(said).not.toContain(-1);
      expect(said).toEqual(said.toSorted((a, b) => a - b));
    }
  });

  it('s.17(2): a public interest that is pending is said to be, with the day', () => {
    const input = respondWith({
      parts: [part('', withheld)],
      grounds: [{ ...ground('s42', ['42(1)']), why: 'It is advice.', publicInterestDueOn: '2026-12-17' }],
    });
    for (const rendering of letter(read(input, 'FOIA'), 'FOIA')) {
      expect(rendering).toContain(
        'We have not yet decided where the public interest lies. We expect to decide by 17 December 2026.',
      );
    }
  });

  it.each([
    ['cost-limit-12(1)', 'would cost more than the limit set by law', 'Section 12(1)'],
    ['cost-limit-12(2)', 'only finding out whether we hold the information', 'Section 12(2)'],
    ['vexatious-14(1)', 'because we consider it vexatious', 'Section 14(1)'],
    ['repeated-14(2)', 'because it repeats one that we have answered already', 'Section 14(2)'],
  ] as const)('s.17(5): %s is stated as a fact, in a notice', (kind, fact, cited) => {
    const input = respondWith({ parts: [{ question: 'What?' }], requestOutcome: { kind, explanation: 'So it is.' } });
    const renderings = letter(read(input, 'FOIA'), 'FOIA');
    for (const rendering of renderings) {
      for (const said of [fact, noticeOf.FOIA, cited]) expect(rendering).toContain(said);
    }
    expectComplaint(renderings, 'FOIA');
  });

  it('s.17(1)(a): a part that is neither confirmed nor denied says so, under a provision that allows it', () => {
    const input = respondWith({ parts: [part('', neither)], grounds: [ground('s40', ['40(5B)(a)(i)'])] });
    for (const rendering of letter(read(input, 'FOIA'), 'FOIA')) {
      expect(rendering).toContain(words.respond.bare['neither-confirmed-nor-denied']);
      expect(rendering).toContain('Section 40(5B)(a)(i)');
    }
  });

  it('s.17(7): any letter tells of the complaint, and the settings of this authority give no finding on it', () => {
    fc.assert(
      fc.property(anyResponse, (input) => {
        const response = read(input, 'FOIA');
        expectComplaint(letter(response, 'FOIA'), 'FOIA');
        const found = checkResponse(response, { ...known, authority });
        expect(found.filter(({ rule }) => /^(complaints|regulator)/.test(rule))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
