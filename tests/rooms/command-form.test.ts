import { describe, expect, it } from 'vitest';
import { type CommandField, commandForms, type FormCommand } from '#domain/case/forms.ts';
import { wordsIn } from '#domain/case/words-of.ts';
import { fail } from '#domain/result.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { officer } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { ASKED, aCaseAfter, aDesk, EARLIER, fitting, posted, sent } from '#tests/support/fitting.ts';
import { bodyOf, type World } from '#tests/support/rooms.ts';

const forms = Object.keys(fitting) as FormCommand[];
const addressOf = (reference: string, command: string) => `/officer/cases/${reference}/${command}`;
const ledgerOf = async (world: World, reference: string) => (await world.cases.load(reference))?.ledger ?? [];
/** What stands in the fields of a form, by name, as it was sent: those that were not sent are empty. */
const typedOf = (command: FormCommand, fields: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(commandForms[command].map(({ name }) => [name, [fields[name] ?? []].flat()]));

/** A case on which a command fits, and an approver who had nothing to do with it at the console. */
async function fits(command: FormCommand) {
  const world = aDesk();
  const reference = await aCaseAfter(world, fitting[command].after);
  const ann = await atConsole(world, 'ann', ['officer', 'approver']);
  const version = (await ledgerOf(world, reference)).length;
  const post = (fields = fitting[command].fields, expected: number | undefined = version) =>
    ann.post(addressOf(reference, command), posted(fields, expected));
  return { world, reference, ann, version, post, added: async () => (await ledgerOf(world, reference)).slice(version) };
}

describe('the form of every command', () => {
  it.each(forms)('%s: is there for a case on which it fits', async (command) => {
    const { ann, reference, version } = await fits(command);
    const answer = await ann.get(addressOf(reference, command));
    expect([answer.statusCode, bodyOf(answer).page]).toEqual([200, 'command']);
    const shown = factsOf(answer);
    expect(shown).toMatchObject({ command, version, faults: [], refused: null, since: null });
    expect(shown.facts.commands[command]).toBeNull();
    for (const { name, from, today, preset = '', kind } of commandForms[command]) {
      if (from !== undefined) expect(shown.options[name].length, name).toBeGreaterThan(0);
      // What the officer reads beside the form, or what is so now, stands in it.
      const filledIn: Record<string, string> = { published: ASKED, schemeClass: 'none' };
      const otherwise = filledIn[name] ?? (kind === 'latest' ? '2' : preset);
      expect(shown.typed[name], name).toEqual([today ? '2026-11-23' : otherwise]);
    }
  });

  it.each(forms)('%s: is carried out, and leads back to the case', async (command) => {
    const { world, post, added, ann, reference } = await fits(command);
    const answer = await post();
    if (command === 'see-identity') {
      expect([answer.statusCode, bodyOf(answer).page]).toEqual([200, 'identity']);
    } else {
      // A request that follows another is where its officer goes on.
      const to = command === 'open-linked-request' ? '07.FOI.26.000003' : reference;
      expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `/officer/cases/${to}?done=${command}`]);
      expect(factsOf(await ann.get(answer.headers?.['location'] ?? ''))).toMatchObject({ done: command });
    }
    const events = await added();
    expect(events).toMatchObject(fitting[command].events);
    expect(events.filter(({ actor }) => actor.kind !== 'officer' || actor.sub !== 'ann')).toEqual([]);
    // Words that no event points at would be nobody's, and look like tampering in an evidence pack.
    const stored = await world.cases.load(reference);
    const pointedAt = stored?.ledger.flatMap((event) => wordsIn(event).map(({ ref }) => ref.textId)) ?? [];
    expect(stored?.words.map(({ id }) => id).sort()).toEqual(pointedAt.sort());
  });

  it.each(forms)('%s: says of every field that is left empty that it is missing', async (command) => {
    const needed = commandForms[command].filter(({ optional, kind }) => !optional && kind !== 'yes');
    const { post, added } = await fits(command);
    const answer = await post({});
    if (needed.length === 0) return expect([200, 303]).toContain(answer.statusCode);
    expect(answer.statusCode).toBe(422);
    expect(factsOf(answer).faults).toEqual(needed.map(({ name }) => ({ field: name, code: 'missing' })));
    expect(await added()).toEqual([]);
  });

  const bad: Readonly<Record<CommandField['kind'], string | null>> = {
    text: '\u0007',
    line: '\u0007',
    day: '31/11/2026',
    moment: 'tomorrow',
    labels: 'a-label-that-is-too-long',
    money: 'much',
    time: '1:30',
    choice: 'nonsense!',
    from: 'nonsense!',
    several: 'nonsense',
    // Ticked or not; and what the page itself put there.
    yes: null,
    latest: null,
  };
  // Those that what is chosen beside them leaves unread: a unit is asked, and nobody outside; it is published, without a reason.
  const notRead = ['commission.who', 'not-held.publicationReason'];
  const wrong = forms.flatMap((command) =>
    commandForms[command].flatMap(({ name, kind }) => {
      const value = bad[kind];
      return value === null || notRead.includes(`${command}.${name}`) ? [] : [[command, name, value] as const];
    }),
  );
  it.each(wrong)('%s: names %s as the field at fault, and keeps all that was typed', async (command, name, value) => {
    const { post, added, version } = await fits(command);
    // Which law a part falls under follows from that of the whole.
    const parts = name === 'regime' ? { parts: '' } : {};
    const fields = { ...fitting[command].fields, ...parts, [name]: value };
    const answer = await post(fields);
    expect(answer.statusCode).toBe(422);
    const { faults, typed, refused, version: now } = factsOf(answer);
    expect(faults.map(({ field }: { field: string }) => field)).toEqual([name]);
    expect({ typed, refused, now }).toEqual({ typed: typedOf(command, fields), refused: null, now: version });
    expect(await added()).toEqual([]);
  });

  it.each(forms)(
    '%s: shows what somebody else did meanwhile, loses nothing, and is carried out at the second try',
    async (command) => {
      const { world, post, reference, version, added } = await fits(command);
      const noted = await giveCommand(world, officer, reference, { command: 'add-note', note: 'The unit rang.' });
      expect(noted.ok).toBe(true);
      const { fields, events } = fitting[command];
      const answer = await post();
      expect([answer.statusCode, bodyOf(answer).page]).toEqual([409, 'command']);
      const { since, typed, faults, refused, version: now } = factsOf(answer);
      expect(since).toMatchObject([
        { type: 'NoteAdded', actor: { sub: officer.sub }, said: [{ field: 'note', text: 'The unit rang.' }] },
      ]);
      expect({ typed, faults, refused, now }).toEqual({
        typed: typedOf(command, fields),
        faults: [],
        refused: null,
        now: version + 1,
      });
      expect((await added()).map(({ type }) => type)).toEqual(['NoteAdded']);
      expect([200, 303]).toContain((await post(fields, now)).statusCode);
      expect((await added()).slice(1)).toMatchObject(events);
    },
  );
});

