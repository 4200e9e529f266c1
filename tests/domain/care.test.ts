import { describe, expect, it } from 'vitest';
import { type CarefulKind, carefulIn } from '#domain/request/care.ts';

describe('what may say who somebody is', () => {
  it.each<[string, CarefulKind, string]>([
    ['Write to jo.o’neil+foi@example.co.uk please', 'email', 'neil+foi@example.co.uk'],
    ['reach me on 07700 900123.', 'phone', '07700 900123'],
    ['Call (020) 7946 0018 today', 'phone', '(020) 7946 0018'],
    ['+44 20 7946 0018', 'phone', '+44 20 7946 0018'],
    ['Tel. 01632 960001', 'phone', '01632 960001'],
    ['at 3 High St, SW1A 2AA', 'postcode', 'SW1A 2AA'],
    ['postcode m11ae', 'postcode', 'm11ae'],
    ['NI number AB 12 34 56 C', 'national-insurance', 'AB 12 34 56 C'],
    ['nino ab123456c', 'national-insurance', 'ab123456c'],
    ['card 4111 1111 1111 1111', 'card', '4111 1111 1111 1111'],
    ['4111-1111-1111-1111', 'card', '4111-1111-1111-1111'],
    ['What happened to my son on 3 May?', 'self', 'my son'],
    ['when I was arrested in 2019', 'self', 'I was arrested'],
    ['a copy of My medical notes', 'self', 'My medical'],
    ['My late father’s file', 'self', 'My late father'],
  ])('in “%s” is pointed out as %s', (text, kind, words) => {
    expect(carefulIn(text, 'Nobody Here')).toContainEqual({ kind, words });
  });

  it.each([
    'How many requests were received in 2019, 2020 and 2021, by month?',
    'What did you spend on 12 000 000 bricks, and £0123456789 on roofs?',
    'Please answer questions 1 to 12 of 01.FOI.24.036066.',
    'Figures for the years 2014 15 16 17 18 19 20 21 22',
    'The budget was 1234567890123456 pounds.',
    'Under section 40(2) and section 31(1)(a) of the Act',
    'How many parking fines were issued in SW1 and EC2?',
    'Copies of Form A12 and policy B1 2026',
    'my understanding is that you hold this',
    'How many officers were assaulted, arrested or dismissed?',
    'crime recorded at 12:00 on 01/02/2023 and 03/04/2024',
  ])('in “%s” there is nothing to point out', (text) => {
    expect(carefulIn(text, 'Ada Example')).toEqual([]);
  });

  it('points out the applicant’s own name, however it is written, and no other', () => {
    expect(carefulIn('I, ADA  example, would like to know', 'Ada Example')).toEqual([
      { kind: 'name', words: 'Ada Example' },
    ]);
    expect(carefulIn('The Example of Ada Lovelace', 'Ada Example')).toEqual([]);
  });

  it('points out the same words once, and a card’s number not as a telephone’s as well', () => {
    expect(carefulIn('07700 900123, again 07700 900123', '')).toHaveLength(1);
    expect(carefulIn('card 4111 1111 1111 1111', '')).toHaveLength(1);
  });

  it('takes no longer for hostile text', () => {
    const hostile = `${'0'.repeat(20_000)}${'a.'.repeat(10_000)}@${'AB 12 '.repeat(3_000)}`;
    expect(carefulIn(hostile.slice(0, 20_000), 'Ada Example')).toEqual([]);
    expect(carefulIn(hostile.slice(20_000), 'x'.repeat(200))).toEqual([]);
  });
});
