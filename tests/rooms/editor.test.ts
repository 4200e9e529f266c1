import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { partsOf } from '#domain/request/parts-of.ts';
import { readSeen } from '#domain/response/working/merge.ts';
import { answerField, type PlacedFinding } from '#domain/response/working/place-findings.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { saveResponse } from '#store/save-response.ts';
import { received } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { anIntake, aResponse, aWorld, type World } from '#tests/support/rooms.ts';

const information = '1. How many miles were gritted?\n2. Who decides?';
const ann = { sub: 'ann', groups: ['officer'] };
const bob = { sub: 'bob', groups: ['officer', 'approver'] };
type Fields = Record<string, string>;

let world: World;
let reference: string;
let path: string;
beforeEach(async () => {
  const any = aWorld();
  world = { ...any, authority: { ...any.authority, approval: 'other-person' } };
  ({ reference } = await received(world, { ...anIntake, information }));
  path = `/officer/cases/${reference}/response`;
});

/** The editor as somebody has it open: what it shows, and what they send with a button. */
async function open(sub: string, groups = ['officer']) {
  const browser = await atConsole(world, sub, groups);
  const first = await browser.get(path);
  let facts = factsOf(first);
  const send = async (act: string, fields: Fields = {}) => {
    const seen = JSON.stringify(facts.seen);
    const answer = await browser.post(path, { seen, act, ...fields });
    // Whoever is sent on has the page as it then is.
    facts = factsOf(answer.statusCode === 303 ? await browser.get(path) : answer) ?? facts;
    return answer;
  };
  return { browser, send, facts: () => facts, reload: async () => (facts = factsOf(await browser.get(path))) };
}

const whole: Fields = {
  title: 'Gritting of cycle paths',
  request: information,
  'parts.p1.held': 'yes',
  'parts.p1.outcome': 'disclosed',
  'parts.p1.answer': 'We gritted 431 miles.',
  'parts.p2.held': 'yes',
  'parts.p2.outcome': 'disclosed',
  'parts.p2.answer': 'The duty manager decides.',
  'publication.kind': 'publish',
};
const caseNow = async () => replay(reference, (await world.cases.load(reference))!.ledger)!;
const keptNow = async () => (await world.editing.load(reference))?.typed;

