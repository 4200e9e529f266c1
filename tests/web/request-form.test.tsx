import { describe, expect, test } from 'vitest';
import type { FieldProblem } from '#domain/problem.ts';
import { readIntake } from '#domain/request/intake.ts';
import { chosenContact, countedFields, type RequestValues } from '#web/pages/submit/request-errors.ts';
import { RequestForm } from '#web/pages/submit/request-form.tsx';
import { context, hostile, html, wordsOf } from './sample-pages.tsx';

const empty: RequestValues = { information: '', name: '', email: '', postalAddress: '' };
const form = (values: RequestValues, problems: readonly FieldProblem[] = []) =>
  html(<RequestForm context={context} values={values} problems={problems} formKey="key-1" />);
const problemsOf = (values: RequestValues) => {
  const read = readIntake(countedFields(values), ['FOIA'], 'en');
  return read.ok ? [] : (read.error.fields ?? []);
};

describe('the request form', () => {
  test('is a plain form that posts its fields by their names', () => {
    const page = form(empty);
    expect(page).toMatch(/<form method="post" action="\/request\/" novalidate/i);
    for (const name of ['information', 'name', 'contactBy', 'email', 'postalAddress', 'key']) {
      expect(page).toContain(`name="${name}"`);
    }
    expect(page).toContain('<input type="hidden" name="key" value="key-1"');
    expect(page).not.toMatch(/\srequired/);
  });

  test('says that requests are published without names, what it is not for, and where to look first', () => {
    const words = wordsOf(form(empty));
    expect(words).toContain('publishes many of its answers');
    expect(words).toContain('call 999');
    expect(form(empty)).toContain('href="/disclosures/search"');
  });

  test('keeps what was typed, escaped, in every field', () => {
    const page = form({ information: hostile, name: hostile, email: hostile, postalAddress: hostile });
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img');
    expect(page.split('&lt;script>alert(1)&lt;/script>').length - 1).toBe(4);
  });

  test('keeps a line feed with which the text begins', () => {
    // HTML drops the first line feed inside a textarea; tidying drops it too, so that nothing is lost.
    expect(form({ ...empty, information: '1. One\n2. Two' })).toContain('1. One\n2. Two</textarea>');
  });

  test('lists every refused field, links to it, and says so in the title', () => {
    const values = { ...empty, email: 'jo@', contactBy: 'email' };
    const page = form(values, problemsOf(values));
    expect(page).toContain('<title>Error: Ask for information');
    for (const id of ['information', 'name', 'email']) {
      expect(page).toContain(`<a href="#${id}">`);
      expect(page).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
      expect(page).toContain(`id="${id}-error"`);
    }
  });

  test('without a choice of address, sends the reader to the choice', () => {
    const page = form(empty, problemsOf(empty));
    expect(page).toContain('<a href="#contactBy">Choose how we should reply</a>');
    expect(page).not.toContain('href="#email"');
  });

  test('with both addresses and no choice, asks for the choice', () => {
    const both = { ...empty, information: 'x', name: 'y', email: 'a@example.org', postalAddress: '1 High Street' };
    expect(chosenContact(both)).toBeUndefined();
    expect(form(both, problemsOf(both))).toContain('href="#contactBy">Choose one way for us to reply');
  });

  test('with a choice, counts only the chosen address', () => {
    const both = { ...empty, email: 'a@example.org', postalAddress: '1 High Street' };
    expect(countedFields({ ...both, contactBy: 'post' })).toMatchObject({ email: '', postalAddress: '1 High Street' });
    expect(countedFields({ ...both, contactBy: 'email' })).toMatchObject({ postalAddress: '', email: 'a@example.org' });
  });

  test('where post was chosen and left empty, the error stands at the postal address', () => {
    const values = { ...empty, information: 'x', name: 'y', contactBy: 'post' };
    expect(form(values, problemsOf(values))).toContain('<a href="#postalAddress">Enter your postal address</a>');
  });

  test('says how long is too long with a number that can be read', () => {
    const values = { ...empty, information: 'x'.repeat(20_001), name: 'y', email: 'a@example.org' };
    expect(wordsOf(form(values, problemsOf(values)))).toContain('must be 20,000 characters or fewer');
  });
});
