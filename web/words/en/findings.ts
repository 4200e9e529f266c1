import type { FindingFacts } from '#domain/response/check/finding.ts';
import type { Rule } from '#domain/response/check/rules.ts';

/** What was found, and how it is mended. The section stands beside both. */
export type FindingSentences = { readonly what: (facts: FindingFacts) => string; readonly how: string };

// NO_SIDE_EFFECTS: the bundles of the pages that show no finding leave these out.
/* @__NO_SIDE_EFFECTS__ */
const both = (what: string | FindingSentences['what'], how: string): FindingSentences => ({
  what: typeof what === 'string' ? () => what : what,
  how,
});
const part = (label: string | undefined) => (label === '' || label === undefined ? 'The request' : `Question ${label}`);
const some = (words: string | undefined, count: string | undefined) =>
  count === undefined || count === '1' ? `“${words}”` : `${count} of them, such as “${words}”`;
/* @__NO_SIDE_EFFECTS__ */
const identity = (what: string) =>
  both(
    `${what} would be published here.`,
    'Take it out. If it means somebody or something else, an approver can let it stand with a reason.',
  );
/** What may stand in a file, by the name that its inspection has for it. */
const inFiles: Readonly<Record<string, string>> = {
  'applicant-name': 'their full name',
  'applicant-email': 'their email address',
  'applicant-phone': 'their telephone number',
  'applicant-address': 'their address',
  'not-inspected': 'or nobody has inspected it',
  'personal-email': 'email addresses',
  'personal-phone': 'telephone numbers',
  'personal-card': 'numbers of bank cards',
  'personal-national-insurance': 'National Insurance numbers',
  'personal-address': 'addresses',
  'personal-birth-date': 'dates of birth',
  'personal-name': 'names',
  'personal-column': 'columns about people',
};
const listed = (names = '') =>
  names
    .split(' ')
    .map((name) => inFiles[name] ?? name)
    .join(', ');
/* @__NO_SIDE_EFFECTS__ */
const outOfPlace = (what: string) =>
  both((f) => `This looks like ${what}: ${some(f.words, f.count)}.`, 'Take it out, or say why it may be disclosed.');

