import type { InspectedFile } from '#domain/publication/file-leaks.ts';
import type { Attachment } from '#domain/response/attachment.ts';
import type { CheckFacts } from '#domain/response/check/finding.ts';
import type { Rule } from '#domain/response/check/rules.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { scottish } from './check-build.ts';
import { aFile, ground, neither, notHeld, part, partly, respondWith, withheld } from './response-build.ts';

type Ground = NonNullable<ResponseInput['grounds']>[number];
/** A response, and what is known beside it where that matters. */
type Case = readonly [ResponseInput, Partial<CheckFacts>?];
/** What gives a finding of a rule, and what is near it and does not. */
export type RuleCases = { readonly hits: readonly Case[]; readonly misses: readonly Case[] };

const weighed = { favouring: 'Openness.', against: 'Safety.', balance: 'Safety weighs more.' };
const eir = { regime: 'EIR' } as const;
const eisr = { ...scottish, regime: 'EISR' } as const;

/** A response whose one part is refused on one ground. */
function refused(exemption: string, limbs: readonly string[], more: Partial<Ground> = {}): ResponseInput {
  return respondWith({ parts: [part('', withheld)], grounds: [{ ...ground(exemption, limbs), ...more }] });
}
/** One whose part is answered with these words. */
const answered = (answer: string): ResponseInput => respondWith({ parts: [part('', { answer })] });
const askedFor = (request: string): ResponseInput => respondWith({ request });
const ofTheChief = (on: string) => ({ by: 'the Chief Constable', on });
const because = (why: string) => refused('s40', ['40(2)', '40(3A)(a)'], { why });
const ended = (kind: NonNullable<ResponseInput['requestOutcome']>['kind'], more: object = {}): ResponseInput =>
  respondWith({
    parts: [{ label: '', question: 'What is asked?' }],
    requestOutcome: { kind, explanation: 'So it is.', ...more },
  });
const settings = (more: object): Partial<CheckFacts> => ({
  authority: {
    regulator: { name: 'Information Commissioner', address: 'Wilmslow', url: 'https://regulator.example/' },
    contact: { email: 'foi@aldermere.example', post: '1 Moot Hall Square' },
    costLimitHours: 18,
    ...more,
  },
});
const figures = (cells: (string | { suppressed: true; ground: string })[]) => [
  { id: 'figures', caption: 'Figures', head: [[{ text: 'Number' }]], rows: cells.map((cell) => ({ cells: [cell] })) },
];
const names = (cells: string[]) => [
  { id: 'names', caption: 'Names', head: [cells.map((_, i) => ({ text: `Name ${i}` }))], rows: [{ cells }] },
];
const columns = (text: string) =>
  respondWith({ tables: [{ id: 'list', caption: 'List', head: [[{ text }]], rows: [{ cells: ['x'] }] }] });
const two = (first: Ground, second: Ground, parts = [part('1', withheld), part('2', withheld)]) =>
  respondWith({ parts, grounds: [first, second] });
const sheet = { file: 'b'.repeat(64), name: 'a-benches.csv', title: 'Benches', size: 50 };
const withFile = (more: Partial<Attachment> = {}) => respondWith({ attachments: [aFile(more)] });
const kept = (response: ResponseInput): ResponseInput => ({
  ...response,
  publication: { kind: 'do-not-publish', reason: 'Personal.' },
});
const leavingOut = (label: string, response: ResponseInput): ResponseInput => ({
  ...response,
  parts: [part('1'), part('2')],
  publication: { kind: 'publish-edited', omitParts: [label], reason: 'Personal.' },
});
const inFile = (more: Partial<InspectedFile> = {}): Partial<CheckFacts> => ({
  files: [{ digest: 'a'.repeat(64), sheets: [{ digest: sheet.file }], identity: [], personal: [], ...more }],
});
const later = 'It was intended already at the time of the request to publish it in 2027, and it is reasonable to wait.';

