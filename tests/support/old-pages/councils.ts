import type { OldPage } from './old-page.ts';

/** Pages in the styles of councils and others, saved as text. */
export const councilPages: readonly OldPage[] = [
  {
    name: 'environmental information, by “Request” and “Response”, with a title and a reference in brackets',
    page: `Skip to content
Menu
Trees on Mill Street (291A/23)

Request
Q1. How many trees were felled in 2022?
Q2. Why?

Response
Your request was considered under the Environmental Information Regulations 2004. I have decided to disclose part of it, and to refuse the rest.
Regulation 12(5)(b) – The course of justice
Reg 12(4)(a) - Information not held when the request was received
Q1.
Fourteen.
Q2.
This is exempt under regulation 12(5)(b), and R13(1) where people are named.

Right to an internal review
Write to us within 40 working days (regulation 11).

Share this page
Twitter
Facebook
Accessibility
Privacy notice
© Old Town Council 2023`,
    reference: '291A/23',
    questions: ['Q1', 'Q2'],
    answers: ['Q1', 'Q2'],
    outcome: 'partly-granted',
    grounds: ['Regulation 12(5)(b)', 'Reg 12(4)(a)'],
    cited: ['R13(1)', 'regulation 11'],
    left: ['Menu', 'Twitter', '© Old Town Council 2023'],
  },
  {
    name: '“You asked” and “We said”, answers by bare numbers, a table by tabs and one by gaps',
    page: `FOI REF: FOI-2023-1434
You asked
1.\tHow many bins are there by ward?
2.\tHow much was spent?
We said
1.
Ward\tBins\tShare
Castle\t1,014\t50.7%
Mill\t\t49.3%
2.
Year      Spent    Planned
2021      £14,200  £15,000
2022      £13,950  £15,500
Total     £28,150  £30,500
Data caveats:
Counted by hand.`,
    reference: 'FOI-2023-1434',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'unknown',
    tables: [
      [2, '49.3%'],
      [3, '£28,150'],
    ],
    notes: 1,
  },
  {
    name: 'a letter: date, greeting, a table by pipes without ends, notes and an attachment',
    page: `Our ref: 2017070000569
Date: 27 September 2017
Dear Sir or Madam,
I write in connection with your request for information received on 5 September 2017. I note you seek access to the following information:
Question 1: How many lamps are there?
Question 2: How many work?
Thank you for your request. I am pleased to provide the information.
Question 1: How many lamps are there?
Kind | Number | Since
Gas | 12 | 1890
Electric | 2,400 | 1931
Question 2: How many work?
All but <5.
Explanatory notes:
• Lamps of shops are left out.
- Counted at night.
Attachment 1: Lamps by street.pdf (PDF, 214KB)
Yours faithfully,
The Lamp Office`,
    reference: '2017070000569',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'granted-in-full',
    tables: [[2, '2,400']],
    notes: 1,
  },
  {
    name: 'REFUSAL NOTICE, a question answered for several at once, sections in short forms',
    page: `Request reference: EIR/2023/99
Information requested:
1) What does the bridge cost?
2) Who builds it?
3) When is it ready?
REFUSAL NOTICE
The information you have requested is exempt under s.43(2) and s40(2), and by Sections 41 and 42(1) of the Act.
Reasons
The figures are of a contract (FOIA, s.43). The Data Protection Act 2018, section 2, does not matter.
Questions 1 - 2:
Withheld under s.43(2).
Question Three
Next year.
3) When is it ready?
In June 2025, see page 14 of 20 of the plan.`,
    reference: 'EIR/2023/99',
    questions: ['1', '2', '3'],
    answers: ['1-2', '3'],
    outcome: 'refused-in-full',
    cited: ['s.43(2)', 's40(2)', 's.43'],
  },
  {
    name: 'neither heading nor decision: the questions said again, each with its answer',
    page: `Reference: IR-2024-001
Your request
1. How many members of staff have a bicycle for their work?
2. Are they insured, and for how much?
1. How many members of staff have a bicycle for their work?
Home
17 (2023: 15)
2. Are they insured, and for how much?
Yes, for £2.5m.
Was this page useful?
Yes
No`,
    reference: 'IR-2024-001',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'unknown',
    left: ['Was this page useful?', 'Yes', 'No'],
  },
  {
    name: 'a text as it was cut out of a document: soft hyphens, hard spaces, a Markdown table, two tables in a row',
    page: `FOI 117/26 Failure to return books
Details of request:
Please tell me how many books were late, by year, and what was paid.
Decision notice
The li\u00adbrary can\u00a0confirm that it holds this.
Response details
| Year | Late books |
|------|-----------:|
| 2024 | 1\u202f204 |
| 2025 | 98 |

| Year | Paid |
|---|---|
| 2024 | £3,000 |
Notes to the tables
1. Films are left out.
2. So are maps.`,
    reference: 'FOI 117/26',
    outcome: 'granted-in-full',
    tables: [
      [2, '98'],
      [1, '£3,000'],
    ],
    notes: 1,
  },
];
