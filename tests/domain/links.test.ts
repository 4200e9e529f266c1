import { describe, expect, it } from 'vitest';
import { afterCheck, reachedNobody } from '#domain/links/after-check.ts';
import { type Answered, leadsTo, movedTo, outcomeOf, wantsGet } from '#domain/links/answered.ts';
import { asAsked, citedAddresses } from '#domain/links/cited.ts';
import { type LinkState, newLink, type Outcome } from '#domain/links/link.ts';
import { notAsked, whomOf } from '#domain/links/whom.ts';
import { toDisclosure } from '#domain/publication/disclosure.ts';
import { readResponse } from '#domain/response/read-response.ts';
import type { ResponseInput } from '#domain/response/response.ts';
import { aResponse, authority } from '#tests/support/rooms.ts';

const ORIGIN = 'https://foi.testshire.example';
const AT = '2026-11-23T09:30:00.000Z';
const HOUR = 3_600_000;
const hoursOn = (hours: number) => new Date(Date.parse(AT) + hours * HOUR).toISOString();

function published(more: Partial<ResponseInput>, also: Partial<Parameters<typeof toDisclosure>[0]> = {}) {
  const response = readResponse(aResponse(more), 'FOIA');
  if (!response.ok) throw new Error(JSON.stringify(response.error));
  return toDisclosure({
    ...{ reference: '07.FOI.26.000001', regime: 'FOIA', response: response.value, version: 1, authority },
    ...{ receivedOn: '2026-11-02', decidedOn: '2026-11-20', dueOn: null, publishedOn: '2026-11-20' },
    ...also,
  });
}
const addressesOf = (...of: Parameters<typeof citedAddresses>) => citedAddresses(...of).map(({ address }) => address);
const citedIn = (text: string) => addressesOf(published({ advice: text }), ORIGIN);

