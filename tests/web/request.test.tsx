import { describe, expect, test } from 'vitest';
import { type Answers, faultsOf, type Question, questionNames, readAnswers } from '#domain/request/answers.ts';
import { Before } from '#web/pages/submit/before.tsx';
import { Check } from '#web/pages/submit/check.tsx';
import { copyOf } from '#web/pages/submit/copy.ts';
import { OnePage } from '#web/pages/submit/one-page.tsx';
import { QuestionPage } from '#web/pages/submit/question-page.tsx';
import { context, hostile, html, wordsOf } from './sample-pages.tsx';

const none = readAnswers({});
const page = (question: Question, more: Partial<Answers> = {}, change = false) => {
  const answers = { ...none, ...more };
  const touched = Object.keys(more).length > 0;
  const problems = touched ? faultsOf(question, answers, ['FOIA']) : [];
  return html(
    <QuestionPage
      context={context}
      question={question}
      answers={answers}
      problems={problems}
      kept={JSON.stringify(more)}
      change={change}
    />,
  );
};
const check = (more: Partial<Answers>, kept: string | null = '{}') =>
  html(<Check context={context} answers={{ ...none, ...more }} formKey="key-1" kept={kept} />);

describe('a question', () => {
  test.each(questionNames)('%s is a plain form that posts to its own address and asks in its heading', (question) => {
    const document = page(question);
    expect(document).toMatch(new RegExp(`<form method="post" action="/request/${question}" novalidate`, 'i'));
    expect(document).not.toMatch(/\srequired/);
    expect(document.match(/<h1/g)).toHaveLength(1);
    expect(document).toMatch(/<h1[^>]*>(<label|[^<]+<\/h1><\/legend>)/);
  });

  test('leads back to the one before, or to checking where it was opened to be changed', () => {
    expect(page('information')).toContain('<a href="/request/" class="govuk-back-link">');
    expect(page('contact')).toContain('<a href="/request/name" class="govuk-back-link">');
    expect(page('contact', {}, true)).toContain('<a href="/request/check" class="govuk-back-link">');
    expect(page('contact', {}, true)).toContain('name="change" value="yes"');
  });

  test('keeps what was typed, escaped, in every field and in what it carries along', () => {
    for (const question of questionNames) {
      const document = page(question, { information: hostile, name: hostile, email: hostile, postalAddress: hostile });
      expect(document).not.toContain('<script>alert');
      expect(document).not.toContain('<img');
    }
    expect(page('information', { information: hostile })).toContain('&lt;script>alert(1)&lt;/script>');
  });

  test('lists what is wrong, links to it, and says so in the title', () => {
    const document = page('contact', { contactBy: 'email', email: 'jo@' });
    expect(document).toContain('<title>Error: How should we send our answer?');
    expect(document).toContain('<a href="#email">');
    expect(document).toMatch(/id="email"[^>]*aria-invalid="true"/);
    expect(document).toContain('id="email-error"');
  });

  test('without a choice of address, sends the reader to the choice; with both addresses, too', () => {
    const neither = page('contact', { contactBy: '' });
    expect(neither).toContain('<a href="#contactBy">Choose how we should send our answer</a>');
    expect(neither).not.toContain('href="#email"');
    const both = page('contact', { email: 'a@example.org', postalAddress: '1 High Street' });
    expect(both).toContain('href="#contactBy">Choose one way for us to answer');
  });

  test('where post was chosen and left empty, the error stands at the postal address', () => {
    expect(page('contact', { contactBy: 'post' })).toContain('<a href="#postalAddress">Enter your postal address</a>');
  });

  test('says how long is too long with a number that can be read', () => {
    expect(wordsOf(page('information', { information: 'x'.repeat(20_001) }))).toContain(
      'must be 20,000 characters or fewer',
    );
  });
});

test('before the first question stands what this is for, what it is not for, and how to leave', () => {
  const words = wordsOf(html(<Before context={context} />));
  for (const said of ['subject access request', '999', 'Exit this page', 'history', 'weather.example', '24 hours']) {
    expect(words).toContain(said);
  }
});

test('one page has every field of every question, and names the copy of the form', () => {
  const document = html(<OnePage context={context} answers={none} problems={[]} formKey="key-1" />);
  for (const name of Object.keys(none)) expect(document).toContain(`name="${name}"`);
  expect(document).toContain('<input type="hidden" name="key" value="key-1"');
});

describe('checking the answers', () => {
  const answers = {
    information: 'How many?',
    name: 'Jo Doe',
    contactBy: 'post',
    email: 'old@example.org',
    postalAddress: '1 High Street\nTown',
    preferredForm: 'summary',
    needs: 'no',
    adjustments: 'not any more',
  };
  test('shows what will be sent and nothing else, each with a link to change it', () => {
    const document = check(answers);
    const words = wordsOf(document);
    for (const said of ['How many?', 'Jo Doe', '1 High Street', 'A summary']) expect(words).toContain(said);
    expect(words).not.toContain('old@example.org');
    expect(words).not.toContain('not any more');
    for (const question of questionNames) expect(document).toContain(`href="/request/${question}?change=yes"`);
  });

  test('carries everything in the page itself where the browser keeps no cookie, with a button to change it', () => {
    const document = check(answers, null);
    for (const [name, value] of Object.entries(answers)) {
      expect(document).toContain(`<input type="hidden" name="${name}" value="${value}"`);
    }
    expect(document).not.toContain('change=yes');
    expect(document).toContain('name="do" value="change"');
  });

  test('points out what may say who somebody is, and never where there is nothing', () => {
    const careful = { ...answers, information: 'My son was hit on 3 May. Call 020 7946 0018 <b>now</b>.' };
    const words = wordsOf(check(careful));
    expect(words).toContain('‘020 7946 0018’: a telephone number');
    expect(words).toContain('‘My son’');
    expect(words).toContain('send it as it is');
    expect(wordsOf(check(answers))).not.toContain('Look at your request once more');
  });
});

test('the copy to keep has the request, its dates and its form, and nobody’s name or address', () => {
  const copy = copyOf(context, {
    reference: '07.FOI.26.000123',
    receivedOn: '2026-11-02',
    dueOn: '2026-12-01',
    information: '1. One\n2. Two',
    preferredForm: 'any',
    adjustments: 'Large print',
  });
  expect(copy).toContain('Reference: 07.FOI.26.000123\nReceived on: Monday 2 November 2026\n');
  expect(copy).toContain('We must answer by: Tuesday 1 December 2026');
  expect(copy).toContain('\n\n1. One\n2. Two\n');
  expect(copy).toContain('Large print');
});
