import { describe, expect, it } from 'vitest';
import { likeness, NEARLY_THE_SAME, shapeOf } from '#domain/request/likeness.ts';

const compare = (one: string, other: string) => likeness(shapeOf(one), shapeOf(other));

const parking = `Dear Testshire Council,

Under the Freedom of Information Act 2000 please tell me:
1. How many penalty charge notices did Testshire issue for parking in disabled bays in 2024?
2. How many of those were appealed, and how many appeals were upheld?
3. How much money was collected from those notices?

Kind regards,
Ada Example`;

describe('a text that was sent twice', () => {
  it.each<[string, string]>([
    ['the same text', parking],
    [
      'another name, authority and year',
      parking.replaceAll('Testshire', 'Northmoor').replace('2024', '2025').replace('Ada', 'Bob'),
    ],
    ['other line breaks, capitals and signs', parking.toUpperCase().replace(/\n+/g, ' ').replaceAll('?', ' ?!')],
    ['without greeting and signature', parking.split('\n').slice(2, 6).join('\n')],
    ['a sentence added', parking.replace('Kind', 'Please send it as a spreadsheet by email.\n\nKind')],
    ['one question left out', parking.replace(/3\..*/, '')],
  ])('is found with %s', (_, other) => {
    expect(compare(parking, other).wording).toBeGreaterThanOrEqual(NEARLY_THE_SAME);
  });

  it.each<[string, string, string]>([
    [
      'the same subject, asked by somebody else in their own words',
      parking,
      'Please could you let me know the total income from parking fines in 2024, and the number of disabled bays in each ward?',
    ],
    [
      'the same subject and the same beginning',
      'How many bicycles were stolen in Testshire in 2024, by ward?',
      'How many bicycles were stolen in 2024 and given back to their owners, and what did the police auctions of the others bring?',
    ],
    [
      'another thing in the same form',
      'How many potholes were repaired in 2024?',
      'How many libraries were closed in 2024?',
    ],
    [
      'what every request says',
      'Dear Sir, under the Freedom of Information Act 2000 I would like to request the following information: the menu of the canteen. Please provide it in an electronic format within 20 working days. Kind regards, Ada',
      'Dear Sir, under the Freedom of Information Act 2000 I would like to request the following information: the fleet of vans. Please provide it in an electronic format within 20 working days. Kind regards, Ada',
    ],
    ['nothing at all', '', 'How many?'],
  ])('is not found in %s', (_, one, other) => {
    expect(compare(one, other).wording).toBeLessThan(NEARLY_THE_SAME);
    expect(compare(other, one).wording).toBe(compare(one, other).wording);
  });
});

describe('requests about one thing', () => {
  it('are told by the telling words that both have, in either order, in any of their forms', () => {
    const one = 'How many bicycles were stolen in Hackney? What did you spend on marking them?';
    const other = 'Stolen bicycle, Hackney';
    expect(compare(one, other)).toMatchObject({ subject: 1, shared: ['bicycles', 'stolen', 'hackney'] });
    expect(compare(other, one)).toMatchObject({ subject: 1, shared: ['stolen', 'bicycle', 'hackney'] });
  });
  it('are less alike the less they share, and not at all where they share nothing', () => {
    const one = 'Stolen bicycles and cameras in Hackney';
    expect(compare(one, 'Stolen bicycles and phones in Lambeth').subject).toBe(0.5);
    expect(compare(one, 'Salaries of directors')).toMatchObject({ subject: 0, shared: [] });
    expect(compare(one, '?').subject).toBe(0);
    expect(compare('', '')).toEqual({ subject: 0, wording: 0, shared: [] });
  });
  it('are read in any script', () => {
    expect(compare('Faint o feiciau a gafodd eu dwyn yng Nghaerdydd?', 'feiciau Nghaerdydd').subject).toBe(1);
    expect(compare('Сколько велосипедов украли?', 'велосипедов украли').subject).toBe(1);
  });
});