it('a command that the case does not allow any more is refused in a sentence, with all that was typed', async () => {
  const world = aDesk();
  const reference = await aCaseAfter(world, [{ command: 'withdraw-request' }]);
  const ann = await atConsole(world, 'ann', ['officer', 'approver']);
  const { commands } = factsOf(await ann.get(`/officer/cases/${reference}`));
  const shut = forms.filter((command) => commands[command] !== null);
  expect(shut.length).toBeGreaterThan(20);
  for (const command of shut) {
    const { fields } = fitting[command];
    const answer = await ann.post(addressOf(reference, command), posted(fields));
    expect(answer.statusCode, command).toBe(409);
    const { typed, refused, since, facts } = factsOf(answer);
    expect({ typed, since }, command).toEqual({ typed: typedOf(command, fields), since: null });
    // The page says it in the words of the case's own page.
    expect([refused, facts.commands[command]], command).toEqual([null, commands[command]]);
  }
  expect(await ledgerOf(world, reference)).toHaveLength(2);
});

it('what cannot be written at this moment is asked for again, with all that was typed', async () => {
  const world = aDesk();
  const reference = await aCaseAfter(world, []);
  const busy = { ...world, cases: { ...world.cases, commit: async () => fail('busy' as const) } };
  const ann = await atConsole(busy, 'ann');
  const answer = await ann.post(addressOf(reference, 'add-note'), { note: 'A long note.' });
  expect([answer.statusCode, factsOf(answer).typed]).toEqual([503, { note: ['A long note.'] }]);
  expect(factsOf(answer).refused).toContain('try again');
});

