import { describe, expect, it } from 'vitest';
import { commandForms, type FormCommand } from '#domain/case/forms.ts';
import { ok } from '#domain/result.ts';
import { apply } from '#store/apply.ts';
import { officer, received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import {
  ASKED,
  aCaseAfter,
  aDesk,
  EARLIER,
  type Fitting,
  fitting,
  posted,
  type Step,
  sent,
} from '#tests/support/fitting.ts';
import { anIntake, bodyOf, type World } from '#tests/support/rooms.ts';

const page = (reference: string, rest = '') => `/officer/cases/${reference}${rest}`;
const WHO = /Ada|Example\b|example\.org|Mill Lane|sameAs|salt|linkVersion/;
type Why = Partial<Record<FormCommand, string | null>>;

/** What the page of a case after these steps is given. */
async function shown(after: Fitting['after'], groups = ['officer', 'approver']) {
  const world = aDesk();
  const reference = await aCaseAfter(world, after);
  const ann = await atConsole(world, 'ann', groups);
  const answer = await ann.get(page(reference));
  return { world, reference, ann, answer, facts: factsOf(answer) };
}

describe('the page of a case', () => {
  it('shows what was asked, when it is due, and everything that happened with what was written', async () => {
    const { facts } = await shown([
      { command: 'add-note', note: 'The unit rang.' },
      { command: 'assign', to: 'olu' },
    ]);
    expect(facts).toMatchObject({
      request: ASKED,
      today: '2026-11-23',
      row: { dueOn: '2026-12-22', state: 'received' },
      clock: { dueOn: '2026-12-22' },
      theCase: { assignee: 'olu', version: 3 },
      ledgerIntact: true,
      done: null,
    });
    expect(facts.history).toMatchObject([
      { n: 1, type: 'RequestReceived', actor: { kind: 'applicant' }, said: [{ field: 'request', text: ASKED }] },
      { n: 2, type: 'NoteAdded', actor: { sub: officer.sub }, said: [{ field: 'note', text: 'The unit rang.' }] },
      { n: 3, type: 'CaseAssigned', said: [] },
    ]);
    expect(facts.names).toEqual({ ann: 'Name of ann' });
    expect(facts.units).toEqual({ traffic: 'Traffic Processing Unit' });
  });

  it.each(Object.keys(fitting) as FormCommand[])('names nobody who asked, once %s was done', async (command) => {
    const world = aDesk();
    const reference = await aCaseAfter(world, fitting[command].after);
    const ann = await atConsole(world, 'ann', ['officer', 'approver']);
    await ann.post(page(reference, `/${command}`), posted(fitting[command].fields));
    const opened = Object.keys(commandForms).map((form) => page(reference, `/${form}`));
    for (const address of [page(reference), page(reference, `?done=${command}`), ...opened]) {
      expect((await ann.get(address)).body, address).not.toMatch(WHO);
    }
  });

  it('shows who asked where they name themselves in the request: it is what was asked', async () => {
    const world = aDesk();
    const { reference } = await received(world, { ...anIntake, information: 'I am Ada Example. How many?' });
    const ann = await atConsole(world, 'ann');
    const { request, history, ...rest } = factsOf(await ann.get(page(reference)));
    expect([request, history[0].said[0].text]).toEqual(Array(2).fill('I am Ada Example. How many?'));
    expect(JSON.stringify({ ...rest, letters: rest.letters.slice(1) })).not.toMatch(WHO);
  });

  it('says what was done just before, where there is such a thing', async () => {
    const { ann, reference } = await shown([]);
    const done = async (name: string) => factsOf(await ann.get(page(reference, `?done=${name}`))).done;
    expect(await done('add-note')).toBe('add-note');
    expect(await done('save-response')).toBe('save-response');
    for (const name of ['', 'constructor', '<b>', 'lapse']) expect(await done(name), name).toBeNull();
  });

  it('says what became of every letter', async () => {
    const { world, reference, ann } = await shown([{ save: 'publish' }, ...sent.slice(1)]);
    const outcomes = async () =>
      factsOf(await ann.get(page(reference))).letters.map((one: { kind: string; outcome: string }) => [
        one.kind,
        one.outcome,
      ]);
    const [asked, ...more] = await outcomes();
    expect([asked, ...more]).toEqual([
      ['request', null],
      ['acknowledgement', 'pending'],
      ['response', 'pending'],
    ]);
    await world.outbox.done(`${reference}~1~acknowledgement`, world.now(), 'sent:m-1');
    expect((await outcomes())[1]).toEqual(['acknowledgement', 'sent:m-1']);
  });

  it('counts the hours against the limit of the Act, and against none under the Regulations', async () => {
    const log = {
      command: 'log-hours',
      activity: 'locate',
      minutes: 19 * 60,
      on: '2026-11-23',
      estimated: false,
    } as const;
    const { facts } = await shown([log]);
    expect(facts).toMatchObject({ hours: { counted: 1140 }, limit: { limitMinutes: 1080, isExceeded: true } });
    const under = await shown([log, { command: 'triage', regime: 'EIR', parts: [] }]);
    expect(under.facts.limit).toBeNull();
  });

  it('shows what the regulator does, with the last day of an appeal', async () => {
    const { facts } = await shown([
      ...sent,
      { command: 'record-regulator', step: 'complaint', on: '2026-11-23', dueOn: null },
      { command: 'record-regulator', step: 'decision-notice', on: '2026-11-23', dueOn: '2026-12-28' },
    ]);
    expect(facts.regulator).toMatchObject([
      { step: 'complaint', appealBy: null },
      { step: 'decision-notice', dueOn: '2026-12-28', appealBy: '2026-12-21' },
    ]);
  });

  it('says that a ledger was tampered with', async () => {
    const { world, reference } = await shown([{ command: 'add-note', note: 'x' }]);
    const load: World['cases']['load'] = async (asked) => {
      const stored = await world.cases.load(asked);
      const ledger = stored?.ledger.map((event) => ({ ...event, recordedAt: '2026-11-22T09:30:00.000Z' })) ?? [];
      return stored && { ...stored, ledger };
    };
    const other = await atConsole({ ...world, cases: { ...world.cases, load } }, 'olu');
    expect(factsOf(await other.get(page(reference))).ledgerIntact).toBe(false);
  });

  it('is there for officers alone, and only of cases that there are', async () => {
    const { world, reference, ann } = await shown([]);
    const tom = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    expect((await tom.get(page(reference))).statusCode).toBe(403);
    expect((await ann.get(page('07.FOI.26.999999'))).statusCode).toBe(404);
    expect((await ann.get(page('nonsense'))).statusCode).toBe(404);
    expect((await ann.get(page(reference.toLowerCase()))).statusCode).toBe(200);
  });

  it('of a case whose personal data were erased shows what is left, and who asked to nobody', async () => {
    const { world, reference, ann } = await shown([...sent, { command: 'add-note', note: 'A private thing.' }]);
    await apply(world, reference, { kind: 'portal' }, () => ok([{ type: 'PersonalDataErased' }]));
    await world.cases.erase(reference);
    const answer = await ann.get(page(reference));
    const facts = factsOf(answer);
    expect([answer.statusCode, facts.request, facts.ledgerIntact]).toEqual([200, null, true]);
    expect(
      facts.history.flatMap((one: { said: { text: string | null }[] }) => one.said.map(({ text }) => text)),
    ).toEqual([null, null]);
    expect(answer.body).not.toContain('A private thing.');
    const looked = await ann.post(page(reference, '/see-identity'), { reason: 'write' });
    expect([bodyOf(looked).page, factsOf(looked).applicant]).toEqual(['identity', null]);
  });
});

describe('what can be done', () => {
  const sought: Step = { command: 'seek-clarification', question: 'Which?', parts: [], adviceOnly: false };
  const advised: Step = { ...sought, adviceOnly: true };
  const review = { command: 'request-review', receivedAt: '2026-11-23T09:30:00.000Z', grounds: 'Again.' } as const;
  const held: Why = {
    'release-request': null,
    'reject-request': null,
    'hand-over': null,
    triage: 'state',
    'not-held': 'state',
    'seek-clarification': 'state',
    'see-identity': null,
  };
  it.each<[string, Fitting['after'], string, Why]>([
    [
      'new',
      [],
      'received',
      {
        triage: null,
        'not-held': null,
        refuse: null,
        'approve-response': 'state',
        'send-response': 'state',
        'release-request': 'state',
        'judge-clarification': 'no-answer-to-judge',
        'record-clarification': 'no-question-open',
        'mark-posted': 'nothing-to-post',
        'clear-undelivered': 'nothing-undelivered',
        'answer-commission': 'nothing-asked',
        'cancel-commission': 'nothing-asked',
        unrelate: 'nothing-related',
        'record-regulator': 'state',
      },
    ],
    ['held', ['held'], 'held', held],
    ['for the post', ['by-post'], 'received', { 'mark-posted': null }],
    [
      'waiting for an answer',
      [sought],
      'awaiting-clarification',
      { 'record-clarification': null, 'close-unclarified': null, 'not-held': 'state', 'judge-clarification': 'state' },
    ],
    [
      'waiting for advice to be taken',
      [advised],
      'received',
      { 'seek-clarification': null, 'record-clarification': null, 'extend-time': null },
    ],
    [
      'waiting for a fee',
      [{ command: 'issue-fees-notice', amountPence: 100 }],
      'awaiting-fee',
      { 'record-fee': null, 'issue-fees-notice': 'state', 'close-unclarified': 'state' },
    ],
    [
      'paid for',
      [
        { command: 'issue-fees-notice', amountPence: 100 },
        { command: 'record-fee', receivedAt: '2026-11-23T09:30:00.000Z' },
      ],
      'received',
      { 'issue-fees-notice': 'fees-given' },
    ],
    [
      'drafted',
      [{ save: 'publish' }],
      'drafted',
      { 'approve-response': null, 'send-response': 'state', 'not-held': null },
    ],
    [
      'approved',
      sent.slice(0, 2),
      'approved',
      { 'approve-response': 'state', 'send-response': null, 'return-response': null },
    ],
    [
      'answered',
      sent,
      'sent',
      {
        'not-held': 'answered',
        'correct-response': 'no-version',
        'request-review': null,
        'assign-review': 'no-review-open',
        'answer-review': 'no-review-open',
        'release-hold': 'not-held-back',
        'withdraw-disclosure': 'not-published',
        'record-regulator': null,
        'finish-regulator': 'no-complaint',
        'open-linked-request': null,
        triage: 'state',
      },
    ],
    [
      'answered, and written anew,',
      [...sent, { save: 'hold' }],
      'sent',
      { 'correct-response': null, 'not-held': 'answered', 'answer-review': 'no-review-open' },
    ],
    [
      'reviewed',
      [...sent, review],
      'sent',
      {
        'request-review': 'review-open',
        'answer-review': null,
        'not-held': null,
        'approve-response': 'state',
        'correct-response': 'review-open',
      },
    ],
    [
      'with the regulator',
      [...sent, { command: 'record-regulator', step: 'complaint', on: '2026-11-23', dueOn: null }],
      'sent',
      { 'finish-regulator': 'nothing-awaited' },
    ],
    [
      'passed on',
      [{ command: 'hand-over', to: 'urgent', closes: true, tell: false }],
      'passed-on',
      { 'take-back': null, 'not-held': 'state' },
    ],
  ])('with a case that is %s', async (_, after, state, why) => {
    const { facts } = await shown(after);
    expect(facts.theCase.state).toBe(state);
    expect(facts.commands).toMatchObject(why);
    expect(Object.keys(facts.commands).sort()).toEqual(Object.keys(commandForms).sort());
  });

  it('is what the command itself allows: nothing that is offered is refused for the state, and nothing else is taken', async () => {
    const states = [
      [],
      ['held' as const],
      sent,
      sent.slice(0, 1),
      [sought],
      [{ command: 'withdraw-request' as const }],
    ];
    for (const after of states) {
      for (const command of Object.keys(fitting) as FormCommand[]) {
        const { ann, reference, facts } = await shown(after);
        const answer = await ann.post(page(reference, `/${command}`), posted(fitting[command].fields));
        const isRefused = answer.statusCode === 409;
        expect([command, isRefused], facts.theCase.state).toEqual([command, facts.commands[command] !== null]);
      }
    }
  });

  it('approving is for approvers', async () => {
    expect((await shown([{ save: 'publish' }], ['officer'])).facts.commands['approve-response']).toBe('role');
    expect((await shown([], ['officer'])).facts.commands['approve-response']).toBe('state');
  });
});

describe('who asked', () => {
  const look = async (after: Fitting['after'], fields: Record<string, string>) => {
    const world = aDesk();
    const reference = await aCaseAfter(world, after);
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post(page(reference, '/see-identity'), fields);
    return { world, reference, ann, answer, ledger: (await world.cases.load(reference))?.ledger ?? [] };
  };
  it('is shown in the answer to a look that is on the record, with its reason, and nothing else of them', async () => {
    const { answer, ledger, reference } = await look([], { reason: 'check-who-asks', note: 'An odd name.' });
    expect([answer.statusCode, bodyOf(answer).page]).toEqual([200, 'identity']);
    expect(factsOf(answer)).toEqual({
      reference,
      applicant: { name: 'Ada Example', contact: { email: 'ada@example.org' } },
    });
    expect(ledger.at(-1)).toMatchObject({
      type: 'IdentitySeen',
      reason: 'check-who-asks',
      actor: { kind: 'officer', sub: 'ann' },
    });
    expect(answer.headers).not.toHaveProperty('location');
  });
  it('is written to by post as well', async () => {
    const { answer } = await look(['by-post'], { reason: 'write', note: '' });
    expect(factsOf(answer).applicant.contact).toEqual({ post: '12 Mill Lane, Aldermere' });
  });
  it('is shown to nobody who says no reason, or whose look could not be recorded', async () => {
    const { answer, ledger } = await look([], { reason: '', note: '' });
    expect([answer.statusCode, ledger.length]).toEqual([422, 1]);
    expect(answer.body).not.toMatch(WHO);
    const stale = await look([{ command: 'add-note', note: 'x' }], { reason: 'write', expectedVersion: '1' });
    expect([stale.answer.statusCode, stale.ledger.length]).toEqual([409, 2]);
    expect(stale.answer.body).not.toMatch(WHO);
  });
  it('is on no page that has an address', async () => {
    const { ann, reference } = await look([], { reason: 'write' });
    for (const address of ['', '/see-identity', '?done=see-identity', '/identity', '/responses/1']) {
      expect((await ann.get(page(reference, address))).body, address).not.toMatch(WHO);
    }
  });
  it('is on the record each time', async () => {
    const { ann, reference, world } = await look([], { reason: 'write' });
    await ann.post(page(reference, '/see-identity'), { reason: 'write' });
    const ledger = (await world.cases.load(reference))?.ledger ?? [];
    expect(ledger.filter(({ type }) => type === 'IdentitySeen')).toHaveLength(2);
  });
});

it('two officers at once: the second is shown what the first did, by name, and nothing is recorded twice', async () => {
  const { world, reference, ann } = await shown([]);
  const olu = await atConsole(world, 'olu', ['officer'], 'Olu Adeyemi');
  const note = (who: typeof ann, text: string, version: number) =>
    who.post(page(reference, '/add-note'), { note: text, expectedVersion: String(version) });
  const [first, second] = await Promise.all([note(olu, 'From Olu.', 1), note(ann, 'From Ann.', 1)]);
  expect([first.statusCode, second.statusCode].sort()).toEqual([303, 409]);
  const [loser, late] = first.statusCode === 409 ? [olu, first] : [ann, second];
  const facts = factsOf(late);
  expect(facts.since).toHaveLength(1);
  expect(facts.facts.names).toMatchObject({ olu: 'Olu Adeyemi', ann: 'Name of ann' });
  expect((await note(loser, facts.typed.note[0], facts.version)).statusCode).toBe(303);
  const said = factsOf(await ann.get(page(reference)))
    .history.slice(1)
    .map((one: { said: { text: string }[] }) => one.said[0]?.text);
  expect(said.sort()).toEqual(['From Ann.', 'From Olu.']);
});

describe('a version of the response', () => {
  it('is shown as it would be read on the day, and as it was sent once it was', async () => {
    const onTuesday = async (after: Fitting['after']) => {
      const { world, reference } = await shown(after);
      world.moveTo('2026-11-24T09:30:00.000Z');
      const ann = await atConsole(world, 'ann');
      return factsOf(await ann.get(page(reference, '/responses/1')));
    };
    const draft = await onTuesday(sent.slice(0, 1));
    expect(draft).toMatchObject({ version: 1, regime: 'FOIA', receivedOn: '2026-11-23', decidedOn: '2026-11-24' });
    expect(await onTuesday(sent)).toEqual({ ...draft, reference: expect.any(String), decidedOn: '2026-11-23' });
    expect(draft.response.title).toBe('Gritting of cycle paths');
  });
  it('is there where there is one', async () => {
    const { reference, ann } = await shown([{ save: 'publish' }]);
    for (const n of ['2', '0', '01', 'x', '1.0']) {
      expect((await ann.get(page(reference, `/responses/${n}`))).statusCode, n).toBe(404);
    }
    expect((await ann.get(page(EARLIER, '/responses/1'))).statusCode).toBe(404);
  });
});