/** Every rule that a response is checked by (functions/domain/response/check/rules.ts). */
const rules = {
  'exemption-unknown': both(
    (f) => `The law of this request has no exemption “${f.exemption}”.`,
    'Choose the exemption from the list.',
  ),
  'limb-unknown': both(
    (f) => `The exemption has no limb ${f.limb}. It may be one that has been repealed.`,
    'Choose the limb from the list: section 40(3)(a)(i), for one, is section 40(3A)(a) today.',
  ),
  'limb-missing': both(
    (f) => `${f.citation} holds several exemptions, and the notice does not say which is meant.`,
    'Choose the limbs that apply.',
  ),
  'part-without-ground': both(
    (f) => `${part(f.part)} is refused, and no exemption is named for it.`,
    'Name the exemption, or change the outcome.',
  ),
  'why-missing': both(
    (f) => `Nothing says why this applies: ${f.citation}.`,
    'Say why. If saying so would itself disclose what is exempt, mark that reasons are withheld.',
  ),
  'neither-limb-missing': both(
    (f) => `${part(f.part)} is neither confirmed nor denied, and no provision is named that allows it.`,
    'Name the limb that lifts the duty to confirm or deny, such as section 40(5B)(a)(i), or change the outcome.',
  ),
  'public-interest-missing': both(
    (f) => `The public interest is not weighed: ${f.citation}.`,
    'Weigh it: what favours disclosure, what favours withholding, and the balance. Under the Freedom of Information Act 2000 you can give the day by which you expect to decide instead.',
  ),
  'estimate-in-the-past': both(
    (f) => `The day by which the public interest is to be decided has passed: ${f.by}.`,
    'Give the decision, or a day that is to come.',
  ),
  'complaints-procedure-missing': both(
    'The notice cannot say how to complain to us: the settings have no contact.',
    'Ask whoever looks after the portal to set the contact of the authority.',
  ),
  'regulator-missing': both(
    'The notice cannot say to whom to complain after us: the settings have no regulator that can be reached.',
    'Ask whoever looks after the portal to set the regulator’s name, address and website.',
  ),
  'regulator-of-another-law': both(
    (f) => `The notice would name a regulator who does not decide on this law: ${f.regulator}.`,
    'Check the law that the request is answered under, or have the regulator corrected in the settings.',
  ),
  'applicant-name': identity('The applicant’s full name'),
  'applicant-email': identity('The applicant’s email address'),
  'applicant-phone': identity('The applicant’s telephone number'),
  'applicant-address': identity('The applicant’s address'),
  'applicant-in-file': both(
    (f) => `The applicant stands in this file: ${listed(f.words)}. It would be published with it.`,
    'Take it out of the file, upload and attach it again. If it means somebody or something else, an approver can let it stand with a reason.',
  ),
  'harm-missing': both(
    (f) => `The harm that disclosure could do is not described: ${f.citation}.`,
    'Describe the harm, and how disclosure would lead to it.',
  ),
  'likelihood-missing': both(
    (f) => `It is not said how likely the harm is: ${f.citation}.`,
    'Choose whether disclosure would, or would be likely to, cause the harm.',
  ),
  'likelihood-too-weak': both(
    (f) => `“Would be likely to” is not enough here: ${f.citation}. The Regulations ask that disclosure would harm.`,
    'Choose “would” if it would; otherwise the exception does not apply.',
  ),
  'qualified-person': both(
    (f) => `The opinion of the qualified person is not mentioned: ${f.citation}.`,
    'Say who the qualified person is, what their opinion was, and when they gave it. Statistics need no opinion.',
  ),
  'qualified-person-date': both(
    (f) => `It is not said when the qualified person gave their opinion: ${f.citation}.`,
    'Give the day of the opinion.',
  ),
  'public-interest-not-asked': both(
    (f) => `The law asks for no public interest test here: ${f.citation}.`,
    'Take the public interest out, or check that the limbs are the right ones.',
  ),
  'public-interest-decided-and-pending': both(
    (f) => `The public interest is said to be decided, and to be decided later: ${f.citation}.`,
    'Keep the one that is true.',
  ),
  'public-interest-of-condition': both(
    (f) => `Beside the first condition, another one is cited that is subject to the public interest: ${f.citation}.`,
    'Leave the other condition out if the first is enough; otherwise weigh the public interest.',
  ),
  'estimate-too-far': both(
    (f) => `The day for deciding the public interest (${f.by}) is later than usual (${f.usual}).`,
    'The regulator expects no more than 20 further working days. Give an earlier day, or say why this one is reasonable.',
  ),
  'pending-again': both(
    (f) => `More time was already taken for the public interest, and it is still not decided: ${f.citation}.`,
    'Give the decision, or say why it needs longer still.',
  ),
  'completion-estimate': both(
    (f) => `It is not said when the material will be complete: ${f.citation}.`,
    'Give the time you expect, and who is preparing it, if you know.',
  ),
  'limb-too-wide': both((f) => `${f.limb} takes in several exemptions: ${f.of}.`, 'Choose the ones that apply.'),
  'limbs-go-together': both(
    (f) => `The conditions of this exemption must all be met, and some are not cited: ${f.missing}.`,
    'Cite all of them, and say how each is met.',
  ),
  'limb-without-its-way-in': both(
    (f) => `The purpose cited exempts nothing by itself: ${f.citation}. It applies through one of ${f.ways}.`,
    'Add the limb through which it applies, such as section 31(1)(g).',
  ),
  'purpose-missing': both(
    (f) => `The limb needs one of the purposes of section ${f.purpose}: ${f.citation}.`,
    'Add the purpose.',
  ),
  'condition-missing': both(
    (f) => `It is not said which of the conditions for personal data is met: ${f.citation}.`,
    'Add the condition; mostly it is the first, that disclosure would break a data protection principle.',
  ),
  'neither-limb-alone': both(
    (f) => `This provision only lifts the duty to confirm or deny, and the response confirms: ${f.citation}.`,
    'Add the limb that exempts the information itself, or change the outcome.',
  ),
  'later-intention': both(
    'Nothing says that publication was already intended when the request was made.',
    'Say so, and how you know.',
  ),
  'later-date': both(
    'Nothing says when it will be published, or that no date is set.',
    'Give the date, or say that there is none yet.',
  ),
  'later-reasonable': both(
    'Nothing says why it is reasonable to wait for publication.',
    'Say why it is reasonable in all the circumstances.',
  ),
  'not-open-to-authority': both(
    (f) => `Only some authorities can rely on this: ${f.citation}. It is for ${f.to}.`,
    'Choose another exemption, or say why this one is open to us.',
  ),
  emissions: both(
    (f) => `The request seems to be about emissions, which this exception does not cover: ${f.citation}.`,
    'Choose another ground or disclose; or say why it is not information on emissions.',
  ),
  'exclusive-grounds': both(
    (f) => `These cannot both apply to the same information: ${f.one}; ${f.other}.`,
    'Keep one, mark one as being in the alternative, or say which information each is about.',
  ),
  'estimate-missing': both(
    'The cost is too high, and no estimate is given.',
    'Give the hours that you estimate and what they are made of.',
  ),
  'estimate-within-limit': both(
    (f) => `The estimate is ${f.hours} hours, which is not above the limit of ${f.limit} hours.`,
    'Check the estimate. A request within the limit cannot be refused for its cost.',
  ),
  'cost-limit-on-parts': both(
    (f) => `The cost limit refuses a request as a whole, not some of its questions: ${f.citation}.`,
    'Refuse the request as a whole, or answer outside the limit and take this ground out.',
  ),
  'advice-missing': both(
    'The request is refused as too much, and nothing says what could be asked for instead.',
    'Advise how the request could be narrowed.',
  ),
  'fee-not-asked': both(
    'The request is closed because a fee was not paid, and no fees notice was given.',
    'Check the case: without a notice the request must be answered.',
  ),
  'clarification-not-asked': both(
    'The request is closed because it was not clarified, and no question was asked.',
    'Check the case: without a question the request must be answered.',
  ),
  environmental: both(
    (f) => `The request may be for environmental information: “${f.words}”.`,
    'If it is, answer it under the Environmental Information Regulations; if not, say why.',
  ),
  'not-held-with-exemption': both(
    (f) => `${part(f.part)} is not held, and yet an exemption is named for it: ${f.citation}.`,
    'Take the question out of the exemption, or change the outcome.',
  ),
  'not-held-exception': both(
    (f) => `${part(f.part)} is not held, which under the Regulations is itself an exception.`,
    'Name regulation 12(4)(a) (in Scotland 10(4)(a)) for it.',
  ),
  'ground-on-disclosed-part': both(
    (f) => `An exemption is named for what is disclosed in full (${f.parts || 'the request'}): ${f.citation}.`,
    'Choose “partly disclosed”, or take the question out of the exemption.',
  ),
  'what-is-withheld': both(
    (f) => `It is not said what is withheld from the partly disclosed answer: ${f.citation}.`,
    'Say what is left out.',
  ),
  'where-to-find-it': both(
    (f) => `The information is said to be available, but not where: ${f.citation}.`,
    'Add the address of the page, or say how to get it.',
  ),
  'answer-missing': both((f) => `${part(f.part)} has no words of an answer.`, 'Write what the applicant should know.'),
  'part-not-there': both(
    (f) => `The text speaks of questions that are not there: ${f.missing}.`,
    'Correct the number, or add the question.',
  ),
  'act-repealed': both(
    (f) => `This Act was repealed in 2018: ${f.written}.`,
    'Cite the Data Protection Act 2018 or the UK GDPR, unless the older law is what is meant.',
  ),
  'limb-repealed': both(
    (f) => `This is how the law stood before 25 May 2018: ${f.written}.`,
    'Cite it as it stands: section 40(3A), (3B), (4A), (5A) or (5B).',
  ),
  'conditions-of-another-act': both(
    (f) => `These are conditions of the exemption itself, not of the Data Protection Act: “${f.written}”.`,
    'Cite them as section 40(3A), (3B) or (4A) of the Freedom of Information Act 2000.',
  ),
  'cited-without-ground': both(
    (f) => `The text cites an exemption that the response does not rely on: ${f.written}.`,
    'Add it as a ground, or take it out.',
  ),
  'applicant-surname': both(
    'A word here is also the applicant’s surname.',
    'Take it out if it means the applicant; otherwise say whom or what it means.',
  ),
  'applicant-organisation': both(
    'The applicant’s organisation is named here.',
    'Take it out if it tells who asked; otherwise say why it may stand.',
  ),
  'first-person': both(
    (f) => `The request as published tells something of the applicant: “${f.words}”.`,
    'Put it in words that could be anybody’s, or say why it may stand.',
  ),
  'personal-email': outOfPlace('somebody’s email address'),
  'personal-phone': outOfPlace('somebody’s telephone number'),
  'personal-card': outOfPlace('the number of a bank card'),
  'personal-national-insurance': outOfPlace('a National Insurance number'),
  'personal-address': outOfPlace('somebody’s address'),
  'personal-birth-date': outOfPlace('a date of birth'),
  'personal-name': outOfPlace('somebody’s name'),
  'personal-column': both(
    (f) => `A column of the table is named “${f.words}”.`,
    'Take the column out, or say why it may be disclosed.',
  ),
  'personal-in-file': both(
    (f) => `This file seems to hold personal data: ${listed(f.words)}.`,
    'Take them out of the file, upload and attach it again, or say why they may be disclosed.',
  ),
  'sheets-not-offered': both(
    'The sheets of this workbook are not offered as CSV.',
    'Tick that they are offered: who asks for a dataset has a right to a form that can be re-used. Otherwise say why not.',
  ),
} as const satisfies Record<Rule, FindingSentences>;

