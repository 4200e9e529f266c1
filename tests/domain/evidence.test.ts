import { describe, expect, it } from 'vitest';
import { canonical, chain } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { CaseEvent, EventBody } from '#domain/case/events.ts';
import type { KeptLetter } from '#domain/case/kept-letter.ts';
import { csv } from '#domain/evidence/csv.ts';
import type { EvidenceFacts } from '#domain/evidence/facts.ts';
import { evidencePack } from '#domain/evidence/pack.ts';
import { sha256 } from '#plumbing/ids.ts';
import { evidence as words } from '#web/words/en/evidence.ts';

const REFERENCE = '01.FOI.26.000001';
const AT = '2026-11-23T09:30:00.000Z';
const SALT = 'salt';
const wordsOf = (textId: string, text: string) => ({ textId, digest: sha256(`${SALT}\n${text}`) });
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'post',
  receivedAt: '2026-11-19T00:00:00.000Z',
  language: 'en',
  contact: 'post',
  request: wordsOf('t-1', 'How many?'),
};
const document = (version: number) => `responses/${REFERENCE}/${sha256(`{"v":${version}}`)}.json`;
const saved = (version: number): EventBody => ({ type: 'ResponseSaved', version, document: document(version) });
const sent = { version: 2, document: document(2), publication: 'publish' } as const;
const bodies: readonly EventBody[] = [
  received,
  saved(1),
  saved(2),
  { type: 'ResponseApproved', ...sent, identityAccepted: wordsOf('t-2', 'A street of that name.') },
  { type: 'ResponseSent', ...sent, sentAt: AT },
];
/** Events of a kind that a ledger may have and this one does not know. */
const later = [
  { type: 'HoursLogged', activity: 'locating', minutes: 90, on: '2026-11-20', note: wordsOf('t-3', '=1+1, "boxes"') },
  {
    type: 'CommissionAnswered',
    commission: 2,
    outcome: 'not-held',
    answer: wordsOf('gone', ''),
    receivedOn: '2026-11-23',
  },
] as unknown as readonly EventBody[];

const stamp = { now: AT, actor: { kind: 'officer', sub: 'officer-1' }, digest: sha256 } as const;
const letter: KeptLetter = {
  kind: 'response',
  event: 5,
  reference: REFERENCE,
  madeAt: AT,
  subject: 'Our answer',
  text: 'Follow it: {{tracking-link}}',
  html: '<p>{{tracking-link}}</p>',
  to: 'post',
};

function aPack(ledger: readonly CaseEvent[], more: Partial<EvidenceFacts> = {}) {
  const facts: EvidenceFacts = {
    reference: REFERENCE,
    ledger,
    words: [
      { id: 't-1', text: 'How many?' },
      { id: 't-2', text: 'A street of that name.' },
      { id: 't-3', text: '=1+1, "boxes"' },
    ],
    applicant: { name: 'Ada Example', contact: { post: '1 High Street' }, salt: SALT },
    rules: builtInRules('calendar'),
    documents: new Map([1, 2].map((version) => [document(version), `{"v":${version}}`])),
    originals: new Map(),
    files: new Map(),
    inspections: new Map(),
    letters: [letter],
    work: [
      { event: 1, kind: 'acknowledgement', outcome: 'sent:abc' },
      { event: 5, kind: 'response', outcome: 'to-post' },
    ],
    ...more,
  };
  const pack = evidencePack(facts, words, sha256);
  const files = Object.fromEntries(pack.map((file) => [file.path, 'text' in file ? file.text : `${file.bytes}`]));
  return { files, json: (path: string) => JSON.parse(files[path] ?? 'null') };
}