describe('the editor of a response', () => {
  it('begins with the parts of the request, and keeps nothing before somebody writes', async () => {
    const { facts } = await open('ann');
    expect(facts().typed).toMatchObject({ request: information, parts: 'p1\np2', 'parts.p2.question': 'Who decides?' });
    expect(partsOf(information)).toHaveLength(2);
    expect(await keptNow()).toBeUndefined();
  });

  it('keeps what was typed with every button, and goes on at the place that it is about', async () => {
    const { send } = await open('ann');
    const added = await send('add grounds', { title: 'Gritting', 'parts.p1.answer': 'We gritted\r\n431 miles.' });
    expect([added.statusCode, added.headers?.['location']]).toEqual([303, `${path}#grounds.g1`]);
    expect(await keptNow()).toMatchObject({
      title: 'Gritting',
      'parts.p1.answer': 'We gritted\n431 miles.',
      grounds: 'g1',
    });
    const shown = await send('show grounds.g1', { 'grounds.g1.exemption': 's31' });
    expect(shown.headers?.['location']).toBe(`${path}#grounds.g1`);
    expect((await send('letter')).headers?.['location']).toBe(`${path}/letter`);
    expect((await caseNow()).responses).toEqual([]);
  });

  it('saves a version, and says what is missing with everything that was typed', async () => {
    const { send, facts } = await open('ann');
    const { 'parts.p2.answer': _, ...incomplete } = whole;
    const refused = await send('version', { ...incomplete, title: ' ' });
    expect(refused.statusCode).toBe(422);
    expect(facts().faults.map(({ field }: { field: string }) => field)).toEqual(['title', 'parts.p2.answer']);
    expect(facts().typed['parts.p1.answer']).toBe('We gritted 431 miles.');
    const again = await send('version', { ...incomplete, title: 'Gritting' });
    expect(facts().faults.map(({ field }: { field: string }) => field)).toEqual(['parts.p2.answer']);
    expect(again.statusCode).toBe(422);
    const saved = await send('version', whole);
    expect(saved.headers?.['location']).toBe(`/officer/cases/${reference}?done=save-response`);
    expect((await caseNow()).responses).toMatchObject([{ version: 1, author: 'ann' }]);
  });

  it('goes on from the last version, also one that was saved in another way', async () => {
    await saveResponse(world, ann, reference, aResponse({ title: 'From the API' }), undefined);
    const { send, facts, reload } = await open('bob');
    expect([facts().typed.title, facts().from]).toEqual(['From the API', 1]);
    await send('keep', { title: 'Mine' });
    await saveResponse(world, ann, reference, aResponse({ title: 'Anew' }), undefined);
    await reload();
    expect([facts().typed.title, facts().from, facts().latest]).toEqual(['Mine', 1, 2]);
    await send('begin-again');
    await reload();
    expect([facts().typed.title, facts().from]).toEqual(['Anew', 2]);
  });

  it('tells the script when it is kept, and what it shows from then on', async () => {
    const { browser, facts } = await open('ann');
    const seen = JSON.stringify(facts().seen);
    const answer = await browser.script(path, { seen, act: 'keep', title: 'Gritting' });
    const told = JSON.parse(answer.body ?? '');
    expect(told).toMatchObject({ at: world.now(), revision: 1, news: [], clashes: [] });
    expect(readSeen(JSON.stringify(told.seen))['title']).not.toBe(facts().seen.title);
    const same = await browser.script(path, { seen: JSON.stringify(told.seen), act: 'keep', title: 'Gritting' });
    expect(JSON.parse(same.body ?? '').revision).toBe(1);
  });

  it('says of a case that is answered that a correction is written, which changes nothing of what was sent', async () => {
    const { send } = await open('ann');
    await send('version', whole);
    expect((await open('cat')).facts().corrects).toBeNull();
    for (const command of [{ command: 'approve-response' }, { command: 'send-response' }] as const) {
      expect((await giveCommand(world, bob, reference, command)).ok).toBe(true);
    }
    const before = await caseNow();
    const late = await open('cat');
    expect(late.facts().corrects).toBe('2026-11-23');
    expect((await late.send('version', { title: 'Corrected' })).headers?.['location']).toMatch(/done=save-response$/);
    const after = await caseNow();
    expect(after.responses.map(({ version, author }) => [version, author])).toEqual([
      [1, 'ann'],
      [2, 'cat'],
    ]);
    expect([after.state, after.sent, after.given]).toEqual([before.state, before.sent, before.given]);
  });

  it('is not there for a case that was closed, but keeps what somebody had typed before', async () => {
    const { send } = await open('ann');
    await send('version', whole);
    const late = await open('cat');
    const close = { command: 'hand-over', to: 'complaint', closes: true, tell: false } as const;
    expect((await giveCommand(world, bob, reference, close)).ok).toBe(true);
    expect((await late.browser.get(path)).statusCode).toBe(409);
    expect((await late.send('version', { title: 'Too late' })).statusCode).toBe(409);
    expect(late.facts().typed.title).toBe('Too late');
    expect((await late.browser.get('/officer/cases/07.FOI.26.999999/response')).statusCode).toBe(404);
  });

  it('is for officers alone', async () => {
    const unit = await atConsole(world, 'u', ['unit', 'unit-traffic']);
    expect((await unit.get(path)).statusCode).toBe(403);
    expect((await unit.post(path, { act: 'keep', title: 'x' })).statusCode).toBe(403);
    expect(await keptNow()).toBeUndefined();
  });
});

describe('two officers at once', () => {
  it('each keeps their own, and the second is told who wrote where', async () => {
    const [first, second] = [await open('ann'), await open('cat')];
    await first.send('keep', { 'parts.p1.answer': 'Ann answers.' });
    const answer = await second.send('keep', { 'parts.p1.answer': '', 'parts.p2.answer': 'Cat answers.' });
    expect([answer.statusCode, second.facts().news]).toEqual([200, ['parts.p1.answer']]);
    expect(second.facts().wrote['parts.p1']).toMatchObject({ by: 'ann' });
    expect(second.facts().names.ann).toBe('Name of ann');
    expect(await keptNow()).toMatchObject({ 'parts.p1.answer': 'Ann answers.', 'parts.p2.answer': 'Cat answers.' });
  });

  it('of the same words the second sees both, and nothing is overwritten unseen', async () => {
    const [first, second] = [await open('ann'), await open('cat')];
    await first.send('keep', { title: 'Of Ann' });
    const answer = await second.send('version', { ...whole, title: 'Of Cat' });
    expect([answer.statusCode, second.facts().clashes]).toEqual([
      409,
      [{ field: 'title', theirs: 'Of Ann', mine: 'Of Cat' }],
    ]);
    expect(second.facts().typed.title).toBe('Of Cat');
    expect(await keptNow()).toMatchObject({ title: 'Of Ann', 'parts.p1.answer': 'We gritted 431 miles.' });
    expect((await caseNow()).responses).toEqual([]);
    await second.send('keep', { title: 'Of both' });
    expect(await keptNow()).toMatchObject({ title: 'Of both' });
  });

  it('many who write in different places at the same moment lose nothing', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((sub) => open(sub)));
    const places = ['title', 'topics', 'advice', 'introduction'];
    await Promise.all(all.map(({ send }, i) => send('keep', { [places[i] ?? '']: `of ${i}` })));
    expect(await keptNow()).toMatchObject({ title: 'of 0', topics: 'of 1', advice: 'of 2', introduction: 'of 3' });
  });
});