describe('the addresses that an answer cites', () => {
  it.each([
    ['[figures](https://a.example/figures)', ['https://a.example/figures']],
    ['[figures](https://a.example/x_(y) "Its title")', ['https://a.example/x_(y)']],
    ['See https://a.example/figures. Or not.', ['https://a.example/figures']],
    ['(see https://a.example/figures)', ['https://a.example/figures']],
    ['(https://a.example/a_(b)), too', ['https://a.example/a_(b)']],
    ['**https://a.example/bold**, _https://a.example/_', ['https://a.example/bold', 'https://a.example/']],
    ['<https://a.example/?a=1&b=2>', ['https://a.example/?a=1&b=2']],
    ['[a]\n\n[a]: http://a.example/defined', ['http://a.example/defined']],
    ['[https://a.example/1](https://a.example/2)', ['https://a.example/1', 'https://a.example/2']],
    ['https://a.example/with\\_mark', ['https://a.example/with_mark']],
    ['at www.a.example/page, daily', ['https://www.a.example/page']],
    ['HTTPS://A.Example/Page#part and https://a.example/Page', ['https://a.example/Page']],
    [`${ORIGIN}/disclosures/07.FOI.26.000002/`, ['/disclosures/07.FOI.26.000002/']],
    [`${ORIGIN}//b.example/page`, [`${ORIGIN}//b.example/page`]],
    ['mailto:a@www.example.org ftp://a.example/ javascript:alert(1) //a.example/', []],
    ['https:// and http://[ and https://', []],
    ['“https://a.example/quoted”…', ['https://a.example/quoted']],
    [`https://a.example/${'x'.repeat(2000)}`, []],
  ])('in %j', (text, found) => {
    expect(citedIn(text)).toEqual(found);
  });

  it('stand in whatever officers wrote, those of refusals first, each once, and in nothing that the applicant wrote', () => {
    const at = (where: string) => `[there](https://a.example/${where})`;
    const disclosure = published(
      {
        request: at('request'),
        introduction: at('introduction'),
        parts: [
          {
            label: '',
            question: at('question'),
            held: 'yes',
            outcome: 'withheld',
            answer: at('answer'),
            tables: ['t'],
          },
        ],
        grounds: [{ id: 'g', exemption: 's21', limbs: ['21(1)'], parts: [], withheld: at('withheld'), why: at('why') }],
        tables: [
          {
            ...{ id: 't', caption: 'Where', head: [[{ text: 'Year' }, { text: 'Page' }]], notes: [at('table-note')] },
            rows: [{ header: '2025', cells: ['https://a.example/cell'] }],
          },
        ],
        notes: [{ text: at('note') }],
        advice: at('why'),
        closing: [{ heading: 'More', text: at('closing') }],
      },
      { decisionNotice: { on: '2026-12-01', link: 'https://regulator.example/notice' } },
    );
    const paths = addressesOf(disclosure, ORIGIN).map((address) => address.replace('https://a.example/', ''));
    expect(paths).toEqual([
      ...['withheld', 'why', 'answer', 'https://regulator.example/notice', 'introduction'],
      ...['note', 'closing', 'table-note', 'cell'],
    ]);
  });

  it('stand in what was corrected, in every notice of its history, and at the head of a row', () => {
    const at = (where: string) => `https://a.example/${where}`;
    const table = { id: 't', caption: 'Where', head: [[{ text: 'Page' }, { text: 'Visits' }]] };
    const disclosure = {
      ...published({
        parts: [{ label: '', question: 'Where?', held: 'yes', outcome: 'disclosed', answer: 'Here.', tables: ['t'] }],
        tables: [{ ...table, rows: [{ header: at('row'), cells: [3] }] }],
      }),
      history: [
        { on: '2026-12-01', what: 'decision-notice', link: at('notice') },
        { on: '2027-02-01', what: 'tribunal-decision', link: at('tribunal') },
        { on: '2027-02-02', what: 'corrected', version: 2 },
      ],
      corrections: [
        { on: '2027-02-02', version: 2, from: 1, note: `They are at ${at('corrected')}.` },
        { on: '2027-01-02', version: 1, from: 0 },
      ],
    } as const;
    expect(addressesOf(disclosure, ORIGIN)).toEqual(['notice', 'tribunal', 'corrected', 'row'].map(at));
  });

  it.each([
    ['the ground itself', { why: 'At https://a.example/1.', answer: '', advice: 'https://a.example/3' }, [1]],
    [
      'an answer that it touches',
      { why: 'It is public.', answer: 'At https://a.example/2', advice: 'https://a.example/3' },
      [2],
    ],
    ['both', { why: 'At https://a.example/1.', answer: 'https://a.example/2', advice: '' }, [1, 2]],
    [
      'the advice, where nothing else does',
      { why: 'It is public.', answer: 'No.', advice: 'https://a.example/3' },
      [3],
    ],
  ])('that a refusal rests on are those in %s', (_, { why, answer, advice }, paths) => {
    const refusing = (exemption: string, limbs: string[]) =>
      published({
        parts: [
          { label: '1', question: 'How many?', held: 'yes', outcome: 'withheld', ...(answer === '' ? {} : { answer }) },
          { label: '2', question: 'And?', held: 'yes', outcome: 'disclosed', answer: 'See https://a.example/other' },
        ],
        grounds: [{ id: 'g', exemption, limbs, parts: ['1'], withheld: 'All of it.', why }],
        ...(advice === '' ? {} : { advice }),
      });
    const rest = (disclosure: ReturnType<typeof published>) =>
      citedAddresses(disclosure, ORIGIN).flatMap(({ address, isRefusal }) => (isRefusal ? [address] : []));
    expect(rest(refusing('s21', ['21(1)']))).toEqual(paths.map((n) => `https://a.example/${n}`));
    expect(rest(refusing('s31', ['31(1)(a)']))).toEqual([]);
  });

  it('are no more than two hundred, and none that is too long', () => {
    expect(citedIn(Array.from({ length: 300 }, (_, i) => `https://a.example/${i}`).join(' '))).toHaveLength(200);
    expect(asAsked('https://a.example:x/', ORIGIN)).toBeNull();
    expect(asAsked('/disclosures/x/', ORIGIN)).toBe('/disclosures/x/');
  });
});

