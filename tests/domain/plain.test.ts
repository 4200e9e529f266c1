import { describe, expect, it } from 'vitest';
import { commandForms } from '#domain/case/forms.ts';
import type { Regime } from '#domain/clock/regimes.ts';
import { type PlainResponse, plainField, plainResponse } from '#domain/response/plain.ts';
import { readResponse } from '#domain/response/read-response.ts';

const common = { title: 'Benches', published: 'How many benches are there?', publication: 'publish' } as const;
const notHeld = {
  ...common,
  form: 'not-held',
  searched: 'We looked in the register of assets. It is not held.',
} as const;
const refuse = {
  ...common,
  form: 'refuse',
  kind: 'cost-limit-12(1)',
  explanation: 'Each of 4,000 files would have to be read.',
  estimatedMinutes: 1350,
} as const;
const read = (plain: PlainResponse, regime: Regime = 'FOIA') => readResponse(plainResponse(plain), regime);
/** The fields of the form at which its faults are shown. */
const faultsOf = (plain: PlainResponse, regime?: Regime) => {
  const result = read(plain, regime);
  return result.ok ? [] : (result.error.fields ?? []).map(({ field }) => plainField(field));
};

describe('a response that says one thing of the whole request', () => {
  it('says that nothing is held, with where it was looked for and who may help', () => {
    const response = read({ ...notHeld, advice: 'Ask the parish council.' });
    expect(response.ok && response.value).toMatchObject({
      title: 'Benches',
      request: common.published,
      parts: [{ question: common.published, held: 'no', outcome: 'not-held', answer: notHeld.searched }],
      advice: 'Ask the parish council.',
      publication: { kind: 'publish' },
    });
  });

  it.each(['cost-limit-12(1)', 'cost-limit-12(2)', 'vexatious-14(1)', 'repeated-14(2)'] as const)(
    'refuses all of it: %s',
    (kind) => {
      const response = read({
        ...refuse,
        kind,
        publication: 'do-not-publish',
        publicationReason: 'It names a person.',
      });
      expect(response.ok && response.value).toMatchObject({
        parts: [{ question: common.published }],
        requestOutcome: { kind, explanation: refuse.explanation, estimatedHours: 22.5 },
        publication: { kind: 'do-not-publish', reason: 'It names a person.' },
      });
    },
  );

  it('leaves out an estimate and advice that nobody gave', () => {
    const response = plainResponse({ ...refuse, estimatedMinutes: undefined });
    expect(response).not.toHaveProperty('advice');
    expect(response.requestOutcome).not.toHaveProperty('estimatedHours');
  });

  it.each<[string, string, PlainResponse]>([
    ['a title that is too long', 'title', { ...notHeld, title: 'x'.repeat(101) }],
    ['a title without a letter', 'title', { ...notHeld, title: '…' }],
    ['an answer that nobody can see', 'searched', { ...notHeld, searched: '\u200b' }],
    ['a request that nobody can see', 'published', { ...notHeld, published: '\u200b' }],
    ['a request that is too long', 'published', { ...notHeld, published: 'x'.repeat(20_001) }],
    ['advice that nobody can see', 'advice', { ...notHeld, advice: '\u200b' }],
    ['no reason for not publishing', 'publicationReason', { ...notHeld, publication: 'do-not-publish' }],
    ['an explanation that nobody can see', 'explanation', { ...refuse, explanation: '\u200b' }],
    ['an estimate of many years', 'estimatedMinutes', { ...refuse, estimatedMinutes: 6_000_060 }],
  ])('shows %s at the field %s of its form', (_, field, plain) => {
    expect([...new Set(faultsOf(plain))]).toEqual([field]);
    expect(commandForms[plain.form].map(({ name }) => name)).toContain(field);
  });

  it('is refused under a law that knows no such refusal', () => {
    expect(faultsOf(refuse, 'EIR')).toEqual(['kind']);
    expect(faultsOf({ ...refuse, kind: 'cost-limit-12(2)' }, 'FOISA')).toEqual(['kind']);
    expect(faultsOf(notHeld, 'EIR')).toEqual([]);
  });
});