describe('what the checks find', () => {
  const withGround: Fields = {
    ...whole,
    'parts.p2.outcome': 'withheld',
    'grounds.g1.exemption': 's31',
    'grounds.g1.limbs': '31(1)(a)',
    'grounds.g1.parts': 'p2',
    'grounds.g1.why': 'Offenders could avoid checks.',
    'grounds.g1.favouring': 'Openness.',
    'grounds.g1.against': 'Crime.',
    'grounds.g1.balance': 'Against.',
  };
  const approve = (more = {}, by: { sub: string; groups: string[] } = bob) =>
    giveCommand(world, by, reference, { command: 'approve-response', ...more });

  it('keeps a version from being approved until it is mended, answered, or let stand with a reason', async () => {
    const { send, facts, reload } = await open('ann');
    await send('add grounds', whole);
    await send('version', withGround);
    await reload();
    const rules = facts().findings.map(({ finding }: { finding: { rule: string } }) => finding.rule);
    expect(rules).toEqual(
      ['harm-missing', 'likelihood-missing', 'withheld-missing'].filter((rule) => rules.includes(rule)),
    );
    expect(rules).toContain('harm-missing');
    const refused = await approve();
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-valid' } });
    // Officers read it as well as programs.
    expect(refused.ok ? '' : refused.error.detail).toMatch(/An approver may let them stand by giving a reason\.$/);
    // Answered by the author, each with a reason.
    const answers = Object.fromEntries(
      facts().findings.map(({ finding }: PlacedFinding) => [answerField(finding), 'It is plain.']),
    );
    await send('version', { ...withGround, ...answers });
    const latest = (await caseNow()).responses.at(-1)!;
    expect(latest).toMatchObject({ version: 2, author: 'ann' });
    const said = JSON.parse(new TextDecoder().decode((await world.records.get(latest.answers!))!));
    expect(said[0]).toMatchObject({ kind: 'reason', reason: 'It is plain.', by: 'ann' });
    expect((await approve()).ok).toBe(true);
  });

  it('an approver lets them stand with a reason, which the ledger points at', async () => {
    await (await open('ann')).send('add grounds', whole);
    await (await open('ann')).send('version', withGround);
    expect((await approve({ acceptFindings: 'It is late.' })).ok).toBe(true);
    const { ledger, words } = (await world.cases.load(reference))!;
    const event = ledger.at(-1);
    if (event?.type !== 'ResponseApproved') throw new Error('It is approved');
    expect(event.overridden?.length).toBeGreaterThan(0);
    expect(words.find(({ id }) => id === event.findingsAccepted?.textId)?.text).toBe('It is late.');
  });
});

describe('small numbers', () => {
  const withTable: Fields = {
    ...whole,
    'parts.p1.tables': 't1',
    'tables.t1.caption': 'Complaints by ward',
    'tables.t1.text': 'Ward\tUpheld\tNot upheld\tTotal\nNorth\t3\t20\t23\nSouth\t12\t30\t42\nTotal\t15\t50\t65',
  };

  it('are told at their table, and suppressed with whatever would give them away', async () => {
    const { send, facts, reload } = await open('ann');
    await send('add tables', whole);
    await send('add grounds');
    await send('keep', {
      ...withTable,
      'grounds.g1.exemption': 's40',
      'grounds.g1.limbs': '40(2)',
      'grounds.g1.why': 'So few.',
    });
    await reload();
    const [found] = facts().findings.filter(
      ({ finding }: PlacedFinding) => finding.rule === ('small-numbers' as never),
    );
    expect(found).toMatchObject({ field: 'tables.t1.text', finding: { level: 'check', small: [{ value: 3 }] } });
    expect(found.finding.id).not.toContain('3 ');
    await send('suppress tables.t1', { 'suppress.t1': 'g1' });
    const kept = (await keptNow())!;
    expect(kept['tables.t1.text']?.match(/\[withheld g1\]/g)).toHaveLength(4);
    expect(kept).toMatchObject({ 'parts.p1.outcome': 'partly-disclosed', 'grounds.g1.parts': 'p1' });
    await reload();
    const rules = facts().findings.map(({ finding }: PlacedFinding) => finding.rule);
    expect(rules).not.toContain('small-numbers');
    expect(rules).not.toContain('figure-told');
  });

  it('that are suppressed alone can be worked out, and that is told', async () => {
    const { send, facts, reload } = await open('ann');
    await send('add tables', whole);
    await send('add grounds');
    const alone = withTable['tables.t1.text']!.replace('\t3\t', '\t[withheld g1]\t');
    const ground = { 'grounds.g1.exemption': 's40', 'grounds.g1.limbs': '40(2)', 'grounds.g1.parts': 'p1' };
    await send('keep', { ...withTable, ...ground, 'tables.t1.text': alone, 'parts.p1.outcome': 'partly-disclosed' });
    await reload();
    const rules = facts().findings.map(({ finding }: PlacedFinding) => finding.rule);
    expect(rules).toContain('figure-told');
  });
});