/** Words of the checks that officers see while they write a response. */
export const findings: {
  readonly rules: Readonly<Record<Rule, FindingSentences>>;
  readonly levels: Readonly<Record<'must-fix' | 'check', string>>;
  readonly whole: string;
  readonly places: Readonly<Record<string, string>>;
  readonly part: (label: string) => string;
  readonly ground: (citation: string) => string;
  readonly table: (caption: string) => string;
  readonly file: (title: string) => string;
  readonly within: (whole: string, field: string) => string;
} = {
  rules,
  levels: { 'must-fix': 'Must fix', check: 'Check' },
  whole: 'The response as a whole',
  places: {
    title: 'Title',
    topics: 'Topics',
    request: 'The request as published',
    introduction: 'Introduction',
    requestOutcome: 'Why the request is refused',
    notes: 'Notes',
    advice: 'Advice and help',
    closing: 'Closing words',
    publication: 'Publication',
    question: 'question',
    outcome: 'outcome',
    answer: 'answer',
    exemption: 'exemption',
    limbs: 'limbs',
    parts: 'questions concerned',
    withheld: 'what is withheld',
    why: 'why it applies',
    harm: 'harm',
    likelihood: 'likelihood',
    publicInterest: 'public interest',
    publicInterestDueOn: 'day of the decision on the public interest',
    inTheAlternative: 'in the alternative',
    estimatedHours: 'estimate',
    kind: 'outcome',
    explanation: 'explanation',
    sheets: 'sheets as CSV',
    name: 'name of the file',
    holder: 'who has the copyright',
  },
  part: (label) => (label === '' ? 'The answer' : `Question ${label}`),
  ground: (citation) => citation,
  table: (caption) => `Table: ${caption}`,
  file: (title) => `File: ${title}`,
  within: (whole, field) => `${whole} – ${field}`,
};