describe('whom the portal asks', () => {
  it.each([
    ['https://a.example/', 'public', null],
    ['http://a.example:80/', 'public', null],
    ['https://a.example:443/', 'public', null],
    ['http://a.example:443/', 'public', null],
    ['https://a.example:8443/', 'public', 'not-asked'],
    ['http://a.example:22/', 'public', 'not-asked'],
    ['https://user@a.example/', 'public', 'not-asked'],
    ['https://:secret@a.example/', 'public', 'not-asked'],
    ['file:///etc/passwd', 'public', 'not-asked'],
    ['gopher://a.example/', 'public', 'not-asked'],
    ['http://127.0.0.1:8080/', 'public', 'not-asked'],
    [`${ORIGIN}/disclosures/`, 'none', null],
    ['https://a.example/', 'none', 'off'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080', null],
    ['http://127.0.0.1:8081/', '127.0.0.1:8080,127.0.0.1:8081', null],
    ['http://127.0.0.1:8082/', '127.0.0.1:8080', 'off'],
    ['http://u@127.0.0.1:8080/', '127.0.0.1:8080', 'not-asked'],
    // No setting opens a host that is not of this machine.
    ['http://10.0.0.1:80/', '10.0.0.1:80', 'off'],
    ['http://169.254.169.254/', '169.254.169.254', 'off'],
  ] as const)('%s, where it may ask %s: %s', (address, setting, because) => {
    expect(notAsked(new URL(address), whomOf(ORIGIN, setting))).toBe(because);
  });
});

describe('what an answer means', () => {
  it.each<[Answered, Outcome]>([
    [
      { status: 200, location: null },
      { found: 'alive', movedTo: null },
    ],
    [
      { status: 204, location: null },
      { found: 'alive', movedTo: null },
    ],
    [
      { status: 404, location: null },
      { found: 'dead', because: 'not-found' },
    ],
    [
      { status: 410, location: null },
      { found: 'dead', because: 'gone' },
    ],
    ...[400, 401, 403, 405, 406, 429, 451].map((status): [Answered, Outcome] => {
      return [
        { status, location: null },
        { found: 'unknown', because: 'refused-us' },
      ];
    }),
    ...[500, 502, 503, 504, 521].map((status): [Answered, Outcome] => {
      return [
        { status, location: null },
        { found: 'unsure', because: 'server-error' },
      ];
    }),
    [
      { status: 304, location: null },
      { found: 'unsure', because: 'redirects' },
    ],
    [{ fault: 'no-such-name' }, { found: 'dead', because: 'no-such-name' }],
    [{ fault: 'not-public' }, { found: 'dead', because: 'not-public' }],
    [{ fault: 'certificate' }, { found: 'unsure', because: 'certificate' }],
    [{ fault: 'no-answer' }, { found: 'unsure', because: 'no-answer' }],
    [{ fault: 'chain' }, { found: 'unknown', because: 'chain' }],
  ])('%j: %j', (answer, outcome) => {
    expect(outcomeOf(answer, null)).toEqual(outcome);
  });

  it('is asked for by GET where HEAD says anything but yes, and not where the other side has had enough', () => {
    const wanting = [200, 301, 403, 404, 405, 429, 500, 501].filter((status) => wantsGet({ status, location: null }));
    expect([wanting, wantsGet({ fault: 'no-answer' })]).toEqual([[403, 404, 405, 500, 501], false]);
  });

  it.each([
    [{ status: 301, location: '/new' }, 'https://a.example/new'],
    [{ status: 302, location: '//b.example/' }, 'https://b.example/'],
    [{ status: 308, location: 'http://169.254.169.254/latest/' }, 'http://169.254.169.254/latest/'],
    [{ status: 303, location: null }, null],
    [{ status: 307, location: 'http://[nowhere' }, null],
    [{ status: 200, location: '/new' }, undefined],
    [{ status: 304, location: '/new' }, undefined],
    [{ fault: 'no-answer' }, undefined],
  ] as const)('%j leads to %s', (answer, to) => {
    const found = leadsTo(answer, new URL('https://a.example/old'));
    expect(found instanceof URL ? found.href : found).toBe(to);
  });

  it.each([
    ['https://a.example/x', 'https://a.example/y', true, null],
    ['https://a.example/x', 'https://www.a.example/x', true, null],
    ['http://a.example/x', 'https://a.example/x', true, null],
    ['https://a.example/x', 'https://b.example/x', true, 'https://b.example/x'],
    ['https://a.example/x', 'https://b.example/x', false, null],
    ['https://a.example/x', 'https://a.example/', false, 'https://a.example/'],
    ['https://a.example/?id=7', 'https://a.example/', true, 'https://a.example/'],
    ['https://a.example/', 'https://www.a.example/', true, null],
    ['https://a.example/', 'https://a.example/', false, null],
  ])('%s that ends at %s (for good: %s) has moved to %s', (first, last, isForGood, moved) => {
    expect(movedTo(new URL(first), new URL(last), isForGood)).toBe(moved);
  });
});

const alive = { found: 'alive', movedTo: null } as const;
const notFound = { found: 'dead', because: 'not-found' } as const;
const gone = { found: 'dead', because: 'gone' } as const;
const silent = { found: 'unsure', because: 'no-answer' } as const;
const refused = { found: 'unknown', because: 'refused-us' } as const;
const moved = { found: 'alive', movedTo: 'https://b.example/' } as const;

/** A link that is looked at whenever it is due: what it was each time, with the hours since the first look, and how often officers were told. */
function history(outcomes: readonly Outcome[], share = 0.5) {
  let link: LinkState = newLink(AT);
  return outcomes.map((outcome) => {
    const at = link.nextCheckAt;
    const next = afterCheck(link, outcome, at, share);
    link = next.link;
    return [(Date.parse(at) - Date.parse(AT)) / HOUR, link.state, next.alert ? 'told' : ''].join(' ').trim();
  });
}

describe('a link after one more look', () => {
  it.each<[string, readonly Outcome[], readonly string[]]>([
    ['that lives is looked at weekly', [alive, alive, alive], ['0 alive', '168 alive', '336 alive']],
    ['that was taken away is dead at once', [gone, gone], ['0 dead told', '24 dead']],
    ['that is not found is dead when that is so an hour later', [notFound, notFound], ['0 failing', '1 dead told']],
    ['that was not found for less than an hour is well', [notFound, alive], ['0 failing', '1 alive']],
    [
      'that gives no answer is dead after three days',
      [silent, silent, silent, silent, silent, silent, silent],
      ['0 failing', '1 failing', '7 failing', '31 failing', '55 failing', '79 dead told', '103 dead'],
    ],
    [
      'that answers once in three days begins anew',
      [silent, silent, silent, alive, silent],
      ['0 failing', '1 failing', '7 failing', '31 alive', '199 failing'],
    ],
    ['that dies twice is told of twice', [gone, alive, gone], ['0 dead told', '24 alive', '192 dead told']],
    [
      'that is dead stays so while it is anything but well',
      [gone, silent, refused],
      ['0 dead told', '24 dead', '48 dead'],
    ],
    ['that refuses programs is never called dead', [refused, refused], ['0 unknown', '168 unknown']],
    ['that has moved is told in the list alone', [moved, moved, alive], ['0 moved', '168 moved', '336 alive']],
  ])('%s', (_, outcomes, told) => {
    expect(history(outcomes)).toEqual(told);
  });

  it('that stays dead is looked at daily for two weeks, and then weekly', () => {
    const hours = history(Array.from({ length: 18 }, () => gone)).map((line) => Number.parseInt(line, 10));
    const between = hours.slice(1).map((at, i) => at - (hours[i] ?? 0));
    expect(between).toEqual([...Array.from({ length: 14 }, () => 24), 168, 168, 168]);
  });

  it('says since when it fails, of which kind the last failure was, and how often officers were told', () => {
    const first = afterCheck(newLink(AT), silent, AT, 0).link;
    const second = afterCheck(first, notFound, hoursOn(1), 0).link;
    expect(second).toEqual({
      ...{ state: 'dead', since: AT, because: 'not-found', movedTo: null, failures: 2, alerts: 1, told: true },
      ...{ checkedAt: hoursOn(1), nextCheckAt: hoursOn(25) },
    });
    const third = afterCheck(second, refused, hoursOn(25), 0);
    expect([third.alert, third.link.because, third.link.since]).toEqual([false, 'not-found', AT]);
    const well = afterCheck(second, alive, hoursOn(25), 0).link;
    expect(well).toMatchObject({
      state: 'alive',
      since: hoursOn(25),
      because: null,
      failures: 0,
      alerts: 1,
      told: false,
    });
    const again = afterCheck(well, moved, hoursOn(26), 0).link;
    expect(again).toMatchObject({ state: 'moved', movedTo: 'https://b.example/', since: hoursOn(26) });
  });

  it('is told of once more where it is dead and another answer cites it', () => {
    const dead = afterCheck(newLink(AT), gone, AT, 0).link;
    const { link, alert } = afterCheck({ ...dead, told: false }, silent, hoursOn(2), 0);
    expect([alert, link.state, link.alerts, link.told]).toEqual([true, 'dead', 2, true]);
  });

  it('comes up by its own share of a day, sooner or later than a week', () => {
    const hours = [0, 0.25, 1].map((share) => Date.parse(afterCheck(newLink(AT), alive, AT, share).link.nextCheckAt));
    expect(hours.map((at) => (at - Date.parse(AT)) / HOUR)).toEqual([156, 162, 180]);
  });
});

it('nobody was reached only where every look ended on the way', () => {
  const noName = { found: 'dead', because: 'no-such-name' } as const;
  expect(reachedNobody([])).toBe(false);
  expect(reachedNobody([silent, noName])).toBe(true);
  for (const other of [alive, gone, refused, notFound]) expect(reachedNobody([silent, other])).toBe(false);
});