describe('an evidence pack', () => {
  const ledger = chain(REFERENCE, [], bodies, stamp);

  it('has the very texts that are hashed, one a line, and what they add up to', () => {
    const { files, json } = aPack(ledger);
    const lines = files['events.jsonl']!.trimEnd().split('\n');
    expect(lines).toEqual(ledger.map(canonical));
    expect(sha256(lines[0]!)).toBe(ledger[1]?.previous);
    const last = sha256(lines.at(-1)!);
    expect(json('chain.json')).toMatchObject({ reference: REFERENCE, count: 5, last, intact: true, firstBroken: null });
    for (const told of [REFERENCE, last, AT, '5 events']) expect(files['README.txt']).toContain(told);
    expect(json('case.json')).toMatchObject({
      asOf: AT,
      case: { state: 'sent', receivedAt: '2026-11-19T00:00:00.000Z' },
      clock: { dueOn: '2026-12-18', answer: { limitWorkingDays: 20 } },
    });
  });
  it('says where the chain is broken, and is made all the same', () => {
    const forged = ledger.map((event) =>
      event.n === 2 ? { ...event, recordedAt: '2026-11-24T09:30:00.000Z' } : event,
    );
    expect(aPack(forged).json('chain.json')).toMatchObject({ intact: false, firstBroken: 3 });
  });
  it('ties every text to its event, wherever an event points to it', () => {
    const { files, json } = aPack(ledger);
    expect(json('words.json').references).toMatchObject([
      { event: 1, field: 'request', textId: 't-1', salt: SALT, file: 'words/t-1.txt' },
      { event: 4, field: 'identityAccepted', textId: 't-2', salt: SALT, file: 'words/t-2.txt' },
    ]);
    for (const { file, salt, digest } of json('words.json').references) {
      expect(sha256(`${salt}\n${files[file]}`)).toBe(digest);
    }
  });
  it('has every version as it was saved, and says which was approved and sent', () => {
    const { files, json } = aPack(ledger);
    expect(files['responses/v2.json']).toBe('{"v":2}');
    expect(json('responses.json')).toMatchObject([
      { version: 1, file: 'responses/v1.json', digest: sha256('{"v":1}'), approved: null, sent: null },
      { version: 2, saved: { event: 3 }, approved: { event: 4, by: { sub: 'officer-1' } }, sent: { event: 5, at: AT } },
    ]);
  });
  it('has the letters, and a list with what became of each, those that are not kept too', () => {
    const { files } = aPack(ledger);
    expect(files['letters.csv']!.split('\r\n').slice(1)).toEqual([
      '1,acknowledgement,,,,,sent:abc',
      `5,response,post,${AT},Our answer,letters/5-response.txt,to-post`,
      '',
    ]);
    expect([files['letters/5-response.txt'], files['letters/5-response.html']]).toEqual([letter.text, letter.html]);
    expect(aPack(ledger, { work: [] }).files['letters.csv']).toContain('5,response,post');
  });
  it('lists what happened by the day that counts in law', () => {
    const rows = aPack(ledger).files['timeline.csv']!.split('\r\n');
    expect(rows[1]).toBe(`1,2026-11-19,RequestReceived,${AT},officer,officer-1,${ledger[1]?.previous}`);
    expect(rows).toHaveLength(7);
  });
  it('has tables of hours and searches where the ledger has such events, and else none', () => {
    expect(Object.keys(aPack(ledger).files)).not.toContain('hours.csv');
    const { files } = aPack([...ledger, ...chain(REFERENCE, ledger, later, stamp)]);
    expect(files['hours.csv']!.split('\r\n')[1]).toBe(`6,2026-11-20,locating,90,,"'=1+1, ""boxes""",${AT},officer-1`);
    expect(files['searches.csv']!.split('\r\n')[1]).toBe(`7,2026-11-23,2,not-held,,,${AT},officer-1`);
  });
  it('of an erased case has the chain and names nobody; what was written since has no salt', () => {
    const since: readonly EventBody[] = [
      { type: 'PersonalDataErased' },
      { type: 'UndeliveredCleared', reason: { textId: 't-9', digest: sha256('\nPhoned.') } },
    ];
    const all = [...ledger, ...chain(REFERENCE, ledger, since, stamp)];
    const gone = { applicant: null, documents: new Map(), letters: [], words: [{ id: 't-9', text: 'Phoned.' }] };
    const { files, json } = aPack(all, gone);
    expect(json('chain.json')).toMatchObject({ count: 7, intact: true });
    expect(json('applicant.json')).toEqual({ erased: AT, note: words.applicantErased });
    expect(json('words.json').references).toMatchObject([
      { salt: null, file: null },
      { salt: null, file: null },
      { salt: '', file: 'words/t-9.txt' },
    ]);
    expect(json('responses.json')).toMatchObject([{ file: null }, { file: null }]);
    expect(JSON.stringify(files)).not.toMatch(/Ada|High Street|How many\?/);
  });
  it('is the same to the byte for the same facts', () => {
    expect(aPack(ledger).files).toEqual(aPack(structuredClone(ledger)).files);
  });
});

describe('a table of a pack', () => {
  it('is no formula to a spreadsheet, and keeps commas, quotes and lines within a cell', () => {
    expect(csv(['a', 'b'], [['=HYPERLINK("x")', -1]])).toBe('a,b\r\n"\'=HYPERLINK(""x"")",-1\r\n');
    expect(csv(['a'], [['one,\ntwo'], [null]])).toBe('a\r\n"one,\ntwo"\r\n\r\n');
  });
});
