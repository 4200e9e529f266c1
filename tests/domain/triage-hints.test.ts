import { describe, expect, it } from 'vitest';
import { triageHints } from '#domain/request/triage-hints.ts';

describe('what a request may be', () => {
  it.each([
    ['Please send me all the information you hold about me.', ['own-data']],
    ['This is a subject access request for my custody record.', ['own-data']],
    ['I want to make a formal complaint about Constable 123.', ['complaint']],
    ['My neighbour is being followed and somebody has a knife.', ['urgent']],
    ['I would like to report a crime. A man threatened to burn my house.', ['urgent']],
    ['He says he will kill her. Please help me.', ['urgent']],
    ['What are the opening hours of the front desk?', ['ordinary-business']],
    ['What were the emissions of your vehicles in 2025?', ['environment']],
    ['How much diesel do you burn, and what do you hold about me?', ['own-data', 'environment']],
  ])('is told of: %s', (text, kinds) => {
    expect(triageHints(text).map(({ kind }) => kind)).toEqual(kinds);
  });
  it.each([
    'How many crimes were reported in Testford in 2025?',
    'How many complaints about officers did you receive, and how many were upheld?',
    'How many subject officers work in the unit, and what does it cost?',
    'How many suspects were convicted of threats in 2024?',
    'What is your policy on keeping records about children?',
  ])('is not told of a plain question: %s', (text) => {
    expect(triageHints(text)).toEqual([]);
  });
  it('says which words point at it', () => {
    expect(triageHints('I want a copy of my custody record.')).toEqual([
      { kind: 'own-data', words: 'my custody record' },
    ]);
  });
});
