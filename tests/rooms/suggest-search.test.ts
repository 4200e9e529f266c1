import { beforeAll, describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { openEngine } from '#functions/search/engine.ts';
import { piecesOf } from '#functions/search/pieces.ts';
import { suggest } from '#functions/search/suggest.ts';
import { memoryStore } from '#store/memory.ts';
import { disclosed, sampleResponses } from '#tests/support/disclosed.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';
import { linesOf } from '../journeys/real/cut.ts';
import { eighteenQuestions } from '../journeys/real/eighteen-questions.ts';
import { fourFigures } from '../journeys/real/four-figures.ts';
import { letteredQuestions } from '../journeys/real/lettered-questions.ts';
import { oneRequest } from '../journeys/real/one-request.ts';
import { thirtyQuestions } from '../journeys/real/thirty-questions.ts';

/** An index with these responses; asks it what is offered for a request, by the keys of the responses. */
async function asker(responses: Readonly<Record<string, ResponseInput>>) {
  const store = memoryStore();
  const references = await disclosed(store, responses);
  const keyOf = new Map(Object.entries(references).map(([key, reference]) => [reference, key]));
  const engine = openEngine();
  const deps = { engine: async () => engine, journal: store.journal, records: store.files };
  const results = (information: string) => suggest(deps, information);
  return {
    results,
    offered: async (text: string) => (await results(text)).map(({ reference }) => keyOf.get(reference)),
  };
}
type Asker = Awaited<ReturnType<typeof asker>>;

/** Ordinary requests to a police force or a council that none of the samples or of the real disclosures answers. */
const unrelated = [
  'How many bins were collected late in each ward in 2025, and what did missed collections cost?',
  'Please provide a list of planning applications refused in the last two years with the reasons for refusal.',
  'What are the salaries and job titles of all staff paid more than £100,000 a year?',
  'How many members of staff took sick leave for stress in 2024, and how many days were lost?',
  'How much did you spend on consultants and agency workers in each of the last five financial years?',
  'Please give me a copy of your contract for office cleaning and the date when it ends.',
  'How many speeding fines were issued by fixed cameras on the A47 in 2025?',
  'Please send me your policy on remote working and hybrid working.',
  'How many police dogs do you have, what breeds are they and how many were retired last year?',
  'How many homicides were recorded last year and how many were solved?',
  'Number of potholes reported and repaired by road in 2024/25.',
  'How many officers were assaulted on duty in 2025?',
  'What software do you use for payroll and finance, who supplies it and when does the contract expire?',
  'How many vehicles are in your fleet, how many are electric and what did they cost?',
  'How many children were excluded from schools in the borough?',
  'How many officers left the force in each financial year from 2019/20 to 2024/25?',
  'Please provide the minutes of all meetings of the executive board in 2025.',
  'How many Freedom of Information requests did you receive in 2024, and how many were answered within 20 working days?',
  'Do you hold any information about unidentified flying objects?',
  'How many people were arrested for drug driving in December 2024?',
  'Please tell me the number of missing persons reports for children in care, and how many were found within 24 hours.',
  'How many mobile phones were lost or stolen from staff in the last three years?',
  'How many shops were burgled in the town centre? How many victims were visited by an officer?',
  'Number of stop and account encounters, broken down by ethnicity',
  'How many allegations of racial discrimination against officers and staff were recorded since 2022/23?',
  'How many noise complaints about neighbours did you get in 2025, and how many led to a notice?',
  'What is the ratio of male to female firefighters?',
  // Nothing that could be looked for, or nothing at all.
  'I would like to make a request for information under the Freedom of Information Act 2000. Please provide all information.',
  'hello',
  'asdf qwer zxcv',
  '" OR title:* NEAR( -- ; DROP TABLE entry',
  '🐟 1. 2. 3. ???',
  '',
];

const many = `Dear team,

1. How many parking fines did you issue?
2. How many calls about fireworks did you receive on 5 November 2025?
3. How many dogs do you have?
4. What is your policy on mobile working?
5. How many cycles were reported stolen in 2025?
6. How many staff work in human resources?

Kind regards,
Sam Firework-Bicycle`;

describe('what is offered from five samples', () => {
  let five: Asker;
  beforeAll(async () => {
    five = await asker(sampleResponses);
  });

  it.each(samples.map(({ key, request }) => [key, request.information] as const))(
    'the request that %s answered, in its own words',
    async (key, information) => {
      expect(await five.offered(information)).toEqual([key]);
    },
  );

  it.each<[string, string[]]>([
    [
      'How many bikes were stolen in your area in the last three years, and how many did you get back?',
      ['cycle-theft'],
    ],
    ['Number of bicycle thefts recorded per year', ['cycle-theft']],
    ['Please tell me how many electric bicycles were reported stolen in 2024 and 2025.', ['cycle-theft']],
    ['Do you mark cycles and is there a charge for marking?', ['cycle-theft']],
    ['How many police officers have been investigated for misusing police computer systems?', ['system-misuse']],
    ['I want to know what automatic checks you do to detect misuse of your computers by staff.', ['system-misuse']],
    ['Do you use devices that pretend to be a mobile phone mast (sometimes called IMSI catchers)?', ['phone-tracking']],
    ['Please provide the number of stop and searches where body worn video was not on.', ['body-worn-video']],
    ['Number of 999 calls about fireworks on bonfire night 2025', ['fireworks']],
    ['Fireworks', ['fireworks']],
    ['FIREWORKS!!!', ['fireworks']],
    [many, ['cycle-theft', 'fireworks']],
  ])('%s → %j', async (information, keys) => {
    expect(await five.offered(information)).toEqual(keys);
  });

  it.each(unrelated)('nothing: %s', async (information) => {
    expect(await five.offered(information)).toEqual([]);
  });

  it('shows the passage that matches, with the words in it marked, short enough to be read', async () => {
    const [result] = await five.results('How many electric bikes were reported stolen?');
    const [first = []] = result?.passages ?? [];
    expect(first.map((piece) => piece.text).join('')).toContain('electric cycles were reported stolen');
    expect(first.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(
      expect.arrayContaining(['electric', 'cycles', 'reported', 'stolen']),
    );
    for (const { passages } of await five.results(samples[0]?.request.information ?? '')) {
      expect(passages.length).toBeLessThanOrEqual(2);
      for (const pieces of passages) expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(450);
    }
  });

  it('finds a question wherever it stands in a long request, and nothing beyond the longest that can be sent', async () => {
    const sentence = (i: number) =>
      `The ${i.toString(36)}weather was fine that day and n${i.toString(36)}body saw anything. `;
    const before = Array.from({ length: 250 }, (_, i) => sentence(i * 7919)).join('');
    const question = 'How many electric bicycles were reported stolen?';
    expect(before.length + question.length).toBeLessThan(20_000);
    expect(await five.offered(before + question)).toEqual(['cycle-theft']);
    expect(await five.offered(before + before + question)).toEqual([]);
  });
});

describe('what is offered from a large scheme', () => {
  it('finds the one answer that has two words together which each stand in hundreds', async () => {
    const store = memoryStore();
    const engine = openEngine();
    const entry = async (n: number, title: string, body: string) => {
      const reference = `07.FOI.26.${String(n).padStart(6, '0')}`;
      await store.files.put(reference, JSON.stringify({ title, body }), 'application/json');
      engine.put({ reference, title, publishedOn: '2026-10-21', text: reference }, body);
      return reference;
    };
    for (let n = 1; n <= 600; n += 1) await entry(n, `Answer ${n}`, 'Knives were seized at a festival.');
    for (let n = 601; n <= 1200; n += 1) await entry(n, `Answer ${n}`, 'Schools were closed when it snowed.');
    const both = await entry(1201, 'Answer 1201', 'In 2025 officers seized 14 knives in schools.');
    const deps = { engine: async () => engine, journal: store.journal, records: store.files };
    const offered = async (text: string) => (await suggest(deps, text)).map(({ reference }) => reference);
    expect(await offered('How many knives did you find in schools?')).toEqual([both]);
    expect(await offered('How many knives did you find?')).toEqual([]);
    expect(await offered('How many knives did you find in orchards?')).toEqual([]);
  });
});

describe('what is looked for', () => {
  const keys = (text: string) => piecesOf(text).map((piece) => piece.map(({ key, weak }) => (weak ? `(${key})` : key)));

  it('is what each sentence asks for, without labels, greetings, names below, and what every request says', () => {
    expect(
      keys(`Dear Sir or Madam,\n\nUnder the Freedom of Information Act 2000 please could you provide me with:\n
        1a) the number of swans ringed on the canal in each of the last three years;\n(b) who’s paying.\n
        Yours faithfully,\nHenrietta Swan-Canal\n1 Long Lane`),
    ).toEqual([['(numb)', 'swan', 'ring', 'canal']]);
  });
  it('counts words of one meaning, and forms of one word, once', () => {
    expect(keys('Bikes, bicycles and cycling; cycles!')).toEqual([['bike']]);
    expect(keys('Investigate investigations')).toHaveLength(1);
  });
  it('is bounded, however long the request is', () => {
    const words = Array.from({ length: 4000 }, (_, i) => `q${i.toString(36)}x.`).join(' ');
    expect(piecesOf(words).length).toBeLessThanOrEqual(24);
    expect(piecesOf(words.replaceAll('.', '')).flat().length).toBeLessThanOrEqual(12);
  });
});

const real = { eighteenQuestions, fourFigures, letteredQuestions, oneRequest, thirtyQuestions };

describe.skipIf(!hasDisclosures)('what is offered from the samples and five real disclosures (needs ../shared)', () => {
  const readReal = (key: keyof typeof real) => real[key].read(linesOf(sharedText(`disclosures/${real[key].file}`)));
  const realKeys = Object.keys(real) as (keyof typeof real)[];
  let ten: Asker;
  beforeAll(async () => {
    const responses = Object.fromEntries(realKeys.map((key) => [key, readReal(key).response]));
    ten = await asker({ ...sampleResponses, ...responses });
  });

  it.each(realKeys)('the request that %s answered comes first, in its own words', async (key) => {
    expect((await ten.offered(readReal(key).request))[0]).toBe(key);
  });

  it.each(samples.map(({ key, request }) => [key, request.information] as const))(
    'the request that %s answered comes first among the ten',
    async (key, information) => {
      expect((await ten.offered(information))[0]).toBe(key);
    },
  );

  it.each<[string, string]>([
    ['How many police officers are currently under investigation for their conduct?', 'fourFigures'],
    ['How many live cases of police perpetrated domestic abuse do you have?', 'fourFigures'],
    [
      'How many complaints of rape or sexual assault have been made by women against male officers?',
      'letteredQuestions',
    ],
    ['What changes have been made to vetting since the Casey review?', 'letteredQuestions'],
    ['What training is given to officers about misogynistic or sexist attitudes?', 'thirtyQuestions'],
    ['Please give me the data sent to the NPCC for its review of violence against women by officers.', 'oneRequest'],
  ])('%s → %s among what is offered', async (information, key) => {
    expect(await ten.offered(information)).toContain(key);
  });

  it('each of thirty numbered questions that says by itself what it asks for is found alone', async () => {
    const questions = readReal('thirtyQuestions')
      .request.split('\n')
      .filter((line) => /^\d+\./.test(line));
    const telling = questions.filter(
      (line) =>
        piecesOf(line)
          .flat()
          .filter(({ weak }) => !weak).length >= 4,
    );
    expect(telling.length).toBeGreaterThan(5);
    for (const question of telling) expect(await ten.offered(question), question).toContain('thirtyQuestions');
  });

  it.each(unrelated)('nothing: %s', async (information) => {
    expect(await ten.offered(information)).toEqual([]);
  });
});