describe('what is typed', () => {
  const typedDay = async (on: string) => {
    const world = aDesk();
    const reference = await aCaseAfter(world, []);
    const ann = await atConsole(world, 'ann');
    const fields = { activity: 'locate', minutes: '2', on };
    const answer = await ann.post(addressOf(reference, 'log-hours'), fields);
    return answer.statusCode === 303 ? (await ledgerOf(world, reference)).at(-1) : answer.statusCode;
  };
  it.each(['2026-11-02', '2/11/2026', '02/11/2026', ' 2.11.2026 ', '2-11-2026', '2 11 2026'])(
    'as a day may be %s',
    async (typed) => expect(await typedDay(typed)).toMatchObject({ on: '2026-11-02' }),
  );
  it.each(['11/23/2026', '2/11/26', '2026-02-30', '2026-11-24', 'today', '02112026'])(
    'as a day may not be %s',
    async (typed) => expect(await typedDay(typed)).toBe(422),
  );

  const typedNumber = async (command: 'log-hours' | 'issue-fees-notice', name: string, typed: string) => {
    const { post, added } = await fits(command);
    const answer = await post({ ...fitting[command].fields, [name]: typed });
    return answer.statusCode === 303 ? (await added())[0] : answer.statusCode;
  };
  it.each([
    ['0.5', 30],
    ['2', 120],
    [' 18.25 ', 1095],
    ['1,000', 60_000],
    ['0', 422],
    ['-1', 422],
    ['0.001', 422],
    ['1h', 422],
    ['1e3', 422],
    ['9999999', 422],
  ])('as hours “%s” is %s', async (typed, minutes) => {
    const event = await typedNumber('log-hours', 'minutes', typed);
    expect(event).toEqual(minutes === 422 ? 422 : expect.objectContaining({ minutes }));
  });
  it.each([
    ['45', 4500],
    ['£12.50', 1250],
    ['£ 1,000', 100_000],
    ['0.1', 10],
    ['12.505', 422],
    ['0', 422],
    ['€5', 422],
    ['10,000.01', 422],
  ])('as pounds “%s” is %s', async (typed, amountPence) => {
    const event = await typedNumber('issue-fees-notice', 'amountPence', typed);
    expect(event).toEqual(amountPence === 422 ? 422 : expect.objectContaining({ amountPence }));
  });

  it('may be for somebody outside: then no unit is asked, and both are asked for by what is chosen', async () => {
    const { post, added } = await fits('commission');
    const fields = { ...fitting.commission.fields, kind: 'third-party', who: '' };
    expect(factsOf(await post(fields)).faults).toMatchObject([{ field: 'who', code: 'missing' }]);
    const toUnit = { ...fitting.commission.fields, unit: '' };
    expect(factsOf(await post(toUnit)).faults).toMatchObject([{ field: 'unit', code: 'missing' }]);
    await post({ ...fields, who: 'Bench Ltd\nask@bench.example' });
    expect(await added()).toMatchObject([{ type: 'Commissioned', kind: 'third-party', unit: null }]);
  });

  it('may be too long, which is said so', async () => {
    const { post } = await fits('add-note');
    const note = 'x'.repeat(20_001);
    const answer = await post({ note });
    expect([answer.statusCode, factsOf(answer).faults]).toEqual([422, [{ field: 'note', code: 'too-long' }]]);
    expect(factsOf(answer).typed).toEqual({ note: [note] });
    const { post: respond } = await fits('not-held');
    const title = { ...fitting['not-held'].fields, title: 'x'.repeat(101) };
    expect(factsOf(await respond(title)).faults).toMatchObject([{ field: 'title', code: 'too-long' }]);
  });

  it('assigns a case to nobody', async () => {
    const { post, added } = await fits('assign');
    await post();
    await post({ to: 'nobody' }, 2);
    expect((await added()).map((event) => event.type === 'CaseAssigned' && event.to)).toEqual(['olu', null]);
  });

  it('tells a fault that two parts of the response share once', async () => {
    const { post } = await fits('not-held');
    const { faults } = factsOf(await post({ ...fitting['not-held'].fields, published: 'x'.repeat(20_001) }));
    expect(faults.map(({ field }: { field: string }) => field)).toEqual(['published']);
  });

  it('is filled in from the address where it names a field, as a page of letters or of likenesses does', async () => {
    const { ann, reference } = await fits('relate');
    const answer = await ann.get(`${addressOf(reference, 'relate')}?kind=repeats&other=${EARLIER}&stray=1`);
    expect(factsOf(answer).typed).toMatchObject({ kind: ['repeats'], other: [EARLIER] });
    expect(factsOf(answer).typed).not.toHaveProperty('stray');
  });
});

