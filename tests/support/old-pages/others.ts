import type { OldPage } from './old-page.ts';

/** Pages and letters of councils, hospitals, universities and forces that are set out in other ways than the police pages. */
export const otherPages: readonly OldPage[] = [
  {
    name: 'facts as a list of terms, answers in a table, a sidebar',
    page: `<!doctype html><title>Parking fines | Borough of Exford</title><header class="site-header"><a href="/">Exford Council</a></header>
<h1>Parking fines</h1><dl><dt>Reference number</dt><dd>FOI 24-0711</dd><dt>Date received</dt><dd>2 May 2024</dd><dt>Date of response</dt><dd>30 May 2024</dd></dl>
<h2>Request</h2><p>1. The number of penalty charge notices issued in each of the last 3 years</p><p>2. The income from these</p>
<h2>Response</h2><p>Please find our response below.</p>
<table><tr><th>Year</th><th>Issued</th><th>Income</th></tr><tr><td>2021/22</td><td>12,402</td><td>£412,003</td></tr><tr><td>2022/23</td><td>13,001</td><td>£433,120</td></tr></table>`,
    reference: 'FOI 24-0711',
    title: 'Parking fines',
    questions: ['1', '2'],
    outcome: 'granted-in-full',
    tables: [[2, '£433,120']],
    left: ['Exford Council'],
  },
  {
    name: 'facts as a table with the outcome in it, figures above what is withheld',
    page: `<main><h1>Temporary accommodation</h1><table><tr><th>Reference</th><td>2023/00871</td></tr><tr><th>Date requested</th><td>14/08/2023</td></tr>
<tr><th>Date responded</th><td>08/09/2023</td></tr><tr><th>Outcome</th><td>Part disclosed</td></tr></table><h2>Request details</h2><p>How many households are in temporary accommodation, and in which hotels?</p>
<h2>Response details</h2><p>The Council holds the information requested.</p><p>There were 412 households.</p><p>The names of hotels are withheld under Section 43(2) of the Freedom of Information Act 2000.</p></main>`,
    reference: '2023/00871',
    title: 'Temporary accommodation',
    outcome: 'partly-granted',
    cited: ['Section 43(2)'],
    tables: [[3, '08/09/2023']],
  },
  {
    name: 'a hospital: the law above its reference, “Trust response”, answers by their numbers, tables by tabs between them',
    page: `Exford Hospitals NHS Foundation Trust
Freedom of Information Act 2000
FOI Ref: RFI-2024-0456
Date: 12 June 2024
Request
1) Please state the total spend on agency nurses.
2) Please state the number of falls in each year, by ward.
Trust response
1) See below.
Financial year	Spend
2021/22	£4,120,000
2022/23	£5,300,120
2) We hold this by ward:
Ward	2021/22	2022/23
Ash	14	12
Birch	<5	6
Where numbers are below 5 they are exempt under Section 40(2).`,
    reference: 'RFI-2024-0456',
    title: 'Total spend on agency nurses',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'partly-granted',
    tables: [
      [2, '£5,300,120'],
      [2, '<5'],
    ],
    left: ['Exford Hospitals NHS Foundation Trust'],
  },
  {
    name: 'a heading of the answer that nobody knows, below which the numbers begin again',
    page: `Reference: FOI 7701
Request
1. How many libraries do you have?
2. How many have closed?
Position of the authority
1. 14
2. 5 since 2010`,
    reference: 'FOI 7701',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'unknown',
  },
  {
    name: 'a university: held, and some withheld in the middle of a sentence',
    page: `UNIVERSITY OF EXFORD
Disclosure log 2022
Our reference: F22/114
You asked:
How many students were expelled in 2019-20 and 2020-21?
Our response:
I can confirm that the University holds the information you have requested.
2019-20: 6
2020-21: 11
Fewer than 5 were international; we have withheld the exact figures under s.40(2) FOIA.`,
    reference: 'F22/114',
    title: 'How many students were expelled in 2019-20 and 2020-21?',
    outcome: 'partly-granted',
    cited: ['s.40(2)'],
    left: ['UNIVERSITY OF EXFORD'],
  },
  {
    name: 'a thread of emails: the request signed, its answer by numbers, lines broken in the middle',
    page: `Vehicle recovery
Dear Exford Police,
I ask to be provided
1. your policy for locating vehicles
2. the number recovered in 2017
Yours faithfully,
Pat Invented
Dear Mr Invented
Freedom of Information Request Reference No: 2018060000941
I write in connection with your request, which was received
by Exford Police on 24/06/2018. I note you seek
access to the following information:
"1. your policy for locating vehicles
2. the number recovered in 2017"
EXTENT OF SEARCHES TO LOCATE INFORMATION
Searches were conducted at Traffic.
RESULT OF SEARCHES
The searches located records relevant to your request.
DECISION
I have today decided to disclose the located information to you in full.
1. Policy is attached.
2. 4,120
COMPLAINT RIGHTS
Your attention is drawn to the attached sheet.`,
    reference: '2018060000941',
    title: 'Vehicle recovery',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'granted-in-full',
  },
  {
    name: 'nothing found, below where it was looked for',
    page: `Freedom of information request reference no: 07.FOI.22.027777
I note you seek access to the following information:
How many officers have been dismissed for dancing since 2018?
Searches to locate information
To locate the information searches were conducted at Standards.
The searches failed to locate any information relevant to your request. It is not held.
Section 16 Advice and Assistance
You may find this helpful.`,
    reference: '07.FOI.22.027777',
    outcome: 'not-held',
  },
  {
    name: 'an answer that is numbered as its questions are, with letters below them',
    page: `<main><h1>Stop and search</h1><p>Request number: 1122/24</p><h2>Request</h2>
<ol><li>How many in 2023?<ol type="a"><li>Of these, how many were of children?</li><li>How many led to arrest?</li></ol></li><li>What is the budget?</li></ol>
<h2>Our answer</h2><p>1. 3,412</p><p>1a. 411</p><p>1b. 602</p><p>2. No information held.</p></main>`,
    reference: '1122/24',
    title: 'Stop and search',
    questions: ['1', '1a', '1b', '2'],
    answers: ['1', '1a', '1b', '2'],
    outcome: 'unknown',
  },
  {
    name: 'environmental: the request quoted in a letter, given in part in one sentence',
    page: `Environmental Information Regulations 2004 (EIR) – Information Request
Our Ref: EIR/2022/1123
14th October 2022
Thank you for your request of 20 September 2022 in which you asked for:
“All air quality readings at Mill Street 2021, and the reports on them.”
We have considered your request under the EIR.
Please find attached the readings. The reports are excepted from disclosure under Regulation 12(4)(d).`,
    reference: 'EIR/2022/1123',
    title: 'All air quality readings at Mill Street 2021, and the reports on them',
    outcome: 'partly-granted',
    cited: ['Regulation 12(4)(d)'],
  },
  {
    name: 'the law named before the reference, which has the form of none',
    page: `Request under the FOIA 2000
Your ref: AB/77
Ref: 2023-118
Question
How many attacks on firefighters were there?
Answer
2020 - 14
The EIR 2004 did not apply.`,
    reference: '2023-118',
    title: 'How many attacks on firefighters were there?',
    outcome: 'unknown',
  },
  {
    name: 'labels and words in one line, and the outcome below',
    page: `FOI 5512
Request: How many libraries do you have? What was saved?
Response: The council has 14 libraries. £1.2m was saved per year.
Outcome: Information provided`,
    reference: 'FOI 5512',
    title: 'How many libraries do you have? What was saved?',
    outcome: 'granted-in-full',
  },
  {
    name: 'questions and answers in turns, and a year and a number for a reference',
    page: `FOI 2024 0031 – School meals
Question 1: How many free school meals were served in 2023?
Answer: 1,204,331
Question 2: What did they cost?
Answer: £2.41 each, so £2,902,437 in all.`,
    reference: 'FOI 2024 0031',
    title: 'How many free school meals were served in 2023?',
    questions: ['1', '2'],
    answers: ['1', '2'],
    outcome: 'unknown',
  },
  {
    name: 'a short title, and a subject that looks like a reference',
    page: `IR35 contractors
Reference: 7781
Date: 03/04/2021
You asked for:
The number of contractors inside IR35.
We said:
There were 14.`,
    reference: '7781',
    title: 'IR35 contractors',
    outcome: 'unknown',
  },
  {
    name: 'sections that a button opens, closed when the page was saved',
    page: `<main><h1>FOI 2023/441: Use of AI</h1><h3><button aria-expanded="false">Request</button></h3><div style="display:none"><p>Does the Trust use AI, and at what cost?</p></div>
<h3><button>Response</button></h3><div class="panel" hidden><p>Yes, for £12,000 a year.</p><ul><li>Product B, free</li></ul></div><div hidden>You have unsaved changes</div></main>
<div class="top"><button aria-expanded="false">Menu</button><ul hidden><li>Council tax</li></ul></div>`,
    reference: 'FOI 2023/441',
    title: 'FOI 2023/441: Use of AI',
    outcome: 'unknown',
    left: ['You have unsaved changes', 'Council tax'],
  },
  {
    name: 'a form of a case system: every fact with a label, request and response in rows',
    page: `<html><title>Council houses sold</title><form><table><tr><td><label>Reference</label></td><td>FOI/12345</td></tr><tr><td><label>Subject</label></td><td>Council houses</td></tr>
<tr><td><label>Request</label></td><td>How many council houses were sold in 2023?</td></tr><tr><td><label>Response</label></td><td>In 2023, 31 council houses were sold.</td></tr></table><label>Search<input></label></form></html>`,
    reference: 'FOI/12345',
    title: 'Council houses sold',
    outcome: 'unknown',
    tables: [[1, 'Council houses']],
  },
  {
    name: 'a letter that answers below each question, and withholds one answer',
    page: `Exford Borough Council
Our Ref: FOI/0042/24
Your Ref:
Dear Sir/Madam
FREEDOM OF INFORMATION ACT 2000 - REQUEST FOR INFORMATION
I refer to your request regarding potholes. Please see our response below each question.
1. How many potholes were reported in 2022 and 2023?
2022: 1,204
2023: 1,377
2. How much compensation was paid?
£14,230.55 in 2022.
3. Please provide the addresses of all claimants.
We are withholding this information under section 40(2) of the Freedom of Information Act 2000.
Yours faithfully`,
    reference: 'FOI/0042/24',
    title: 'How many potholes were reported in 2022 and 2023?',
    questions: ['1', '2', '3'],
    answers: ['1', '2', '3'],
    outcome: 'partly-granted',
    cited: ['section 40(2)'],
  },
  {
    name: 'an answer that speaks of what was asked for',
    page: `Ref: FOI 31
Lamps in the harbour
Thank you for your request for information about lamps.
Please find below the information you requested:
Quay | Lamps |
North | 14 |
South | 9 |`,
    reference: 'FOI 31',
    title: 'Lamps in the harbour',
    outcome: 'granted-in-full',
    tables: [[2, '14']],
  },
  {
    name: 'questions and answers by Q and a number without a mark',
    page: `Our ref: 24/0099
You asked:
Q1 Total agency spend 2023/24
Q2 Number of agency shifts 2023/24
Our response:
Q1 £1,204,300
Q2 4,411`,
    reference: '24/0099',
    title: 'Total agency spend 2023/24',
    questions: ['Q1', 'Q2'],
    answers: ['Q1', 'Q2'],
    outcome: 'unknown',
  },
  {
    name: 'a table whose head has two rows, the second of years',
    page: `<main><h1>Knife crime</h1><p>Reference Number: FOI 887/24</p><h2>Question</h2><p>How many offences by month?</p><h2>Answer</h2>
<table><thead><tr><th></th><th colspan="2">Exford</th><th colspan="2">Millbury</th></tr><tr><th>Month</th><th>2022</th><th>2023</th><th>2022</th><th>2023</th></tr></thead>
<tr><th scope="row">January</th><td>14</td><td>11</td><td>9</td><td>7</td></tr><tr><th scope="row">February</th><td>8</td><td>12</td><td>*</td><td>6</td></tr></table></main>`,
    reference: 'FOI 887/24',
    title: 'Knife crime',
    outcome: 'unknown',
    tables: [[2, 'February']],
  },
];