describe('what counts no people', () => {
  const lamps: Fields = {
    ...whole,
    'parts.p1.tables': 't1',
    'tables.t1.caption': 'Officers and lamps by ward',
    'tables.t1.text': 'Ward\tOfficers\tLamps\nNorth\t3\t4\nSouth\t12\t2',
    shown: 'tables.t1.notColumns tables.t1.notRows',
  };
  const small = (facts: () => { findings: readonly PlacedFinding[] }) =>
    facts().findings.flatMap(({ finding }) => ('small' in finding ? finding.small.map(({ what }) => what) : []));

  it('is no small number from when its column is ticked, also in the version; and is again with another heading', async () => {
    const { browser, send, facts, reload } = await open('ann');
    await send('add tables', whole);
    await send('keep', lamps);
    await reload();
    expect(small(facts)).toEqual(['North, Officers', 'North, Lamps', 'South, Lamps']);
    await send('keep', { ...lamps, 'tables.t1.notColumns': 'Lamps' });
    await reload();
    expect(small(facts)).toEqual(['North, Officers']);
    await send('version', { ...lamps, 'tables.t1.notColumns': 'Lamps' });
    const { document } = (await caseNow()).responses.at(-1)!;
    const saved = JSON.parse(new TextDecoder().decode((await world.records.get(document))!));
    expect(saved.tables[0].notCounts).toEqual({ columns: [1] });
    await reload();
    expect([facts().from, facts().typed['tables.t1.notColumns']]).toEqual([1, 'Lamps']);
    const shown = JSON.stringify(factsOf(await browser.get(`${path}/page`)));
    expect(shown).toContain('South');
    expect(shown).not.toContain('notCounts');
    const other = lamps['tables.t1.text']!.replace('Lamps', 'Wardens');
    await send('keep', { ...lamps, 'tables.t1.notColumns': 'Lamps', 'tables.t1.text': other });
    await reload();
    expect(small(facts)).toEqual(['North, Officers', 'North, Wardens', 'South, Wardens']);
  });

  it('is not suppressed to protect who is counted: the total is', async () => {
    const { send, facts, reload } = await open('ann');
    await send('add tables', whole);
    await send('add grounds');
    await send('keep', {
      ...lamps,
      'tables.t1.text': 'Ward\tOfficers\tLamps\tAll\nNorth\t3\t12\t15\nSouth\t12\t20\t32\nEast\t30\t8\t38',
      'tables.t1.notColumns': 'Lamps',
      'grounds.g1.exemption': 's40',
      'grounds.g1.limbs': '40(2)',
    });
    await send('suppress tables.t1', { 'suppress.t1': 'g1' });
    expect((await keptNow())?.['tables.t1.text']?.split('\n')[1]).toBe('North\t[withheld g1]\t12\t[withheld g1]');
    await reload();
    expect(facts().findings.map(({ finding }: PlacedFinding) => finding.rule)).not.toContain('figure-told');
    expect(facts().typed['tables.t1.notColumns']).toBe('Lamps');
  });
});

describe('approval', () => {
  it('is for somebody else than the author of that version', async () => {
    await saveResponse(world, bob, reference, aResponse(), undefined);
    const own = await giveCommand(world, bob, reference, { command: 'approve-response' });
    expect(own).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
    const dan = { sub: 'dan', groups: ['officer', 'approver'] };
    expect((await giveCommand(world, dan, reference, { command: 'approve-response' })).ok).toBe(true);
  });

  it('is for the author too where an authority is that small', async () => {
    world = { ...world, authority: { ...world.authority, approval: 'same-person-allowed' } };
    await saveResponse(world, bob, reference, aResponse(), undefined);
    expect((await giveCommand(world, bob, reference, { command: 'approve-response' })).ok).toBe(true);
  });
});
