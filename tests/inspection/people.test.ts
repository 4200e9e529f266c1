import { describe, expect, it } from 'vitest';
import { usualLimits } from '#domain/inspection/inspection.ts';
import { lookForPeople } from '#domain/inspection/people.ts';
import { inspect } from '#functions/respond/inspect/inspect.ts';
import { authority } from '#tests/support/rooms.ts';
import { workbook } from './workbooks.ts';

const known = {
  name: 'Ada Example',
  email: 'write.me@mail.example',
  post: 'Ada Example\n12 High Street\nTown\nAB1 2CD',
  phone: '07700 900123',
};
const found = (texts: readonly string[], who: typeof known | null = known) => {
  const people = lookForPeople(who, authority.contact);
  for (const text of texts) people.hear(text);
  return people.found();
};

describe('people in a file', () => {
  it('finds the applicant in cells of their own, and across any two pieces that are read one after the other', () => {
    expect(found(['Ada', 'Example']).identity).toEqual(['applicant-name']);
    for (let at = 3_980; at < 4_020; at += 1) {
      expect(found(['x'.repeat(at), 'Ada', 'Example', 'y'.repeat(9_000)]).identity).toEqual(['applicant-name']);
    }
  });
  it('says which of them is there, and of their address not that it is their name', () => {
    expect(found(['To WRITE.ME@mail.example']).identity).toEqual(['applicant-email']);
    expect(found(['0044 7700 900123']).identity).toEqual(['applicant-phone']);
    expect(found(['+44 7700 900123']).identity).toEqual(['applicant-phone']);
    expect(found(['12 High Street']).identity).toEqual(['applicant-address']);
    expect(found(['Ada Example']).identity).toEqual(['applicant-name']);
    expect(found(['Ada Lovelace, 13 High Street']).identity).toEqual([]);
  });
  it('names nobody where the applicant was erased', () => {
    expect(found(['Ada Example, write.me@mail.example'], null).identity).toEqual([]);
  });
  it('keeps three samples of each kind of personal data, and none of the authority’s own', () => {
    const mails = ['a', 'b', 'c', 'd'].map((name) => `${name}.person@mail.example`);
    expect(found([...mails, authority.contact.email]).personal).toEqual({ 'personal-email': mails.slice(0, 3) });
  });
  it('hears what an inspection does not keep, hidden cells included', async () => {
    const bytes = await workbook((book) => book.addWorksheet('P', { state: 'hidden' }).addRow(['Ada', 'Example']));
    const people = lookForPeople(known, authority.contact);
    const { text } = await inspect(bytes, 'a.xlsx', { ...usualLimits, textCharacters: 10 }, people.hear);
    expect(text.length).toBeLessThanOrEqual(10);
    expect(people.found().identity).toEqual(['applicant-name']);
  });
});

describe('an inspection that takes too long', () => {
  it('is ended, and the file refused', async () => {
    const { verdict, refusal } = await inspect(await workbook(), 'a.xlsx', { ...usualLimits, isLate: () => true });
    expect([verdict, refusal?.rule]).toEqual(['refused', 'too-complex']);
  });
});
