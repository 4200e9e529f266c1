import { describe, expect, it } from 'vitest';
import { type IntakeFields, MAX_INFORMATION, readIntake } from '#domain/request/intake.ts';

const good = { information: 'How many potholes were filled?', name: 'Ada Example', email: 'ada@example.org' };
const read = (fields: IntakeFields) => readIntake(fields, ['FOIA', 'EIR'], 'en');
const faults = (fields: IntakeFields) => {
  const result = read(fields);
  return result.ok ? [] : (result.error.fields ?? []).map((f) => `${f.field} ${f.code}`);
};

describe('reading a request', () => {
  it('takes one with an email address, under the first regime on offer', () => {
    expect(read(good)).toEqual({
      ok: true,
      value: {
        information: good.information,
        name: good.name,
        contact: { email: good.email },
        regime: 'FOIA',
        language: 'en',
        preferredForm: 'any',
        adjustments: '',
      },
    });
  });
  it('takes one with a postal address of several lines, and another regime on offer', () => {
    const read1 = read({ ...good, email: '', postalAddress: ' 1 High St\r\nYork\n', regime: 'EIR' });
    expect(read1.ok && read1.value).toMatchObject({ contact: { post: '1 High St\nYork' }, regime: 'EIR' });
  });
  it.each<[string, IntakeFields, string[]]>([
    ['nothing', {}, ['information missing', 'name missing', 'email needs-contact']],
    [
      'blank fields',
      { information: ' \n\t', name: '  ', email: ' ' },
      ['information missing', 'name missing', 'email needs-contact'],
    ],
    ['a bad email address', { ...good, email: 'ada@' }, ['email not-an-email']],
    [
      'an email address that hides a header',
      { ...good, email: 'a@example.org\r\nBcc: b@example.org' },
      ['email not-an-email'],
    ],
    ['two contacts', { ...good, postalAddress: '1 High St' }, ['postalAddress one-contact-only']],
    ['too long a text', { ...good, information: 'x'.repeat(MAX_INFORMATION + 1) }, ['information too-long']],
    ['200 KB of text', { ...good, information: 'x'.repeat(200_000) }, ['information too-long']],
    [
      'control characters',
      { ...good, information: 'a\u0000b', name: 'a\u001bb' },
      ['information control-characters', 'name control-characters'],
    ],
    ['a field sent twice', { ...good, name: ['a', 'b'] }, ['name not-valid']],
    [
      'numbers and objects',
      { information: 7, name: {}, email: true },
      ['information not-valid', 'name not-valid', 'email not-valid'],
    ],
    [
      'nothing that can be read',
      { information: '\u200b\u200b', name: '\u200b', email: 'a@example.org' },
      ['information missing', 'name missing'],
    ],
    ['words that arrived damaged', { ...good, information: 'a\uFFFDb' }, ['information control-characters']],
    ['an address without a dot in its domain', { ...good, email: 'ada@example' }, ['email not-an-email']],
    [
      'an address with too long a local part',
      { ...good, email: `${'a'.repeat(65)}@example.org` },
      ['email not-an-email'],
    ],
    ['a regime that is not offered', { ...good, regime: 'FOISA' }, ['regime not-offered']],
  ])('refuses %s, naming every field at once', (_what, fields, expected) => {
    expect(faults(fields)).toEqual(expected);
  });
  it.each(["o'brien@example.org", 'sam@xn--mnchen-3ya.de', 'a%b@ex.org', 'ada+foi@sub.example.co.uk'])(
    'takes the address %s',
    (email) => expect(faults({ ...good, email })).toEqual([]),
  );
  it('counts characters as people do, not code units', () => {
    expect(faults({ ...good, information: `a${'🐟'.repeat(MAX_INFORMATION - 1)}` })).toEqual([]);
  });
  it('keeps the words as written, in one form of Unicode and line end', () => {
    const result = read({ ...good, information: 'Cafe\u0301\r\nline two  ' });
    expect(result.ok && result.value.information).toBe('Café\nline two');
  });
});
