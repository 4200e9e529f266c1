import { banners, type OldPage } from './old-page.ts';

const opened = (reference: string) => `Freedom of information request reference no: ${reference}
I note you seek access to the following information:`;
const refusing =
  'I have today decided to disclose some of the requested information. Some data has been withheld as it is exempt from disclosure and therefore this response serves as a Refusal Notice under Section 17 of the Freedom of Information Act 2000 (the Act) by virtue of the following exemptions:';

/** Pages in the style of a police log, saved as text. */
export const policePages: readonly OldPage[] = [
  {
    name: 'a heading “Decision”, grounds without a mark, tables by financial year with an empty cell and a total',
    page: `${banners}${opened('07.FOI.23.000101')}
1. How many bicycles were stolen in 2021/22 and 2022/23?
2. What share of them was found?
Decision
${refusing}
Section 40(2)&(3) Personal Information
Section 31(1)(a)(b) Law Enforcement,
Section 31(1)(g)&(2)(b) - (Law Enforcement)
Section 40(2) & 3A(a) – Personal Data
Reason for decision
Section 31(1)(a) - Law Enforcement - provides that information is exempt if its disclosure would prejudice the prevention of crime.
Disclosure
Q1 - How many bicycles were stolen in 2021/22 and 2022/23?
Bicycles | | |
Borough | 2021/22 | 2022/23 |
Old Town | 1,204 | 1,310 |
Harbour | | 12 |
Grand Total | 1,204 | 1,322 |
Q2 - What share of them was found?
Share found | |
Borough | Share |
Old Town | 4.5% |
Harbour | 0.75% |
Spent | |
Borough | Amount |
Old Town | £12,400.50 |
Please note
Data was taken from a live system on 3 May 2023.`,
    reference: '07.FOI.23.000101',
    title: 'How many bicycles were stolen in 2021/22 and 2022/23?',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'partly-granted',
    grounds: ['Section 40(2)&(3)', 'Section 31(1)(a)(b)', 'Section 31(1)(g)&(2)(b)', 'Section 40(2) & 3A(a)'],
    cited: ['Section 17', 'Section 31(1)(a)'],
    tables: [
      [3, '1,322'],
      [2, '0.75%'],
      [1, '£12,400.50'],
    ],
    notes: 1,
    left: ['Leave this site'],
  },
  {
    name: 'questions numbered with a slash, no decision heading, neither confirmed nor denied in part',
    page: `${opened('07.FOI.22.000102')}
1/ Which model was the lost radio?
2/ How many radios were lost in 2021?
With reference to Question 1, the force can neither confirm nor deny whether it holds the information that you have requested.
Some data has been withheld as it is exempt from disclosure and therefore this response serves as a Refusal Notice under Section 17 of the Act by virtue of the following exemptions:
Section 31(3) - (Law enforcement
Section 23(5) - Information relating to Security Bodies
Evidence of Harm
To say so would tell who was there.
Public Interest Test
Factors favouring confirming or denying
People would know more.
Factors against confirming or denying
Crime would be easier.
Balance test
The balance lies against it.
Disclosure
Question 2 - How many radios were lost in 2021?
37`,
    reference: '07.FOI.22.000102',
    questions: ['1', '2'],
    answers: ['2'],
    outcome: 'partly-granted',
    grounds: ['Section 31(3)', 'Section 23(5)'],
  },
  {
    name: 'over the cost limit, with a section of advice and the clarification that came before',
    page: `${banners}${opened('07.FOI.24.000103')}
I would like every report of a lost umbrella since 2001.
CLARIFICATION -
I mean umbrellas of any colour. Notes:
I do not need names.
Decision
I have decided to refuse your request under section 12(1) as the cost of compliance exceeds the appropriate limit.
Section 12(1) – Exemption where cost of compliance exceeds appropriate limit
Reason for decision
It would take 940 hours at 3 minutes for each of 18,800 records, far above the 18 hours of the Fees Regulations 2004.
DUTY TO ADVISE AND ASSIST
Under Section 16 you may ask for one year.
COMPLAINT RIGHTS
Write to us within 40 working days.`,
    reference: '07.FOI.24.000103',
    outcome: 'cost-limit-12(1)',
    grounds: ['Section 12(1)'],
    cited: ['Section 16'],
  },
  {
    name: 'nothing held, questions by letters and small numbers',
    page: `${opened('07.FOI.24.000104')}
1. Of the horses that you keep:
a. how many are grey?
b. how many are
(i) older than ten?
(ii) younger than five?
2) Where do they live?
Searches failed to locate any information relevant to your request, therefore, the information you have requested is not held.`,
    reference: '07.FOI.24.000104',
    questions: ['1', '1a', '1b', '1b(i)', '1b(ii)', '2'],
    outcome: 'not-held',
  },
  {
    name: 'several requests in one answer, the second with the reference of an earlier one',
    page: `${banners}${opened('07.FOI.24.000105')}
REQUEST 1:
I asked before (07/FOI/23/000999) and was told to ask again.
1. How many dogs work for you?
2. How many cats?
REQUEST 2:
1. What do they eat?
I have today decided to disclose the located information to you in full.
Disclosure
REQUEST 1
Q1 - How many dogs work for you?
18
Q2 - How many cats?
None
REQUEST 2
Q1 - What do they eat?
Meat, mostly.`,
    reference: '07.FOI.24.000105',
    questions: ['1', '1.1', '1.2', '2', '2.1'],
    answers: ['1.1', '1.2', '2.1'],
    outcome: 'granted-in-full',
  },
  {
    name: 'published elsewhere and to be published, with links, bullets for questions and a limitation',
    page: `${banners}${opened('07.FOI.25.000106')}
• The plan for the river.
• The plan for the harbour.
I have disclosed the located information to you in the enclosed spreadsheet. In disclosing it, I have refused to give names.
Some data has been withheld as it is exempt from disclosure and therefore this response serves as a Refusal Notice under Section 17 of the Freedom of Information Act 2000 (the Act) by virtue of the following exemptions:
Section 21(1) – Information reasonably accessible by other means
Section 22 - Information intended for future publication
Limitation on disclosure (Partial NCND)
Section 24(2) - National Security
Reason for decision
Find the plan at https://www.river.example/plan?year=2024 and see Section 43 (2) Commercial Interests in our guide.
Annex A – Dates
Spring 2026`,
    reference: '07.FOI.25.000106',
    outcome: 'partly-granted',
    grounds: ['Section 21(1)', 'Section 22', 'Section 24(2)'],
    cited: ['Section 43 (2)'],
  },
  {
    name: 'a repeated and vexatious request in paragraphs without numbers',
    page: `${opened('07.FOI.21.000107')}
I ask again for the list of lamps.

I have asked four times. I decided to ask until you answer.
DECISION
Your request is considered vexatious under section 14(1) of the Act.
REASONS FOR DECISION
It was the 5th in 6 weeks.`,
    reference: '07.FOI.21.000107',
    outcome: 'vexatious-14(1)',
    cited: ['section 14(1)'],
  },
];