describe('a command that speaks of another request', () => {
  const of = async (command: 'relate' | 'close-without-notice', field: string, value: string) => {
    const { post, added } = await fits(command);
    const answer = await post({ ...fitting[command].fields, [field]: value });
    expect(await added()).toEqual([]);
    return [answer.statusCode, factsOf(answer).faults.map((fault: { field: string }) => fault.field)];
  };
  it('needs one that there is, and that is another', async () => {
    for (const value of ['07.FOI.26.999999', '07.FOI.26.000002', 'the last one']) {
      expect(await of('relate', 'other', value), value).toEqual([422, ['other']]);
      expect(await of('close-without-notice', 'earlier', value), value).toEqual([422, ['earlier']]);
    }
  });
  it('closes without a notice only where the same person was given one', async () => {
    const { world, post, added } = await fits('close-without-notice');
    const stranger = await aCaseAfter({ ...world, authority: world.authority }, ['by-post']);
    const answer = await post({ ...fitting['close-without-notice'].fields, earlier: stranger });
    expect([answer.statusCode, factsOf(answer).faults[0]?.field]).toEqual([422, 'earlier']);
    expect(await added()).toEqual([]);
  });
});

describe('a response', () => {
  it('is approved by an approver alone, who may be told why not', async () => {
    const { world, reference, added } = await fits('approve-response');
    const olu = await atConsole(world, 'olu', ['officer']);
    expect(factsOf(await olu.get(`/officer/cases/${reference}`)).commands).toMatchObject({
      'approve-response': 'role',
    });
    const answer = await olu.post(addressOf(reference, 'approve-response'), posted({ acceptIdentity: '' }, 2));
    expect([answer.statusCode, factsOf(answer).refused]).toEqual([409, expect.stringContaining('approver')]);
    expect(await added()).toEqual([]);
  });

  it('is looked at for approval as the case was read, once', async () => {
    const { world, reference } = await fits('approve-response');
    let reads = 0;
    const cases: World['cases'] = {
      ...world.cases,
      load: (asked) => {
        reads += 1;
        return world.cases.load(asked);
      },
    };
    const ann = await atConsole({ ...world, cases }, 'ann', ['officer', 'approver']);
    const shown = factsOf(await ann.get(addressOf(reference, 'approve-response')));
    expect([shown.looked.version, shown.looked.open, reads]).toEqual([1, [], 1]);
  });

  it('that would publish who asked is approved only with a reason', async () => {
    const world = aDesk();
    const reference = await aCaseAfter(world, []);
    const ann = await atConsole(world, 'ann', ['officer', 'approver']);
    const naming = { ...fitting['not-held'].fields, searched: 'Ada Example asked us before.' };
    expect((await ann.post(addressOf(reference, 'not-held'), posted(naming, 1))).statusCode).toBe(303);
    const refused = await ann.post(addressOf(reference, 'approve-response'), posted({ acceptIdentity: '' }, 2));
    expect([refused.statusCode, factsOf(refused).refused]).toEqual([
      422,
      expect.stringContaining('names the applicant'),
    ]);
    const accepted = await ann.post(
      addressOf(reference, 'approve-response'),
      posted({ acceptIdentity: 'A street.' }, 2),
    );
    expect(accepted.statusCode).toBe(303);
  });

  it('that is not published needs a reason, and refuses nothing under a law that knows no such refusal', async () => {
    const silent = { ...fitting['not-held'].fields, publication: 'do-not-publish' };
    const { post } = await fits('not-held');
    expect(factsOf(await post(silent)).faults).toMatchObject([{ field: 'publicationReason', code: 'missing' }]);
    const world = aDesk();
    const reference = await aCaseAfter(world, [{ command: 'triage', regime: 'EIR', parts: [] }]);
    const ann = await atConsole(world, 'ann');
    const answer = await ann.post(addressOf(reference, 'refuse'), posted(fitting.refuse.fields));
    expect([answer.statusCode, factsOf(answer).faults[0]?.field]).toEqual([422, 'kind']);
  });

  it('is reviewed by nobody who wrote or approved it', async () => {
    const { world, reference, ann } = await fits('assign-review');
    await atConsole(world, officer.sub);
    const shown = factsOf(await ann.get(addressOf(reference, 'assign-review')));
    expect(shown.options.to.map(({ value }: { value: string }) => value)).toEqual(['ann']);
    const answer = await ann.post(addressOf(reference, 'assign-review'), { to: officer.sub });
    expect([answer.statusCode, factsOf(answer).faults[0]?.field]).toEqual([422, 'to']);
    const author = await atConsole(world, officer.sub);
    const own = await author.post(addressOf(reference, 'answer-review'), { outcome: 'upheld', letter: 'It stands.' });
    expect([own.statusCode, factsOf(own).typed.letter]).toEqual([409, ['It stands.']]);
  });
});

