import { describe, expect, it } from 'vitest';
import { partsOf } from '#domain/request/parts-of.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';
import { linesOf, requestOf } from '../journeys/real/cut.ts';

const labels = (request: string) => partsOf(request).map(({ label }) => label);
const tree = (request: string) => partsOf(request).map(({ label, under }) => [label, under]);

describe('the parts of a request', () => {
  it.each([
    ['numbers with full stops', '1. How many?\n2. How much?', ['1', '2']],
    ['numbers with brackets', '1) How many?\n2) How much?\n(3) Where?', ['1', '2', '3']],
    ['numbers with colons and dashes', '1: How many?\n2 - How much?', ['1', '2']],
    ['gaps, which stay', '1. A?\n2. B?\n4. C?\n5. D?', ['1', '2', '4', '5']],
    ['Q1', 'Q1. How many?\nQ2 How much?\nQ10: Where?', ['Q1', 'Q2', 'Q10']],
    ['Question 2:', 'Question 1: How many?\nQuestion 2: How much?', ['1', '2']],
    ['letters alone', 'Please send:\na) the policy\nb) the register\nc) the plan', ['a', 'b', 'c']],
    ['a question in a line of its own', '1.\nHow many?\n2.\nHow much?', ['1', '2']],
    ['all in one paragraph', 'Under the Act: 1. How many? 2. How much? 3. Where?', ['1', '2', '3']],
    ['bullets, which have no labels', 'Please send\n• the policy\n• the plan', ['']],
    ['several questions without numbers', 'How many are there? Where are they? Who pays?', ['']],
    ['one number only', 'REQUEST\n1. How many?', ['']],
    [
      'a year and a sum, which are no numbers of questions',
      '2019. was a bad year.\n1.5 million were spent.\nWhy?',
      [''],
    ],
    [
      'a list that begins again, which belongs to its question',
      '1. A?\n2. Of these:\n1. the new\n2. the old\n3. C?',
      ['1', '2', '3'],
    ],
    ['nothing', 'Everything on the bridge.', ['']],
  ])('%s', (_, request, expected) => {
    expect(labels(request)).toEqual(expected);
  });

  it('letters below numbers, and figures below letters', () => {
    const request =
      '1. Figures for 2024:\na) thefts\nb) burglaries, as\n(i) homes\n(ii) shops\n2. The plan.\n(i) new\n(ii) old';
    expect(tree(request)).toEqual([
      ['1', undefined],
      ['1a', '1'],
      ['1b', '1'],
      ['1b(i)', '1b'],
      ['1b(ii)', '1b'],
      ['2', undefined],
      ['2(i)', '2'],
      ['2(ii)', '2'],
    ]);
  });

  it('2a and 2b stand below 2, and by themselves where there is no 2', () => {
    expect(tree('1. A?\n2. B:\n2a) c\n2b) d')).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['2a', '2'],
      ['2b', '2'],
    ]);
    expect(tree('1a. A?\n1b. B?\n2(a) C?')).toEqual([
      ['1a', undefined],
      ['1b', undefined],
      ['2a', undefined],
    ]);
    expect(tree('1. A:\n1.1 By year\n1.2 By ward')).toEqual([
      ['1', undefined],
      ['1.1', '1'],
      ['1.2', '1'],
    ]);
  });

  it('i) after h) is a letter', () => {
    const letters = 'abcdefghij'.split('');
    expect(labels(letters.map((one) => `${one}) the part ${one} of it`).join('\n'))).toEqual(letters);
  });

  it('answers to choose from are no parts, and stay with their question', () => {
    const parts = partsOf('1. Do you have a policy? \nA) Yes\nB) No\nC) In preparation\n2. Who wrote it?');
    expect(parts.map(({ label }) => label)).toEqual(['1', '2']);
    expect(parts[0]?.question).toBe('Do you have a policy?\nA) Yes\nB) No\nC) In preparation');
    expect(labels('1. Is it A) yes B) no?\n2. Why?')).toEqual(['1', '2']);
    expect(labels('1. Please give figures for:\na) thefts\nb) burglaries\n2. Why?')).toEqual(['1', '1a', '1b', '2']);
  });

  it('keeps the words of each, over several lines, without what comes before the first or after the last', () => {
    const parts = partsOf(
      'Dear all,\nunder the Act:\n\n1. How many\nmiles?\n\nBy year, please.\n2. Where?\n\nKind regards\nAda',
    );
    expect(parts.map(({ question }) => question)).toEqual(['How many\nmiles?\n\nBy year, please.', 'Where?']);
  });

  describe.skipIf(!hasDisclosures)('of the real requests', () => {
    it.each([
      ['01.FOI.22.024962.txt', Array.from({ length: 30 }, (_, i) => String(i + 1))],
      ['01.FOI.22.026461.txt', ['']],
      ['01.FOI.23.030732.txt', ['1', '2', '4', '5']],
      ['01.FOI.23.034185.txt', ['1', '1c', '2', '2b', '2d', '3', '3a', '3b']],
      // Its questions stand among its answers alone.
      ['01.FOI.24.036066.txt', ['']],
    ])('%s', (file, expected) => {
      expect(labels(requestOf(linesOf(sharedText(`disclosures/${file}`))))).toEqual(expected);
    });
  });
});
