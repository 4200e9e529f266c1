import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Answers,
  answerNames,
  chosenContact,
  faultsOf,
  intakeOf,
  nextQuestion,
  questionNames,
  readAnswers,
} from '#domain/request/answers.ts';

const whole: Answers = {
  information: 'How many?',
  name: 'Ada Example',
  contactBy: 'email',
  email: 'ada@example.org',
  postalAddress: '',
  preferredForm: 'any',
  needs: 'no',
  adjustments: '',
};
const faults = (answers: Partial<Answers>) =>
  questionNames.flatMap((question) => faultsOf(question, { ...whole, ...answers }, ['FOIA']));

describe('the answers of the public form', () => {
  it.each<[string, Partial<Answers>, readonly [string, string][]]>([
    ['all well', {}, []],
    ['no words', { information: ' \n' }, [['information', 'missing']]],
    ['no name', { name: '–' }, [['name', 'missing']]],
    ['no choice and no address', { contactBy: '', email: '' }, [['contactBy', 'missing']]],
    ['no choice and both', { contactBy: '', postalAddress: '1 Way, Town' }, [['contactBy', 'one-contact-only']]],
    ['no choice and one', { contactBy: '' }, []],
    ['email chosen, left empty', { email: '' }, [['email', 'needs-contact']]],
    ['post chosen, left empty', { contactBy: 'post' }, [['postalAddress', 'needs-contact']]],
    ['post chosen, email unusable', { contactBy: 'post', postalAddress: '1 Way, Town', email: '@' }, []],
    ['post chosen, no address', { contactBy: 'post', postalAddress: 'here' }, [['postalAddress', 'too-short']]],
    ['no form chosen', { preferredForm: '' }, [['preferredForm', 'missing']]],
    ['a form that is not offered', { preferredForm: 'song' }, [['preferredForm', 'not-offered']]],
    ['needs not answered', { needs: '' }, [['needs', 'missing']]],
    ['needs without saying which', { needs: 'yes', adjustments: ' ' }, [['adjustments', 'missing']]],
    ['needs too long', { needs: 'yes', adjustments: 'x'.repeat(2001) }, [['adjustments', 'too-long']]],
    ['needs not needed any more', { needs: 'no', adjustments: 'x'.repeat(2001) }, []],
  ])('%s', (_what, answers, expected) => {
    expect(faults(answers).map(({ field, code }) => [field, code])).toEqual(expected);
  });

  it('become a request with what counts and nothing else', () => {
    const read = intakeOf(
      { ...whole, contactBy: 'post', postalAddress: '1 Way, Town', adjustments: 'x' },
      ['FOIA'],
      'cy',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        information: 'How many?',
        name: 'Ada Example',
        contact: { post: '1 Way, Town' },
        regime: 'FOIA',
        language: 'cy',
        preferredForm: 'any',
        adjustments: '',
      },
    });
  });

  it('are asked in order until each is well', () => {
    expect(nextQuestion(readAnswers({}), ['FOIA'])).toBe('information');
    expect(nextQuestion({ ...whole, email: 'x' }, ['FOIA'])).toBe('contact');
    expect(nextQuestion(whole, ['FOIA'])).toBe('check');
  });
});

const anything = fc.record(Object.fromEntries(answerNames.map((name) => [name, fc.string({ unit: 'binary' })])));
test('whatever was typed, no question at fault means a request, and a request means no fault in what the law asks', () => {
  fc.assert(
    fc.property(anything, fc.constantFrom('email', 'post', ''), (typed, contactBy) => {
      const answers = { ...readAnswers(typed), contactBy };
      const read = intakeOf(answers, ['FOIA'], 'en');
      if (nextQuestion(answers, ['FOIA']) === 'check') expect(read.ok).toBe(true);
      const lawful = (['information', 'name', 'contact'] as const).flatMap((q) => faultsOf(q, answers, ['FOIA']));
      if (read.ok) expect(lawful).toEqual([]);
    }),
  );
});

test('the contact is what was chosen, or else the one that was filled in', () => {
  const typed = { contactBy: '', email: 'a@example.org', postalAddress: '' };
  expect(chosenContact(typed)).toBe('email');
  expect(chosenContact({ ...typed, contactBy: 'post' })).toBe('post');
  expect(chosenContact({ ...typed, postalAddress: 'x' })).toBeUndefined();
  expect(chosenContact({ ...typed, contactBy: 'pigeon' })).toBe('email');
});
