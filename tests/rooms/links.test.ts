import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { Answered } from '#domain/links/answered.ts';
import { isNamed, type Whom, whomOf } from '#domain/links/whom.ts';
import { send } from '#functions/acknowledge/send.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { checkLinks } from '#functions/publish/check-links.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import { asker } from '#plumbing/ask-address.ts';
import type { Email } from '#plumbing/mail.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { linkId } from '#store/link-item.ts';
import { answered, officer } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { correctWith } from '#tests/support/corrections.ts';
import { promising } from '#tests/support/promises.ts';
import { aPublication } from '#tests/support/publication.ts';
import { aResponse, authority, aWorld, type World } from '#tests/support/rooms.ts';
import { deadLinksOf } from '#web/pages/acknowledge/letters.ts';

/** A site elsewhere: what it answers to a path, 200 unless told otherwise. */
const site = new Map<string, number>();
let asked: string[] = [];
let server: Server;
let host: string;
beforeAll(async () => {
  server = createServer(({ method, url }, answer) => {
    asked.push(`${method} ${url}`);
    answer.writeHead(site.get(url ?? '') ?? 200).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

let world: World;
let deps: WorkDeps;
let mailbox: Email[];
beforeEach(() => {
  [asked, mailbox] = [[], []];
  site.clear();
  world = aWorld();
  deps = aPublication(world);
});

const HOUR = 3_600_000;
const pass = (hours: number) => world.moveTo(new Date(Date.parse(world.now()) + hours * HOUR).toISOString());
const at = (path: string) => `http://${host}${path}`;
/** An answer that says that the information is available elsewhere. FOIA s.21. */
const elsewhere = (...paths: string[]) =>
  aResponse({
    parts: [{ label: '', question: 'How many?', held: 'yes', outcome: 'withheld' }],
    grounds: [
      {
        ...{ id: 's21', exemption: 's21', limbs: ['21(1)'], parts: [] },
        withheld: 'The figures.',
        why: `They are published: ${paths.map((path) => `[here](${at(path)})`).join(' and ')}.`,
      },
    ],
  });

/** Does everything that waits to be done for the public. */
async function publishAll(): Promise<void> {
  for (let due = ['']; due.length > 0; due = [...(await world.outbox.due('publish', world.now(), 100))])
    for (const id of due) expect(await workOff(world.outbox, id, (item) => doWork(deps, item), world.now)).toBe(true);
}
async function published(...paths: string[]): Promise<string> {
  const reference = await answered(world, elsewhere(...paths));
  await publishAll();
  return reference;
}
const give = async (reference: string, command: OfficerCommand) => {
  const done = await giveCommand(world, officer, reference, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  await publishAll();
};
/** One run of the schedule. */
const run = (whom: Whom = whomOf(world.origin, host)) => {
  const asking = { userAgent: 'RequestPortal/1', isNamed: (url: URL) => isNamed(url, whom), timeoutMs: 1000 };
  return checkLinks({ ...world, whom, ask: () => asker(asking) });
};
const stateOf = async (path: string) => (await world.links.load(linkId(at(path))))?.state;
const ownersOf = async (path: string) => (await world.links.load(linkId(at(path))))?.owners;

/** Sends what waits to be told of dead links; what became of each. */
async function tell(): Promise<readonly (string | null)[]> {
  const ids = (await world.outbox.due('acknowledge', world.now(), 100)).filter((id) => id.endsWith('~dead-link'));
  const sending = {
    ...world,
    sendMail: async (email: Email) => `id-${mailbox.push(email)}`,
    deadLink: deadLinksOf(authority),
  };
  for (const id of ids)
    await workOff(
      world.outbox,
      id,
      (item, now) => send(sending as unknown as Parameters<typeof send>[0], item, now),
      world.now,
    );
  return Promise.all(ids.map((id) => world.outbox.outcome(id)));
}

describe('the links of an answer', () => {
  it('are looked at with the first run after it is published, and then a week later', async () => {
    const reference = await answered(world, elsewhere('/figures', '/more'));
    expect(await run()).toEqual({ looked: 0, dead: 0, forgotten: 0 });
    await publishAll();
    expect(await run()).toEqual({ looked: 2, dead: 0, forgotten: 0 });
    expect(asked.sort()).toEqual(['HEAD /figures', 'HEAD /more']);
    expect([await stateOf('/figures'), await ownersOf('/figures')]).toEqual(['alive', [reference]]);
    pass(6 * 24);
    expect((await run()).looked).toBe(0);
    pass(2 * 24);
    expect((await run()).looked).toBe(2);
  });

  it('are those of the version that stands: a correction that puts one right lets the old one go', async () => {
    const reference = await published('/old', '/stays');
    pass(240);
    const done = await correctWith(world, reference, elsewhere('/stays', '/new'));
    expect(done.ok).toBe(true);
    await publishAll();
    expect([await ownersOf('/old'), await ownersOf('/new')]).toEqual([[], [reference]]);
    await run();
    expect(asked).not.toContain('HEAD /old');
    expect([await stateOf('/old'), await stateOf('/new')]).toEqual([undefined, 'alive']);
  });

  it('are let go when it is withdrawn, and looked at again when it is put back', async () => {
    const reference = await published('/figures');
    await give(reference, { command: 'withdraw-disclosure', reason: 'error' });
    expect(await ownersOf('/figures')).toEqual([]);
    expect(await run()).toEqual({ looked: 0, dead: 0, forgotten: 1 });
    await give(reference, { command: 'reinstate-disclosure', reason: 'It may be read.' });
    expect(await run()).toEqual({ looked: 1, dead: 0, forgotten: 0 });
  });

  it('are none of what is not published, and of an answer without links nothing is written at all', async () => {
    await answered(world, { ...elsewhere('/secret'), publication: { kind: 'do-not-publish', reason: 'Personal.' } });
    await publishAll();
    const reference = await answered(world);
    await publishAll();
    expect([await world.links.due('9999', 10), await world.links.citedBy(reference)]).toEqual([[], []]);
  });

  it('that lead to an answer of this portal are asked for at its public address, and again once that is withdrawn and no front keeps it', async () => {
    const kept = await answered(world);
    const reference = await answered(world, aResponse(promising));
    await publishAll();
    await give(reference, { command: 'keep-promise', ground: 's22', where: kept });
    const id = linkId(`/disclosures/${kept}/`);
    const origin = `http://${host}`;
    const whom = whomOf(origin, 'none');
    await run(whom);
    expect(asked).toEqual([`HEAD /disclosures/${kept}/`]);
    expect(await world.links.load(id)).toMatchObject({ state: 'alive', owners: [reference] });
    await give(kept, { command: 'withdraw-disclosure', reason: 'error' });
    // The front still has it for a minute: to ask now would find it well, and ask again in a week.
    pass(1 / 60);
    expect((await run(whom)).looked).toBe(0);
    site.set(`/disclosures/${kept}/`, 410);
    pass(1 / 60);
    expect((await run(whom)).dead).toBe(1);
    await tell();
    expect(mailbox[0]?.text).toContain(`https://foi.testshire.example/disclosures/${kept}/`);
  });

  it('may be those of anything else that has pages', async () => {
    await world.links.cite('scheme:lists', [{ address: at('/list') }], world.now());
    site.set('/list', 410);
    expect((await run()).dead).toBe(1);
    expect(await tell()).toEqual(['sent:id-1']);
    expect(mailbox[0]?.subject).toBe('Dead link in what we publish: An entry of the publication scheme');
    expect(mailbox[0]?.text).toContain('https://foi.testshire.example/officer/scheme/lists');
  });
});

describe('a dead link', () => {
  it('is told to the team once, with every answer that leads there and what to do', async () => {
    const first = await published('/figures');
    const second = await published('/figures');
    site.set('/figures', 404);
    expect((await run()).dead).toBe(0);
    expect(await stateOf('/figures')).toBe('failing');
    pass(1);
    expect((await run()).dead).toBe(1);
    expect(await tell()).toEqual(['sent:id-1']);
    const [mail] = mailbox;
    expect(mail).toMatchObject({ to: authority.contact.email, tags: { kind: 'dead-link' } });
    expect(mail?.subject).toBe(`A refusal leads to a dead link: ${first} and 1 more`);
    for (const rendering of [mail?.text, mail?.html]) {
      for (const said of [at('/figures'), first, second, '(404)', 'Monday 23 November 2026', 'FOIA section 21'])
        expect(rendering).toContain(said);
      for (const owner of [first, second]) expect(rendering).toContain(`${world.origin}/officer/cases/${owner}`);
      expect(rendering).not.toContain('Ada');
    }
    // However often it is looked at.
    for (let day = 0; day < 5; day += 1) {
      pass(24);
      await run();
    }
    expect([await tell(), mailbox.length]).toEqual([[], 1]);
  });

  it('is told again when it dies again, and when another answer that cites it is published', async () => {
    await published('/figures');
    site.set('/figures', 410);
    await run();
    await tell();
    const second = await published('/figures');
    await run();
    await tell();
    expect(mailbox[1]?.text).toContain(second);
    site.delete('/figures');
    pass(24);
    await run();
    expect([await stateOf('/figures'), await tell()]).toEqual(['alive', []]);
    site.set('/figures', 410);
    pass(8 * 24);
    await run();
    await tell();
    expect(mailbox).toHaveLength(3);
  });

  it('is not told of where it lives again, or nobody cites it, by the time that the mail would go', async () => {
    const reference = await published('/figures', '/other');
    for (const path of ['/figures', '/other']) site.set(path, 410);
    expect((await run()).dead).toBe(2);
    site.delete('/figures');
    await world.links.hasten(linkId(at('/figures')), world.now());
    await run();
    await give(reference, { command: 'withdraw-disclosure', reason: 'error' });
    expect([await tell(), mailbox]).toEqual([['no-longer-due', 'no-longer-due'], []]);
  });

  it('is told of to whoever cites it while it is looked at', async () => {
    const first = await published('/figures');
    site.set('/figures', 410);
    const whom = whomOf(world.origin, host);
    const ask = asker({ userAgent: 'x', isNamed: (url) => isNamed(url, whom), timeoutMs: 1000 });
    pass(1);
    let second = '';
    const meanwhile = async (...asking: Parameters<typeof ask>) => {
      if (second === '') second = await published('/figures');
      return ask(...asking);
    };
    expect(await checkLinks({ ...world, whom, ask: () => meanwhile })).toMatchObject({ looked: 1, dead: 0 });
    expect((await run()).dead).toBe(1);
    await tell();
    expect(mailbox).toHaveLength(1);
    for (const owner of [first, second]) expect(mailbox[0]?.text).toContain(owner);
  });

  it('is told once by two runs at a time', async () => {
    await published('/figures');
    site.set('/figures', 410);
    await Promise.all([run(), run()]);
    expect(await tell()).toHaveLength(1);
  });
});

describe('a run', () => {
  const cite = (...addresses: readonly string[]) =>
    world.links.cite(
      'x',
      addresses.map((address) => ({ address })),
      world.now(),
    );
  const offline = async (): Promise<Answered> => ({ fault: 'no-answer' });
  const with_ = (ask: (url: URL) => Promise<Answered>) =>
    checkLinks({ ...world, whom: whomOf(world.origin, 'public'), ask: () => ask });

  it('keeps nothing where our own network is away, and everything where only the others’ are', async () => {
    await cite('https://a.example/', 'https://b.example/');
    expect(await with_(offline)).toEqual({ looked: 0, dead: 0, forgotten: 0 });
    expect(await world.links.due(world.now(), 10)).toHaveLength(2);
    const onlyUs = async (url: URL) => (url.origin === world.origin ? { status: 200, location: null } : offline());
    expect(await with_(onlyUs)).toEqual({ looked: 2, dead: 0, forgotten: 0 });
    expect((await world.links.load(linkId('https://a.example/')))?.state).toBe('failing');
  });

  it('looks at one page of a host at a time, and asks one that gives no answer no more', async () => {
    const pages = (name: string) => Array.from({ length: 5 }, (_, i) => `https://${name}.example/${i}`);
    await cite(...pages('busy'), ...pages('down'));
    const now = new Map<string, number>();
    const most = new Map<string, number>();
    const seen: string[] = [];
    await with_(async ({ host: one, href, origin }) => {
      if (origin !== world.origin) seen.push(href);
      now.set(one, (now.get(one) ?? 0) + 1);
      most.set(one, Math.max(most.get(one) ?? 0, now.get(one) ?? 0));
      await new Promise((resolve) => setTimeout(resolve, 5));
      now.set(one, (now.get(one) ?? 0) - 1);
      return one === 'down.example' ? offline() : { status: 200, location: null };
    });
    expect(Object.fromEntries(most)).toEqual({ 'busy.example': 1, 'down.example': 1 });
    expect(seen.filter((href) => href.includes('down'))).toHaveLength(1);
    const states = (await world.links.citedBy('x')).map(({ state }) => state);
    expect(states).toEqual([...Array(5).fill('alive'), ...Array(5).fill('failing')]);
  });

  it('leaves what it has no time for to the next', async () => {
    await cite(...Array.from({ length: 5 }, (_, i) => `https://slow.example/${i}`));
    const slow = async () => {
      pass(0.003);
      return { status: 200, location: null };
    };
    expect((await with_(slow)).looked).toBe(2);
    expect((await with_(slow)).looked).toBe(2);
    expect((await with_(slow)).looked).toBe(1);
  });

  it('is not held up by a link of which a look goes wrong', async () => {
    await cite('https://a.example/', 'https://b.example/', 'https://[', 'javascript:alert(1)');
    const broken = async ({ hostname }: URL) => {
      if (hostname === 'a.example') throw new Error('a bug');
      return { status: 200, location: null };
    };
    expect((await with_(broken)).looked).toBe(4);
    expect(await world.links.due(world.now(), 10)).toEqual([]);
    const states = (await world.links.citedBy('x')).map(({ address, state }) => [address, state]);
    expect(states).toEqual([
      ['https://[', 'unknown'],
      ['https://a.example/', 'unknown'],
      ['https://b.example/', 'alive'],
      ['javascript:alert(1)', 'unknown'],
    ]);
  });
});

describe('at the console', () => {
  it('the dead links stand first, with the answers that lead there, and one is looked at again when somebody asks', async () => {
    const reference = await published('/figures', '/refused', '/well');
    site.set('/figures', 410);
    site.set('/refused', 403);
    await run();
    const ann = await atConsole(world, 'ann');
    const shown = factsOf(await ann.get('/officer/links'));
    expect(shown).toMatchObject({ next: null, asked: false });
    expect(shown.links).toMatchObject([
      { address: at('/figures'), state: 'dead', because: 'gone', owners: [reference] },
      { address: at('/refused'), state: 'unknown', because: 'refused-us' },
    ]);
    const page = factsOf(await ann.get(`/officer/cases/${reference}`));
    expect(page.links).toMatchObject([{ address: at('/figures'), state: 'dead' }]);

    site.delete('/figures');
    const done = await ann.post('/officer/links', { link: linkId(at('/figures')) });
    expect([done.statusCode, done.headers?.['location']]).toEqual([303, '/officer/links?asked=1']);
    expect(factsOf(await ann.get('/officer/links?asked=1'))).toMatchObject({ asked: true });
    await run();
    expect(factsOf(await ann.get('/officer/links')).links).toHaveLength(1);
    expect(factsOf(await ann.get(`/officer/cases/${reference}`)).links).toEqual([]);
  });

  it('a link that is none is not found, and units’ contacts see none', async () => {
    const ann = await atConsole(world, 'ann');
    expect((await ann.post('/officer/links', { link: 'https://a.example/' })).statusCode).toBe(404);
    const tom = await atConsole(world, 'tom', ['unit', 'unit-traffic']);
    expect((await tom.get('/officer/links')).statusCode).toBe(403);
    expect((await tom.post('/officer/links', { link: linkId('x') })).statusCode).toBe(403);
  });
});