/** For every rule: texts as officers write them. Those of `limb-unknown` and `exemption-unknown` cannot be read as responses. */
export const cases: Readonly<Record<Rule, RuleCases>> = {
  'exemption-unknown': {
    hits: [[refused('s99', [])], [refused('r12(4)(e)', [])], [refused('s31', ['31(1)(a)']), eir]],
    misses: [[refused('s42', ['42(1)'])], [refused('r12(4)(e)', []), eir]],
  },
  'limb-unknown': {
    hits: [
      [refused('s40', ['40(2)', '40(3)(a)(i)'])],
      [refused('s40', ['40(5)(b)(i)'])],
      [refused('s31', ['31(1)(z)'])],
      [refused('s40', ['40(2)', '40(3a)(a)'])],
    ],
    misses: [[refused('s40', ['40(2)', '40(3A)(a)', '40(5B)(a)(i)'])], [refused('s22', ['22(1)(a)-(c)'])]],
  },
  'limb-missing': {
    hits: [[refused('s31', [])], [refused('s40', [])], [refused('s37', [])], [refused('s38', []), scottish]],
    misses: [
      [refused('s42', [])],
      [refused('s22', [])],
      [refused('s41', [])],
      [refused('r12(5)(f)', []), eir],
      [refused('s33', []), scottish],
    ],
  },
  'part-without-ground': {
    hits: [
      [{ ...ended('withdrawn'), parts: [part('1', withheld), part('2')] }],
      [{ ...ended('fee-unpaid'), parts: [part('', partly)] }],
    ],
    misses: [
      [{ ...ended('withdrawn'), parts: [part('1', withheld)], grounds: [ground('s42', ['42(1)'], ['1'])] }],
      [{ ...ended('cost-limit-12(1)'), parts: [part('', withheld)] }],
    ],
  },
  'why-missing': {
    hits: [
      [refused('s42', ['42(1)'])],
      [refused('s42', ['42(1)'], { publicInterest: weighed, withheld: 'Counsel’s advice.' })],
      [refused('r12(4)(e)', []), eir],
      [refused('s33', ['33(1)(b)']), scottish],
    ],
    misses: [
      [{ ...refused('s21', ['21(1)']), parts: [part('', { ...withheld, answer: 'See https://plan.example/.' })] }],
      [refused('s42', ['42(1)'], { why: 'It is advice.' })],
      [refused('s31', ['31(1)(a)'], { harm: 'Burglars would know.' })],
      [refused('s24', ['24(1)'], { reasonsWithheld: true })],
      [refused('s12(1)', [])],
    ],
  },
  'neither-limb-missing': {
    hits: [
      [respondWith({ parts: [part('', neither)], grounds: [ground('s40', ['40(2)', '40(3A)(a)'])] })],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s21', ['21(1)'])] })],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s35', ['35(1)(a)'])] }), scottish],
    ],
    misses: [
      [respondWith({ parts: [part('', neither)], grounds: [ground('s40', ['40(5B)(a)(i)'])] })],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s35', ['35(1)(a)', '18(1)'])] }), scottish],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s12(2)', [])] })],
      [refused('s40', ['40(2)', '40(3A)(a)'])],
    ],
  },
  'public-interest-missing': {
    hits: [
      [refused('s31', ['31(1)(a)'], { harm: 'Burglars would know.' })],
      [refused('s40', ['40(2)', '40(4A)(a)'])],
      [refused('r12(5)(b)', [], { harm: 'The trial.', publicInterestDueOn: '2026-12-20' }), eir],
      [refused('s33', ['33(1)(b)'], { harm: 'Trade.' }), scottish],
    ],
    misses: [
      [refused('s31', ['31(1)(a)'], { publicInterest: weighed })],
      [refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-10' })],
      [refused('s31', ['31(1)(a)'], { reasonsWithheld: true })],
      [refused('s40', ['40(2)', '40(3A)(a)'])],
      [refused('s41', [])],
      [refused('r12(4)(a)', []), eir],
    ],
  },
  'public-interest-of-condition': {
    hits: [
      [refused('s40', ['40(2)', '40(3A)(a)', '40(4A)(a)'])],
      [refused('r13', ['13(1)', '13(2A)(a)', '13(2B)']), eir],
    ],
    misses: [
      [refused('s40', ['40(2)', '40(3A)(a)'])],
      [refused('s40', ['40(2)', '40(3A)(a)', '40(4A)(a)'], { publicInterest: weighed })],
    ],
  },
  'estimate-in-the-past': {
    hits: [[refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-11-19' })]],
    misses: [[refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-11-20' })]],
  },
  'complaints-procedure-missing': {
    hits: [[refused('s42', ['42(1)']), settings({ contact: { email: '', post: ' ' } })]],
    misses: [
      [refused('s42', ['42(1)']), settings({ contact: { email: '', post: '1 Square' } })],
      [respondWith({}), settings({ contact: { email: '', post: '' } })],
    ],
  },
  'regulator-missing': {
    hits: [
      [refused('s42', ['42(1)']), settings({ regulator: { name: ' ', address: 'x', url: 'x' } })],
      [ended('vexatious-14(1)'), settings({ regulator: { name: 'Commissioner', address: '', url: '' } })],
    ],
    misses: [
      [refused('s42', ['42(1)']), settings({ regulator: { name: 'Commissioner', address: '', url: 'x' } })],
      [ended('withdrawn'), settings({ regulator: { name: '', address: '', url: '' } })],
    ],
  },
  'regulator-of-another-law': {
    hits: [
      [refused('s33', ['33(1)(b)']), { regime: 'FOISA' }],
      [refused('s42', ['42(1)']), { ...scottish, regime: 'FOIA' }],
      [respondWith({ parts: [part('', notHeld)] }), { regime: 'FOISA' }],
    ],
    misses: [
      [refused('s33', ['33(1)(b)']), scottish],
      [refused('s42', ['42(1)']), settings({ regulator: { name: 'Information Commission', address: 'x', url: 'x' } })],
      [respondWith({ parts: [part('', notHeld)] }), { ...scottish, regime: 'FOIA' }],
    ],
  },
  'applicant-name': {
    hits: [
      [respondWith({ tables: names(['Wilhelmina', 'Oakenshaw']) })],
      [askedFor('I, Wilhelmina Oakenshaw, ask about bins.')],
      [answered('As Oakenshaw, Wilhelmina asked.')],
      [{ ...respondWith({}), title: 'Wilhelmina Oakenshaw’s bins' }],
    ],
    misses: [
      [askedFor('About Wilhelmina Street.')],
      [respondWith({ tables: names(['Wilhelmina', 'Lovelace']) })],
      [{ ...askedFor('I, Wilhelmina Oakenshaw, ask.'), publication: { kind: 'do-not-publish', reason: 'Private.' } }],
      [askedFor('I, Wilhelmina Oakenshaw, ask.'), { applicant: null }],
    ],
  },
  'applicant-email': {
    hits: [[answered('Sent to mina@oakenshaw.example.')]],
    misses: [[answered('Sent to nina@oakenshaw.example.')]],
  },
  'applicant-phone': {
    hits: [[askedFor('Ring +44 7700 900 123.')], [askedFor('Ring (07700) 900-123.')]],
    misses: [[askedFor('Ring 07700 900124.')], [answered('It cost 1,234,567,890 pounds.')]],
  },
  'applicant-address': {
    hits: [[askedFor('What happened at 14 Mill Lane?')], [askedFor('Crime in AL47QX.')]],
    misses: [[askedFor('What happened in Mill Lane?')], [askedFor('Crime in AL4.')]],
  },
  'applicant-surname': {
    hits: [[askedFor('Dear Ms Oakenshaw')], [answered('OAKENSHAW asked.')]],
    misses: [[askedFor('I, Wilhelmina Oakenshaw, ask.')], [askedFor('Bins in Oakenshawe')]],
  },
  'applicant-organisation': {
    hits: [[askedFor('I write for the Saltby Gazette.')]],
    misses: [[askedFor('Roads in Saltby, and notices of the Gazette.')], [askedFor('the Saltby Gazetteer')]],
  },
  'first-person': {
    hits: [[askedFor('What did you do when my son was hurt?')]],
    misses: [
      [{ ...askedFor('about my son'), publication: { kind: 'do-not-publish', reason: 'x' } }],
      [askedFor('How many sons were hurt? My request is under the Act.')],
    ],
  },
  'harm-missing': {
    hits: [
      [refused('s31', ['31(1)(a)'], { why: 'Because.' })],
      [refused('s43', ['43(2)'])],
      [refused('r12(5)(e)', []), eir],
    ],
    misses: [
      [refused('s31', ['31(1)(a)'], { harm: 'Burglars would know.' })],
      [refused('s43', ['43(1)'])],
      [refused('s30', ['30(1)(a)(i)'])],
      [refused('r12(4)(e)', []), eir],
    ],
  },
  'likelihood-missing': {
    hits: [[refused('s31', ['31(1)(a)'], { harm: 'Burglars would know.' })]],
    misses: [
      [refused('s31', ['31(1)(a)'], { harm: 'Burglars would know.', likelihood: 'would' })],
      [refused('s24', ['24(1)'])],
      [refused('r12(5)(b)', []), eir],
    ],
  },
  'likelihood-too-weak': {
    hits: [[refused('r12(5)(b)', [], { harm: 'x', likelihood: 'would-be-likely-to' }), eir]],
    misses: [
      [refused('r12(5)(b)', [], { harm: 'x', likelihood: 'would' }), eir],
      [refused('s31', ['31(1)(a)'], { likelihood: 'would-be-likely-to' })],
    ],
  },
  'qualified-person': {
    hits: [[refused('s36', ['36(2)(b)(i)'], { why: 'The Chief Constable thinks so.' })]],
    misses: [
      [refused('s36', ['36(2)(b)(i)'], { why: 'The qualified person gave her opinion on 3 May 2026.' })],
      [refused('s36', ['36(2)(b)(i)'], { why: 'Advice would not be free.', opinion: ofTheChief('2026-11-03') })],
      [refused('s30', ['30(1)(b)']), scottish],
    ],
  },
  'qualified-person-date': {
    hits: [[refused('s36', ['36(2)(c)'], { why: 'The qualified person, the Chief Constable, was of this opinion.' })]],
    misses: [
      [refused('s36', ['36(2)(c)'], { why: 'Opinion of the qualified person of 03/05/2026.' })],
      [refused('s36', ['36(2)(c)'], { why: 'No opinion.' })],
      [refused('s36', ['36(2)(c)'], { why: 'The qualified person thinks so.', opinion: ofTheChief('2026-11-03') })],
    ],
  },
  'qualified-person-later': {
    hits: [[refused('s36', ['36(2)(c)'], { opinion: ofTheChief('2026-11-21') })]],
    misses: [
      [refused('s36', ['36(2)(c)'], { opinion: ofTheChief('2026-11-20') })],
      [refused('s31', ['31(1)(a)'], { opinion: ofTheChief('2026-11-21') })],
    ],
  },
  'public-interest-not-asked': {
    hits: [
      [because('On balance the public interest favours withholding the names.')],
      [refused('s23', ['23(1)'], { publicInterest: weighed })],
      [refused('s40', ['40(2)', '40(3A)(a)'], { publicInterest: weighed })],
      [refused('s21', ['21(1)'], { publicInterestDueOn: '2026-12-01' })],
    ],
    misses: [
      [because('There is a legitimate public interest in disclosure, but I need not give a public interest test.')],
      [refused('s40', ['40(2)', '40(3B)'], { publicInterest: weighed })],
      [refused('s31', ['31(1)(a)'], { publicInterest: weighed })],
      [refused('s40', [], { publicInterest: weighed })],
    ],
  },
  'public-interest-decided-and-pending': {
    hits: [[refused('s31', ['31(1)(a)'], { publicInterest: weighed, publicInterestDueOn: '2026-12-01' })]],
    misses: [[refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-01' })]],
  },
  'estimate-too-far': {
    hits: [[refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-30' })]],
    misses: [[refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-23' })]],
  },
  'pending-again': {
    hits: [
      [
        refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-01' }),
        { ran: { publicInterestUntil: '2026-11-25', feesNotice: false, clarification: false } },
      ],
    ],
    misses: [
      [refused('s31', ['31(1)(a)'], { publicInterestDueOn: '2026-12-01' })],
      [
        refused('s31', ['31(1)(a)'], { publicInterest: weighed }),
        { ran: { publicInterestUntil: '2026-11-25', feesNotice: false, clarification: false } },
      ],
    ],
  },
  'completion-estimate': {
    hits: [
      [refused('r12(4)(d)', [], { why: 'It is a draft.' }), eir],
      [refused('r10(4)(d)', [], { why: 'It is a draft.' }), eisr],
    ],
    misses: [
      [refused('r12(4)(d)', [], { why: 'A draft, to be finished by 3 May.' }), eir],
      [refused('r12(4)(e)', [], { why: 'An email.' }), eir],
    ],
  },
  'limb-too-wide': {
    hits: [[refused('s31', ['31(1)'])], [refused('s30', ['30(1)'])], [refused('s37', ['37(1)'])]],
    misses: [
      [refused('s31', ['31(1)(a)'])],
      [refused('s40', ['40(2)', '40(3A)'])],
      [refused('s22', ['22(1)'])],
      [refused('s35', ['35(1)']), scottish],
    ],
  },
  'limbs-go-together': {
    hits: [
      [refused('s22', ['22(1)(a)'])],
      [refused('s41', ['41(1)(b)'])],
      [refused('s22A', ['22A(1)(a)'])],
      [refused('r12(5)(f)', ['12(5)(f)(i)']), eir],
    ],
    misses: [
      [refused('s22', ['22(1)(a)', '22(1)(b)', '22(1)(c)'])],
      [refused('s22', ['22(1)(a)-(c)'])],
      [refused('s22', ['22(1)'])],
      [refused('s22', [])],
      [refused('s31', ['31(1)(a)'])],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s41', ['41(2)'])] })],
    ],
  },
  'limb-without-its-way-in': {
    hits: [[refused('s31', ['31(1)(a)', '31(1)(b)', '31(2)(b)'])]],
    misses: [
      [refused('s31', ['31(1)(g)', '31(2)(b)'])],
      [refused('s31', ['31(1)', '31(2)(b)'])],
      [refused('s31', ['31(1)(a)'])],
    ],
  },
  'purpose-missing': {
    hits: [[refused('s31', ['31(1)(g)'])]],
    misses: [[refused('s31', ['31(1)(g)', '31(2)(a)'])], [refused('s31', ['31(1)(a)'])]],
  },
  'condition-missing': {
    hits: [[refused('s40', ['40(2)'])], [refused('s40', ['40(2)(a)', '40(2)(b)'])], [refused('r13', ['13(1)']), eir]],
    misses: [
      [refused('s40', ['40(2)', '40(3A)(a)'])],
      [refused('s40', ['40(1)'])],
      [refused('r13', ['13(1)', '13(2A)(a)']), eir],
    ],
  },
  'neither-limb-alone': {
    hits: [[refused('s40', ['40(5B)(a)(i)'])], [refused('s23', ['23(5)'])]],
    misses: [
      [refused('s40', ['40(2)', '40(3A)(a)', '40(5B)(a)(i)'])],
      [respondWith({ parts: [part('', neither)], grounds: [ground('s23', ['23(5)'])] })],
    ],
  },
  'later-intention': {
    hits: [
      [refused('s22', ['22(1)'], { why: 'We will publish it in 2027; it is reasonable to wait.' })],
      [refused('s27', ['27(1)'], { why: 'In May.' }), scottish],
    ],
    misses: [[refused('s22', ['22(1)'], { why: later })], [refused('s27', ['27(1)(a)'], { why: 'Relations.' })]],
  },
  'later-date': {
    hits: [[refused('s22', ['22(1)'], { why: 'Already intended when you asked; it is reasonable to wait.' })]],
    misses: [
      [refused('s22', ['22(1)'], { why: later })],
      [refused('s22', ['22(1)'], { why: 'There is no set date.' })],
      [refused('s22', ['22(1)'], { why: 'Intended.', promise: { what: 'The figures' } })],
    ],
  },
  'promise-in-the-past': {
    hits: [[refused('s22', ['22(1)'], { why: later, promise: { what: 'The figures', on: '2026-11-19' } })]],
    misses: [
      [refused('s22', ['22(1)'], { why: later, promise: { what: 'The figures', on: '2026-11-20' } })],
      [refused('s22', ['22(1)'], { why: later, promise: { what: 'The figures' } })],
    ],
  },
  'later-reasonable': {
    hits: [[refused('s22', ['22(1)'], { why: 'Already intended when you asked, for 3 May.' })]],
    misses: [
      [refused('s22', ['22(1)'], { why: later })],
      [refused('s22', ['22(1)'], { reasonsWithheld: true })],
      [refused('s21', [], { why: 'Published.' })],
    ],
  },
  'not-open-to-authority': {
    hits: [[refused('s35', ['35(1)(a)'])], [refused('s33', ['33(1)(a)'])]],
    misses: [
      [refused('s35', ['35(1)(a)']), settings({ costLimitHours: 24 })],
      [refused('s36', ['36(2)(c)'])],
      [refused('s33', ['33(1)(b)']), scottish],
    ],
  },
  emissions: {
    hits: [[{ ...refused('r12(5)(e)', []), request: 'Emissions of the incinerator' }, eir]],
    misses: [
      [{ ...refused('r12(5)(e)', []), request: 'Trees of the park' }, eir],
      [{ ...refused('r12(5)(b)', []), request: 'Emissions' }, eir],
    ],
  },
  'exclusive-grounds': {
    hits: [
      [two(ground('s30', ['30(1)(a)(i)'], ['1', '2']), ground('s31', ['31(1)(a)'], ['2']))],
      [two(ground('s23', ['23(1)']), ground('s24', ['24(1)']))],
      [two(ground('s35', ['35(1)(a)'], ['1', '2']), ground('s36', ['36(2)(c)'], ['1']))],
    ],
    misses: [
      [two(ground('s30', ['30(1)(a)(i)'], ['1']), ground('s31', ['31(1)(a)'], ['2']))],
      [two(ground('s23', ['23(1)']), { ...ground('s24', ['24(1)']), inTheAlternative: true })],
      [two(ground('s23', ['23(5)']), ground('s24', ['24(2)']), [part('1', neither), part('2', neither)])],
      [two(ground('s30', ['30(1)(b)']), ground('s31', ['31(1)'])), scottish],
    ],
  },
  'estimate-missing': {
    hits: [[ended('cost-limit-12(1)')], [ended('cost-limit-12(1)'), scottish]],
    misses: [
      [ended('cost-limit-12(1)', { explanation: 'It would take 30 hours.' })],
      [ended('cost-limit-12(1)', { estimatedHours: 30 })],
      [ended('vexatious-14(1)')],
    ],
  },
  'estimate-within-limit': {
    hits: [[ended('cost-limit-12(1)', { estimatedHours: 18 })]],
    misses: [
      [ended('cost-limit-12(1)', { estimatedHours: 18.5 })],
      [ended('cost-limit-12(1)', { estimatedHours: 18 }), scottish],
    ],
  },
  'cost-limit-on-parts': {
    hits: [[respondWith({ parts: [part('1'), part('2', withheld)], grounds: [ground('s12(1)', [], ['2'])] })]],
    misses: [[{ ...ended('cost-limit-12(1)'), grounds: [ground('s12(1)', [])] }], [refused('s14(1)', [])]],
  },
  'advice-missing': {
    hits: [[ended('cost-limit-12(2)')], [refused('r12(4)(b)', []), eir]],
    misses: [
      [ended('cost-limit-12(1)', { explanation: 'You could narrow your request to one year.' })],
      [{ ...ended('cost-limit-12(2)'), advice: 'Ask for one year.' }],
      [ended('vexatious-14(1)')],
      [refused('r12(4)(e)', []), eir],
    ],
  },
  'fee-not-asked': {
    hits: [[ended('fee-unpaid')]],
    misses: [
      [ended('fee-unpaid'), { ran: { publicInterestUntil: null, feesNotice: true, clarification: false } }],
      [ended('withdrawn')],
    ],
  },
  'clarification-not-asked': {
    hits: [[ended('clarification-not-given')]],
    misses: [
      [
        ended('clarification-not-given'),
        { ran: { publicInterestUntil: null, feesNotice: false, clarification: true } },
      ],
      [ended('withdrawn')],
    ],
  },
  environmental: {
    hits: [[askedFor('How many trees were felled?')], [askedFor('Complaints of sewage in the river'), scottish]],
    misses: [
      [askedFor('How many trees were felled?'), eir],
      [askedFor('How many officers were dismissed?')],
      [{ ...refused('s39', ['39(1)(a)']), request: 'Sewage' }],
    ],
  },
  'not-held-with-exemption': {
    hits: [
      [
        respondWith({
          parts: [part('1', notHeld), part('2', withheld)],
          grounds: [ground('s42', ['42(1)'], ['1', '2'])],
        }),
      ],
    ],
    misses: [
      [respondWith({ parts: [part('1', notHeld), part('2', withheld)], grounds: [ground('s42', ['42(1)'], ['2'])] })],
      [respondWith({ parts: [part('1', notHeld)], grounds: [ground('r12(4)(a)', [], ['1'])] }), eir],
    ],
  },
  'not-held-exception': {
    hits: [[respondWith({ parts: [part('', notHeld)] }), eir]],
    misses: [
      [respondWith({ parts: [part('', notHeld)] })],
      [respondWith({ parts: [part('1', notHeld)], grounds: [ground('r12(4)(a)', [], ['1'])] }), eir],
    ],
  },
  'ground-on-disclosed-part': {
    hits: [[respondWith({ parts: [part('1'), part('2', withheld)], grounds: [ground('s42', ['42(1)'], ['1', '2'])] })]],
    misses: [
      [respondWith({ parts: [part('1'), part('2', withheld)], grounds: [ground('s42', ['42(1)'], ['2'])] })],
      [respondWith({ parts: [part('1')], grounds: [ground('s21', ['21(1)'], ['1'])] })],
    ],
  },
  'what-is-withheld': {
    hits: [[respondWith({ parts: [part('', partly)], grounds: [ground('s42', ['42(1)'])] })]],
    misses: [
      [
        respondWith({
          parts: [part('', partly)],
          grounds: [{ ...ground('s42', ['42(1)']), withheld: 'Counsel’s advice.' }],
        }),
      ],
      [
        respondWith({
          parts: [part('', { ...partly, answer: 'The names are redacted.' })],
          grounds: [ground('s40', ['40(2)'])],
        }),
      ],
      [
        respondWith({
          parts: [part('', { ...partly, tables: ['figures'] })],
          tables: figures([{ suppressed: true, ground: 's40' }]),
          grounds: [ground('s40', ['40(2)'])],
        }),
      ],
      [refused('s42', ['42(1)'])],
    ],
  },
  'where-to-find-it': {
    hits: [[refused('s21', ['21(1)'], { why: 'It is on our website.' })], [refused('s25', ['25(1)']), scottish]],
    misses: [
      [refused('s21', ['21(1)'], { why: 'See [the plan](https://plan.example/).' })],
      [refused('s21', ['21(1)'], { why: 'Ask in any library.' })],
      [refused('s22', ['22(1)'])],
    ],
  },
  'left-out-in-request': {
    hits: [
      [leavingOut('2', respondWith({ request: '1. What is asked in 1?\n2.  What is asked  in 2 ?' }))],
      [
        {
          ...leavingOut('2', respondWith({ request: 'How many? How much did my neighbour pay in rent?' })),
          parts: [part('1'), part('2', { question: 'And then:\nHow much did my neighbour pay in rent?' })],
        },
      ],
      // What stands under a question goes with it.
      [
        {
          ...leavingOut('2', respondWith({ request: 'What is asked in 2a?' })),
          parts: [part('1'), part('2'), part('2a', { under: '2' })],
        },
      ],
    ],
    misses: [
      [leavingOut('2', respondWith({ request: 'What is asked in 1? And one more thing.' }))],
      [{ ...leavingOut('2', respondWith({ request: 'What is asked in 2?' })), publication: { kind: 'publish' } }],
      [
        {
          ...leavingOut('2', respondWith({ request: 'How many were there?' })),
          parts: [part('1', { question: 'How many were there?' }), part('2', { question: 'How many were there?' })],
        },
      ],
    ],
  },
  'answer-missing': {
    hits: [[respondWith({ parts: [{ question: 'Why?', held: 'no', outcome: 'not-a-valid-request' }] })]],
    misses: [
      [
        respondWith({
          parts: [{ question: 'Why?', held: 'no', outcome: 'answered-outside-the-act', answer: 'Because.' }],
        }),
      ],
      [respondWith({ parts: [part('', notHeld)] })],
    ],
  },
  'part-not-there': {
    hits: [
      [respondWith({ parts: [part('1'), part('2', { answer: 'See question 7.' })] })],
      [respondWith({ parts: [part('Q1'), part('Q2')], introduction: 'We answer Q1, and withhold Q3b.' })],
    ],
    misses: [
      [respondWith({ parts: [part('Q1'), part('Q2', { answer: 'See question 1.' })] })],
      [
        respondWith({
          parts: [part('1'), part('a', { under: '1', answer: 'As in Q1a, and in questions 1 and 1(a).' })],
        }),
      ],
      [
        respondWith({
          parts: [part('1'), part('2', { answer: 'There were 30 questions, and question 1 took 45 minutes.' })],
        }),
      ],
      [answered('See question 7.')],
    ],
  },
  'blank-left': {
    hits: [
      [answered('It would take [number of hours] to find them.')],
      [answered('We hold […] of them.')],
      [respondWith({ introduction: 'We received it on [received].' })],
      [respondWith({ advice: 'You could ask for [what could be answered within the limit].' })],
      [respondWith({ closing: [{ text: 'You may use it, but for [what others own].' }] })],
      [respondWith({ notes: [{ text: 'Counted on [day].' }] })],
      [because('They are [names of the people].')],
      [refused('s31', ['31(1)(a)'], { publicInterest: { ...weighed, balance: '[Say where it lies.]' } })],
      [ended('cost-limit-12(1)', { explanation: 'It would take [hours].' })],
    ],
    misses: [
      [answered('See [our leaflet](https://aldermere.example/leaflet) and [2015] UKUT 159 (AAC).')],
      [answered('They say: “[t]he council […] agreed” [sic].')],
      [answered('> The council [...] agreed.')],
      [answered(String.raw`The file is called \[draft two].`)],
      [answered('See [the note].\n\n[the note]: https://aldermere.example/note')],
      [
        respondWith({
          request: 'Who is [officer’s name]?',
          parts: [{ ...part(''), question: 'Who is [the officer]?' }],
        }),
      ],
      [respondWith({ tables: figures(['[low]', '[not available]']) })],
    ],
  },
  'act-repealed': {
    hits: [
      [because('the rights under the Data Protection Act (1998)')],
      [because('It would breach the Data Protection Act 1998.')],
      [answered('The DPA 1998 forbids it.')],
    ],
    misses: [
      [because('It would breach the Data Protection Act 2018.')],
      [
        respondWith({
          request: 'What did you do under the Data Protection Act 1998 in 2010?',
          introduction: 'You ask “What did you do under the Data Protection Act 1998 in 2010?”',
        }),
      ],
      [
        respondWith({
          request: 'What did you do under the Data Protection Act 1998 in 2010?',
          introduction: '> What did you do under the Data Protection Act 1998',
        }),
      ],
    ],
  },
  'limb-repealed': {
    hits: [
      [because('Exempt under 40(2) and 40(3)(a)(i).')],
      [because('Section 40(2) and 40(3)(a)(i) apply.')],
      [because('**Section 40(2)(a)(b) and (3)(a)(i)** – Personal information')],
      [because('Under s.40(5)(b)(i) we neither confirm nor deny.')],
      [because('Section 40(2)(3)&(4)')],
      [{ ...refused('r13', ['13(1)', '13(2A)(a)'], { why: 'Regulation 13(2)(a)(i) applies.' }) }, eir],
    ],
    misses: [
      [because('Of those, 40(5) were officers, and 40(3)(a)(i) of the Police Act applies.')],
      [because('Section 40(2), 40(3A)(a) and 40(5B)(a)(i) apply.')],
      [because('Section 40(2) & (3a)(a)')],
      [because('Section 40(3) of the Police Act 1996 applies.')],
      [because('Regulation 13(2)(a)(i) applies.')],
    ],
  },
  'conditions-of-another-act': {
    hits: [
      [because('one of the conditions in subsections 3(A), 3(B) and 4(A) of the Data Protection Act 2018')],
      [because('condition 3A of the DPA 2018')],
    ],
    misses: [
      [because('the conditions in section 40(3A), (3B) and (4A) of the Act')],
      [because('section 34 of the Data Protection Act 2018')],
      [because('as section 3(2) of the Data Protection Act 2018 defines it')],
    ],
  },
  'cited-without-ground': {
    hits: [
      [
        {
          ...answered('The rest is exempt under section 40.'),
          request: 'Do not rely on section 40 of the Freedom of Information Act.',
        },
      ],
      [answered('The rest is exempt under section 31(1)(a).')],
      [because('It is also covered by s.41 of the Act.')],
      [answered('Withheld by virtue of S22')],
      [answered('See regulation 12(5)(b).'), eir],
      [answered('Finding it would be above the limit of section 12.')],
    ],
    misses: [
      [{ ...answered('Section 35 dispersals: 12.'), request: 'How many section 35 dispersals were there?' }],
      [because('Section 40 applies, and so does section 40(2) of the Freedom of Information Act 2000.')],
      [answered('He was arrested under section 30 of the Police Act 1996.')],
      [answered('Section 34 of the Data Protection Act 2018 lists the principles.')],
      [answered('The principles of the 2018 Act can be found at section 34.')],
      [answered('Stops under s.43 Police Reform Act 2002')],
      [answered('Powers under the Terrorism Act 2000, section 43')],
      [answered('The station in S40 1TB')],
      [answered('Under section 16 we advise you; section 50 lets you complain.')],
      [{ ...respondWith({}), advice: 'Above 18 hours, section 12 would apply.' }],
      [ended('cost-limit-12(1)', { explanation: 'Section 12 applies.' })],
      [answered('Regulation 31 of the Police Regulations 2003'), eir],
    ],
  },
  'personal-email': {
    hits: [[answered('Ask ada.lovelace@force.example.')]],
    misses: [
      [answered('You wrote from mina@oakenshaw.example.')],
      [answered('Ask foi@aldermere.example, or casework@regulator.example.')],
    ],
  },
  'personal-phone': {
    hits: [
      [answered('Her number is 07700 900456.')],
      [respondWith({ tables: figures(['020 7946 0018', '020 7946 0019']) })],
    ],
    misses: [[answered('Ring 01632 960123 or 0303 123 1113.')], [respondWith({ tables: figures(['12,345,678']) })]],
  },
  'personal-card': {
    hits: [[answered('paid with 4111 1111 1111 1111')]],
    misses: [[answered('account 1234 5678 9012 3456')]],
  },
  'personal-national-insurance': {
    hits: [[answered('his number AB 12 34 56 C')]],
    misses: [[answered('the form AB 12 34')]],
  },
  'personal-address': {
    hits: [[answered('at 3 High Street, Saltby AL1 1AB')]],
    misses: [
      [answered('in AL1 1AB')],
      [answered('at 3 High Street')],
      [answered('In 2024 we stopped 12 drivers in AL1 1AB')],
    ],
  },
  'personal-birth-date': {
    hits: [[answered('born on 3 May 1980')], [answered('DOB: 03/05/1980')]],
    misses: [[answered('The scheme was born in 1980.')], [answered('The review of 3 May 1980')]],
  },
  'personal-name': {
    hits: [[answered('Mrs Ada Lovelace said so.')], [answered('Dr. A. Turing')]],
    misses: [[answered('After the Baroness Casey review')], [answered('Miss a day and the doctor, Dr, comes')]],
  },
  'personal-column': {
    hits: [[columns('Date of birth')], [columns('Surname')]],
    misses: [[columns('Year')], [columns('Surnames beginning with A')]],
  },
  'applicant-in-file': {
    hits: [
      [withFile(), inFile({ identity: ['applicant-name'] })],
      [withFile({ sheets: [sheet] }), inFile({ identity: ['applicant-email'] })],
      // What nobody inspected is not known to be free of it.
      [withFile(), { files: [] }],
      [leavingOut('2', withFile({ parts: ['1', '2'] })), inFile({ identity: ['applicant-name'] })],
    ],
    misses: [
      [withFile(), inFile()],
      [kept(withFile()), inFile({ identity: ['applicant-name'] })],
      [leavingOut('2', withFile({ parts: ['2'] })), inFile({ identity: ['applicant-name'] })],
    ],
  },
  'personal-in-file': {
    hits: [
      [withFile(), inFile({ personal: ['personal-email', 'personal-name'] })],
      [kept(withFile()), inFile({ personal: ['personal-address'] })],
    ],
    misses: [[withFile(), inFile()]],
  },
  'sheets-not-offered': {
    hits: [[withFile(), inFile()]],
    misses: [
      [withFile({ sheets: [sheet] }), inFile()],
      [withFile(), inFile({ sheets: [] })],
      [withFile({ kind: 'pdf', name: 'a.pdf' }), inFile()],
      [withFile(), { ...inFile(), regime: 'EIR' }],
    ],
  },
};
