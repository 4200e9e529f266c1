import { beforeEach, describe, expect, it } from 'vitest';
import { aWorld, bodyOf, type World } from '#tests/support/rooms.ts';
import { aVisitor } from '#tests/support/visitor.ts';

const answers = {
  information: 'How many miles of cycle path were gritted?',
  name: 'Ada Example',
  contactBy: 'email',
  email: 'ada@example.org',
  postalAddress: '',
  preferredForm: 're-usable',
  needs: 'yes',
  adjustments: 'Large print',
};
const LATER = '2026-11-23T09:40:00.000Z';
const NEXT_WEEK = '2026-11-30T09:40:00.000Z';

describe('asking one question a page', () => {
  let world: World;
  let visitor: ReturnType<typeof aVisitor>;
  beforeEach(() => {
    world = aWorld();
    visitor = aVisitor(world);
  });
  const count = async () => (await world.cases.open(null, 100)).items.length;
  const heldFor = async (reference: string) => {
    const { ledger } = (await world.cases.load(reference))!;
    return ledger.flatMap((event) => (event.type === 'RequestHeld' ? event.reasons : []));
  };
  const send = async () => {
    world.moveTo(LATER);
    return visitor.post('/request/check');
  };

  it('leads from question to question to the confirmation, and makes one request of it all', async () => {
    const begun = await visitor.post('/request/');
    expect(begun.statusCode).toBe(303);
    expect(begun.cookies?.[0]).toMatch(/^__Host-draft=[\w-]+; Max-Age=86400; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    const way = [visitor.to(begun)];
    for (const question of ['information', 'name', 'contact', 'form', 'needs']) {
      const shown = await visitor.get(`/request/${question}`);
      expect(bodyOf(shown)).toMatchObject({ page: 'question', question, problems: [] });
      way.push(visitor.to(await visitor.post(`/request/${question}`, answers)));
    }
    expect(way).toEqual([
      '/request/information?begun=yes',
      '/request/published',
      '/request/contact',
      '/request/form',
      '/request/needs',
      '/request/check',
    ]);
    expect(bodyOf(await visitor.get('/request/check'))).toMatchObject({ page: 'check', answers, changed: false });
    const sent = await send();
    expect(visitor.to(sent)).toBe('/request/sent/07.FOI.26.000001');
    expect(bodyOf(await visitor.get('/request/sent/07.FOI.26.000001'))).toMatchObject({ page: 'sent' });
    const stored = await world.cases.load('07.FOI.26.000001');
    expect(stored?.applicant).toMatchObject({ name: answers.name, contact: { email: answers.email } });
    expect(stored?.words.map(({ text }) => text)).toEqual([answers.information, answers.adjustments]);
    expect(stored?.ledger[0]).toMatchObject({ channel: 'form', preferredForm: 're-usable', receivedAt: LATER });
  });

  it('gives a question back with what was typed, and keeps that for the way back too', async () => {
    await visitor.answerAll({ ...answers, email: 'ada@' });
    const refused = await visitor.post('/request/contact', { ...answers, email: 'ada@' });
    expect(refused.statusCode).toBe(422);
    expect(bodyOf(refused)).toMatchObject({
      problems: [{ field: 'email', code: 'not-an-email' }],
      answers: { email: 'ada@', information: answers.information },
    });
    expect(bodyOf(await visitor.get('/request/contact')).answers.email).toBe('ada@');
    expect(visitor.to(await visitor.get('/request/check'))).toBe('/request/contact');
  });

  it('leads nobody to a question before the ones that it follows', async () => {
    await visitor.post('/request/');
    expect(visitor.to(await visitor.get('/request/needs'))).toBe('/request/information');
    expect(visitor.to(await visitor.get('/request/check'))).toBe('/request/information');
  });

  it('returns from a change to checking the answers, and asks again only what the change leaves open', async () => {
    await visitor.answerAll(answers);
    const changed = { ...answers, name: 'Ada B. Example', change: 'yes' };
    expect(visitor.to(await visitor.post('/request/name', changed))).toBe('/request/check');
    expect(bodyOf(await visitor.get('/request/check')).answers.name).toBe('Ada B. Example');
    const refused = await visitor.post('/request/name', { name: ' ', change: 'yes' });
    expect(bodyOf(refused)).toMatchObject({ change: true, problems: [{ field: 'name', code: 'missing' }] });
  });

  it('makes one request of a form sent twice, one after the other or at once, and leads back to its confirmation', async () => {
    await visitor.answerAll(answers);
    world.moveTo(LATER);
    const all = await Promise.all([1, 2, 3].map(() => visitor.post('/request/check')));
    all.push(await visitor.post('/request/check'));
    expect(new Set(all.map(visitor.to))).toEqual(new Set(['/request/sent/07.FOI.26.000001']));
    expect(await count()).toBe(1);
    for (const back of ['/request/check', '/request/name', '/request/information']) {
      expect(visitor.to(await visitor.get(back))).toBe('/request/sent/07.FOI.26.000001');
      expect(visitor.to(await visitor.post(back, answers))).toBe('/request/sent/07.FOI.26.000001');
    }
  });

  it('keeps nothing that was typed once it is sent, but in the request', async () => {
    await visitor.answerAll(answers);
    await send();
    const id = visitor.cookie('__Host-draft') ?? '';
    expect(await world.drafts.load(id, LATER)).toMatchObject({ answers: {}, sentAs: '07.FOI.26.000001' });
  });

  it('lets the same browser ask for something else afterwards', async () => {
    await visitor.answerAll(answers);
    await send();
    expect(bodyOf(await visitor.get('/request/'))).toEqual({ page: 'before', expired: false });
    await visitor.answerAll({ ...answers, information: 'And how many bins?' });
    world.moveTo('2026-11-23T09:50:00.000Z');
    expect(visitor.to(await visitor.post('/request/check'))).toBe('/request/sent/07.FOI.26.000002');
  });

  it('offers to go on with what is not sent, or to delete it', async () => {
    await visitor.answerAll({ ...answers, email: '' });
    expect(bodyOf(await visitor.get('/request/'))).toEqual({
      page: 'before',
      goOn: '/request/contact',
      expired: false,
    });
    // Whoever starts again without saying that the old one may go loses nothing.
    await visitor.post('/request/');
    expect(bodyOf(await visitor.get('/request/information')).answers.information).toBe(answers.information);
    const old = visitor.cookie('__Host-draft') ?? '';
    await visitor.post('/request/', { again: 'yes' });
    expect(bodyOf(await visitor.get('/request/information')).answers.information).toBe('');
    expect(await world.drafts.load(old, LATER)).toBeNull();
  });

  it('says that what was typed has expired, and loses nothing of what the page still holds', async () => {
    await visitor.answerAll(answers);
    const { kept } = bodyOf(await visitor.get('/request/contact'));
    expect(JSON.parse(kept)).not.toHaveProperty('email');
    world.moveTo(NEXT_WEEK);
    expect(visitor.cookies()).toEqual([]);
    for (const path of ['/request/contact', '/request/check']) {
      expect(visitor.to(await visitor.get(path))).toBe('/request/?expired=yes');
    }
    expect(bodyOf(await visitor.get('/request/?expired=yes')).expired).toBe(true);
    const whole = bodyOf(await visitor.post('/request/contact', { ...answers, kept }));
    expect(whole).toMatchObject({ page: 'one-page', noCookies: true, answers });
  });

  it('goes on where the draft alone is gone, under an id of its own', async () => {
    await visitor.answerAll(answers);
    const { kept } = bodyOf(await visitor.get('/request/contact'));
    const old = visitor.cookie('__Host-draft') ?? '';
    await world.drafts.remove(old);
    expect(visitor.to(await visitor.post('/request/contact', { ...answers, kept }))).toBe('/request/form');
    expect(visitor.cookie('__Host-draft')).not.toBe(old);
    expect(bodyOf(await visitor.get('/request/check')).answers).toEqual(answers);
    expect(await world.drafts.load(old, LATER)).toBeNull();
  });

  it('sends what was checked, also where the day is over in between, once', async () => {
    await visitor.answerAll(answers);
    const { kept, formKey: key } = bodyOf(await visitor.get('/request/check'));
    world.moveTo(NEXT_WEEK);
    expect(visitor.to(await visitor.post('/request/check', { kept, key }))).toBe('/request/sent/07.FOI.26.000001');
    expect(visitor.to(await visitor.post('/request/check', { kept, key }))).toBe('/request/sent/07.FOI.26.000001');
    expect(await count()).toBe(1);
    expect(await heldFor('07.FOI.26.000001')).toEqual([]);
  });

  it('sends nothing that another window has changed since it was checked', async () => {
    await visitor.answerAll(answers);
    const { kept, formKey: key } = bodyOf(await visitor.get('/request/check'));
    await visitor.post('/request/information', { information: 'Something else' });
    world.moveTo(LATER);
    expect(visitor.to(await visitor.post('/request/check', { kept, key }))).toBe('/request/check?changed=yes');
    expect(await count()).toBe(0);
    const again = bodyOf(await visitor.get('/request/check?changed=yes'));
    expect(again).toMatchObject({ changed: true, answers: { information: 'Something else' } });
    const sent = await visitor.post('/request/check', { kept: again.kept, key: again.formKey });
    expect(visitor.to(sent)).toBe('/request/sent/07.FOI.26.000001');
  });

  it('gives the confirmation to whoever never got the answer, for ten minutes', async () => {
    await visitor.answerAll(answers);
    world.moveTo(LATER);
    await visitor.postInVain('/request/check');
    expect(visitor.to(await visitor.get('/request/check'))).toBe('/request/sent/07.FOI.26.000001');
    expect((await visitor.get('/request/sent/07.FOI.26.000001')).body).toBe('unknown');
    const again = await visitor.post('/request/check');
    expect(visitor.to(again)).toBe('/request/sent/07.FOI.26.000001');
    expect(bodyOf(await visitor.get('/request/sent/07.FOI.26.000001'))).toMatchObject({ page: 'sent' });
    world.moveTo('2026-11-23T09:51:00.000Z');
    expect((await visitor.post('/request/check')).cookies).toEqual([]);
    expect(await count()).toBe(1);
  });

  it('lets nobody in who has seen the id before anything was typed', async () => {
    await visitor.post('/request/');
    const seen = visitor.cookie('__Host-draft') ?? '';
    await visitor.post('/request/');
    expect(visitor.cookie('__Host-draft')).not.toBe(seen);
    const stranger = aVisitor(world);
    stranger.set('__Host-draft', 'an-id-that-somebody-made-up');
    await stranger.post('/request/name', { name: 'Ada' });
    expect(await world.drafts.load('an-id-that-somebody-made-up', LATER)).toBeNull();
  });

  it('does not believe what a page carries: it is checked like what is typed', async () => {
    for (const kept of ['', '{', '[]', '"x"', '{"information":7}', '{"information":"x","name":"y"}']) {
      const answer = await visitor.post('/request/check', { kept });
      expect([kept, visitor.to(answer)]).toEqual([kept, '/request/']);
    }
    expect(await count()).toBe(0);
  });

  it('deletes what was typed when the reader leaves, forgets the cookies, and leads away', async () => {
    await visitor.answerAll(answers);
    const id = visitor.cookie('__Host-draft') ?? '';
    visitor.set('__Host-track-07.FOI.26.000009', 'key');
    const left = await visitor.post('/request/leave');
    expect(left).toMatchObject({ statusCode: 200, headers: { refresh: '0; url=https://weather.example/' } });
    expect(await world.drafts.load(id, LATER)).toMatchObject({ answers: {}, sentAs: 'left' });
    expect(visitor.cookies()).toEqual([]);
    // What was still under way brings nothing back.
    visitor.set('__Host-draft', id);
    expect(visitor.to(await visitor.post('/request/name', answers))).toBe('/request/');
    expect(visitor.to(await visitor.post('/request/check', { kept: JSON.stringify(answers) }))).toBe('/request/');
    expect(bodyOf(await visitor.get('/request/'))).toEqual({ page: 'before', expired: false });
    expect(await world.drafts.load(id, LATER)).toMatchObject({ answers: {} });
    expect((await aVisitor(world).post('/request/leave')).statusCode).toBe(200);
  });

  it('gives what is too long back to be shortened, and still has the rest', async () => {
    await visitor.post('/request/');
    const long = { information: 'x'.repeat(20_001) };
    expect(bodyOf(await visitor.post('/request/information', long)).problems[0].code).toBe('too-long');
    expect(bodyOf(await visitor.get('/request/information')).answers).toMatchObject(long);
    const many = { ...answers, contactBy: 'email', postalAddress: '漢'.repeat(59_000) };
    expect(bodyOf(await visitor.post('/request/contact', many)).problems).toEqual([
      { field: 'postalAddress', code: 'not-valid' },
    ]);
    const huge = { information: 'y'.repeat(100_000) };
    const refused = await visitor.post('/request/information', huge);
    expect([refused.statusCode, bodyOf(refused).answers.information.length]).toEqual([422, 100_000]);
    expect(bodyOf(await visitor.get('/request/information')).answers).toMatchObject(long);
  });

  it('refuses a field that is sent twice, and bytes that are no UTF-8', async () => {
    await visitor.post('/request/');
    expect((await visitor.post('/request/name', 'name=a&name=b')).statusCode).toBe(422);
    expect((await visitor.post('/request/information', 'information=a%FF%FE')).statusCode).toBe(422);
  });

  it('has looked at first what proves nothing about how it was made', async () => {
    const kept = JSON.stringify(answers);
    for (const [i, [key, id]] of [
      ['', undefined],
      ['1.x.forged', undefined],
      ['', 'nonsense'],
    ].entries()) {
      const robot = aVisitor(world);
      if (id) robot.set('__Host-draft', id);
      const mine = JSON.stringify({ ...JSON.parse(kept), email: `r${i}@example.org` });
      const sent = robot.to(await robot.post('/request/check', { kept: mine, key: key ?? '' })) ?? '';
      expect(await heldFor(sent.slice('/request/sent/'.length))).toEqual(['too-fast']);
    }
    await visitor.answerAll({ ...answers, subject: 'Cheap watches' });
    const page = bodyOf(await visitor.get('/request/check'));
    world.moveTo(NEXT_WEEK);
    const late = visitor.to(await visitor.post('/request/check', { kept: page.kept, key: page.formKey })) ?? '';
    expect(await heldFor(late.slice('/request/sent/'.length))).toEqual(['trap']);
  });

  it('takes what comes sooner than a person types, or fills in the box that nobody sees, and has it looked at', async () => {
    await visitor.answerAll(answers);
    const soon = visitor.to(await visitor.post('/request/check')) ?? '';
    expect(await heldFor(soon.slice('/request/sent/'.length))).toEqual(['too-fast']);
    expect(bodyOf(await visitor.get(soon)).held).toBe(true);
    await visitor.answerAll({ ...answers, subject: 'Cheap watches' });
    const trapped = visitor.to(await send()) ?? '';
    expect(await heldFor(trapped.slice('/request/sent/'.length))).toEqual(['trap']);
    await visitor.answerAll(answers);
    world.moveTo('2026-11-23T09:50:00.000Z');
    const calm = visitor.to(await visitor.post('/request/check')) ?? '';
    expect(await heldFor(calm.slice('/request/sent/'.length))).toEqual([]);
  });

  it('gives the copy to keep to the browser that sent the request, and to nobody else', async () => {
    await visitor.answerAll(answers);
    await send();
    const copy = await visitor.get('/request/sent/07.FOI.26.000001/copy');
    expect(copy.headers?.['content-disposition']).toBe('attachment; filename="07.FOI.26.000001.txt"');
    expect(bodyOf(copy)).toMatchObject({ information: answers.information, adjustments: 'Large print' });
    expect((await aVisitor(world).get('/request/sent/07.FOI.26.000001/copy')).body).toBe('unknown');
  });
});

describe('a browser that keeps no cookies', () => {
  let world: World;
  let visitor: ReturnType<typeof aVisitor>;
  beforeEach(() => {
    world = aWorld();
    visitor = aVisitor(world, false);
  });

  it('is given every question on one page, and what it typed until then', async () => {
    const begun = visitor.to(await visitor.post('/request/')) ?? '';
    expect(bodyOf(await visitor.get(begun))).toMatchObject({ page: 'one-page', noCookies: true });
    const kept = JSON.stringify({ information: answers.information });
    const typed = bodyOf(await visitor.post('/request/name', { name: answers.name, kept }));
    expect(typed).toMatchObject({
      page: 'one-page',
      answers: { information: answers.information, name: answers.name },
    });
  });

  it('checks, changes and sends what the page itself carries, once', async () => {
    const { formKey } = bodyOf(await visitor.get('/request/all'));
    const form = { ...answers, key: formKey };
    expect(bodyOf(await visitor.post('/request/all', form))).toMatchObject({
      page: 'check',
      answers,
      kept: null,
      formKey,
    });
    expect(bodyOf(await visitor.post('/request/all', { ...form, do: 'change' }))).toMatchObject({
      page: 'one-page',
      answers,
      formKey,
      problems: [],
    });
    world.moveTo(LATER);
    // It could not open the confirmation anywhere else: the answer is the page itself, and the link has the key.
    const sent = bodyOf(await visitor.post('/request/all', { ...form, do: 'send' }));
    expect(sent).toMatchObject({ page: 'sent', reference: '07.FOI.26.000001', dueOn: '2026-12-22', link: null });
    expect(sent.trackPath).toMatch(/^\/track\/07\.FOI\.26\.000001\?key=[\w-]{43}$/);
    expect(bodyOf(await visitor.post('/request/all', { ...form, do: 'send' }))).toEqual(sent);
    const other = { ...form, information: 'A second question from the same page', do: 'send' };
    expect(bodyOf(await visitor.post('/request/all', other)).reference).toBe('07.FOI.26.000002');
  });

  it('is given its private link where no email will bring it', async () => {
    const { formKey } = bodyOf(await visitor.get('/request/all'));
    world.moveTo(LATER);
    const post = { ...answers, contactBy: 'post', email: '', postalAddress: '1 High Street, Town' };
    const sent = bodyOf(await visitor.post('/request/all', { ...post, key: formKey, do: 'send' }));
    expect(sent).toMatchObject({ contact: 'post', link: `https://foi.testshire.example${sent.trackPath}` });
  });

  it('is looked at first where the page does not prove when it was begun, was begun a moment ago, or has the trap filled', async () => {
    const { formKey } = bodyOf(await visitor.get('/request/all'));
    const [seconds, id, seal] = formKey.split('.');
    const forged = `${Number(seconds) - 600}.${id}.${seal}`;
    const sends: readonly [string, Record<string, string>, readonly string[]][] = [
      ['at once', { key: formKey }, ['too-fast']],
      ['later, forged', { key: forged }, ['too-fast']],
      ['later, without a key', { key: '' }, ['too-fast']],
      ['later, with the trap filled', { key: formKey, subject: 'x' }, ['trap']],
      ['later', { key: formKey }, []],
    ];
    for (const [i, [what, fields, reasons]] of sends.entries()) {
      if (i === 1) world.moveTo(LATER);
      const form = { ...answers, information: what, email: `a${i}@example.org`, do: 'send', ...fields };
      const { reference } = bodyOf(await visitor.post('/request/all', form));
      const { ledger } = (await world.cases.load(reference))!;
      const held = ledger.flatMap((event) => (event.type === 'RequestHeld' ? event.reasons : []));
      expect([what, held]).toEqual([what, reasons]);
    }
  });

  it('gets a page that is not valid back with everything typed in it, markup and all', async () => {
    const typed = { ...answers, information: '<script>alert(1)</script>', name: '', email: 'not an address' };
    const answer = await visitor.post('/request/all', { ...typed, key: 'form-9', do: 'send' });
    expect(answer.statusCode).toBe(422);
    expect(bodyOf(answer)).toEqual({
      page: 'one-page',
      answers: typed,
      formKey: 'form-9',
      noCookies: false,
      problems: [
        { field: 'name', code: 'missing' },
        { field: 'email', code: 'not-an-email' },
      ],
    });
  });
});