describe('a day that is recorded', () => {
  it.each([
    ['withdraw-request', 'receivedAt', '2026-11-24'],
    ['withdraw-request', 'receivedAt', '2026-11-20'],
    ['mark-posted', 'postedOn', '2026-11-24'],
    ['mark-posted', 'postedOn', '2026-11-20'],
    ['request-review', 'receivedAt', '2026-11-20'],
    ['open-linked-request', 'receivedAt', '2026-11-24'],
    ['record-clarification', 'receivedAt', '2026-11-20'],
    ['seek-clarification', 'sentOn', '2026-11-20'],
    ['send-response', 'sentOn', '2026-11-20'],
    ['record-fee', 'receivedAt', '2026-11-20'],
    ['issue-fees-notice', 'givenOn', '2026-11-20'],
    ['finish-regulator', 'on', '2026-11-20'],
    ['answer-commission', 'receivedOn', '2026-11-20'],
    ['commission', 'dueOn', '2026-11-23'],
  ] as const)('%s: %s is neither before what it follows nor in the future (%s)', async (command, name, day) => {
    const { post, added } = await fits(command);
    const answer = await post({ ...fitting[command].fields, [name]: day });
    expect([answer.statusCode, factsOf(answer)?.faults?.[0]?.field]).toEqual([422, name]);
    expect(await added()).toEqual([]);
  });
});

it('a request that follows another has its own case, and the same words make one', async () => {
  const { world, post, reference } = await fits('open-linked-request');
  await post();
  await post();
  const linked = await world.cases.load('07.FOI.26.000003');
  expect(linked?.ledger[0]).toMatchObject({ linkedTo: { reference, reason: 'refined-after-cost-refusal' } });
  expect(await world.cases.load('07.FOI.26.000004')).toBeNull();
});

it('there is no form for what officers do not do, nor for a case that there is not', async () => {
  const world = aDesk();
  const reference = await aCaseAfter(world, sent);
  const ann = await atConsole(world, 'ann', ['officer', 'approver']);
  for (const command of ['lapse', 'record-published', 'save-response', 'pack-evidence', 'constructor', 'nothing']) {
    for (const answer of [
      await ann.get(addressOf(reference, command)),
      await ann.post(addressOf(reference, command)),
    ]) {
      expect(answer.statusCode, command).toBe(404);
    }
  }
  for (const unknown of ['07.FOI.26.999999', 'nonsense']) {
    expect((await ann.get(addressOf(unknown, 'add-note'))).statusCode).toBe(404);
    expect((await ann.post(addressOf(unknown, 'add-note'), { note: 'x' })).statusCode).toBe(404);
    expect((await ann.post(addressOf(unknown, 'see-identity'), { reason: 'write' })).statusCode).toBe(404);
  }
});

it('a unit’s contact may give no command', async () => {
  const world = aDesk();
  const reference = await aCaseAfter(world, []);
  const tom = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
  for (const command of forms) {
    expect((await tom.get(addressOf(reference, command))).statusCode, command).toBe(403);
    const answer = await tom.post(addressOf(reference, command), posted(fitting[command].fields));
    expect(answer.statusCode, command).toBe(403);
    expect(JSON.stringify(answer), command).not.toMatch(/Ada|example\.org|benches/);
  }
  expect(await ledgerOf(world, reference)).toHaveLength(1);
});
