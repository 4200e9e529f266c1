import { beforeEach, describe, expect, it } from 'vitest';
import { replay } from '#domain/case/case.ts';
import { keptFiles } from '#domain/case/erasure.ts';
import { londonDate } from '#domain/dates.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { tick } from '#functions/clock/tick.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { withdrawnAt } from '#functions/publish/gone.ts';
import { type PublishDeps, publish, withdraw } from '#functions/publish/publish.ts';
import { answerRead, type ReadPages } from '#functions/track/read.ts';
import { answerFile } from '#functions/track/read-file.ts';
import { sha256 } from '#plumbing/ids.ts';
import type { Email } from '#plumbing/mail.ts';
import { trackingKey } from '#plumbing/tracking-key.ts';
import { clearedKey, fileTextKey, inspectionKey } from '#store/case-files.ts';
import { mustRead } from '#store/response-files.ts';
import { saveResponse } from '#store/save-response.ts';
import { answer, officer, received, reviewer, workOf } from '#tests/support/cases.ts';
import { atConsole, factsOf } from '#tests/support/console.ts';
import { corrected } from '#tests/support/corrections.ts';
import { asAttachment, inspectedFile } from '#tests/support/files.ts';
import { anEvent, anIntake, aResponse, aWorld, type World } from '#tests/support/rooms.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';

let world: World;
let reference: string;
beforeEach(async () => {
  world = aWorld();
  ({ reference } = await received(world));
});

const sheets = [{ name: 'By park', csv: 'park,benches\r\nRiverside,282\r\n' }];
const withFiles = (...attachments: NonNullable<Parameters<typeof aResponse>[0]>['attachments'] & object[]) =>
  aResponse({ attachments });
const caseNow = async () => replay(reference, (await world.cases.load(reference))!.ledger)!;

describe('attaching a file in the editor', () => {
  const open = async () => {
    const browser = await atConsole(world, 'ann');
    const path = `/officer/cases/${reference}/response`;
    const facts = async () => factsOf(await browser.get(path));
    const send = async (act: string, fields: Record<string, string> = {}) =>
      browser.post(path, { seen: JSON.stringify((await facts()).seen), act, ...fields });
    return { path, facts, send };
  };

  it('offers what is cleared and not attached, and fills in what the inspection knows', async () => {
    const file = await inspectedFile(world, reference, { name: 'Benches of Ada Example.xlsx', sheets });
    const found = await inspectedFile(world, reference, { name: 'b.pdf', kind: 'pdf', verdict: 'findings' });
    const { path, facts, send } = await open();
    expect((await facts()).files).toEqual({
      cleared: [{ n: file.n, name: 'Benches of Ada Example.xlsx', kind: 'xlsx', size: file.size }],
      waiting: [{ n: found.n, name: 'b.pdf', kind: 'pdf', size: found.size }],
    });
    const attached = await send(`attach ${file.n}`, { title: 'Benches' });
    expect(attached.headers?.['location']).toBe(`${path}#attachments.a1`);
    const { typed, files } = await facts();
    expect(files.cleared).toEqual([]);
    expect(typed).toMatchObject({
      title: 'Benches',
      attachments: 'a1',
      'attachments.a1.file': file.file,
      'attachments.a1.kind': 'xlsx',
      'attachments.a1.size': String(file.size),
      'attachments.a1.name': 'file-1.xlsx',
      'attachments.a1.title': '',
      'attachments.a1.licence': 'ogl',
      'attachments.a1.csv': 'yes',
      'attachments.a1.sheet1-file': file.sheets[0]?.file,
      'attachments.a1.sheet1-name': 'file-1-by-park.csv',
      'attachments.a1.sheet1-title': 'By park',
    });
  });

  it('attaches nothing twice, nothing that is not cleared, and nothing that is not there', async () => {
    const file = await inspectedFile(world, reference);
    const found = await inspectedFile(world, reference, { name: 'b.pdf', kind: 'pdf', verdict: 'findings' });
    const { facts, send } = await open();
    for (const n of [file.n, file.n, found.n, 99]) await send(`attach ${n}`);
    expect((await facts()).typed).toMatchObject({ attachments: 'a1' });
  });

  it('saves a version with the file, whatever a form says of its digest', async () => {
    const file = await inspectedFile(world, reference, { sheets });
    const { send } = await open();
    await send(`attach ${file.n}`);
    const whole = {
      title: 'Benches',
      request: 'How many benches?',
      'parts.p1.held': 'yes',
      'parts.p1.outcome': 'disclosed',
      'parts.p1.answer': 'They stand in the file.',
      'attachments.a1.title': 'Benches by park',
      'attachments.a1.file': 'f'.repeat(64),
      'attachments.a1.parts': 'p1',
    };
    expect((await send('version', whole)).statusCode).toBe(303);
    const saved = (await caseNow()).responses.at(-1);
    expect(saved?.files).toEqual([file.file, file.sheets[0]?.file]);
    expect(await mustRead(world.records, saved?.document ?? '')).toMatchObject({
      attachments: [
        { id: 'a1', file: file.file, title: 'Benches by park', parts: [''], sheets: [{ title: 'By park' }] },
      ],
    });
  });
});

describe('who asked, in a file', () => {
  const approve = (more = {}) =>
    giveCommand(world, officer, reference, { command: 'approve-response', acceptFindings: 'Looked at.', ...more });

  it('keeps it from being approved until an approver accepts it, and is then published', async () => {
    const file = await inspectedFile(world, reference, { identity: ['applicant-name'] });
    await saveResponse(world, officer, reference, withFiles(asAttachment(file)), undefined);
    const refused = await approve();
    expect(refused).toMatchObject({ ok: false, error: { fields: [{ field: 'attachments.0' }] } });
    expect((await approve({ acceptIdentity: 'A street of that name.' })).ok).toBe(true);
    expect((await giveCommand(world, officer, reference, { command: 'send-response' })).ok).toBe(true);
    expect(await publish(publisher(), workOf(reference, 5, 'publication'))).toBe('published');
  });

  it('is looked for once more when it is published, and then nothing of it is put', async () => {
    const file = await inspectedFile(world, reference);
    await answer(world, reference, withFiles(asAttachment(file)));
    const load = async (asked: string) => {
      const stored = (await world.cases.load(asked))!;
      const ledger = stored.ledger.map((event) =>
        event.type === 'FileInspected' ? { ...event, identity: ['applicant-email' as const] } : event,
      );
      return { ...stored, ledger };
    };
    const later = { ...publisher(), cases: { ...world.cases, load } };
    await expect(publish(later, workOf(reference, 5, 'publication'))).rejects.toMatchObject({ code: 'identity-file' });
    expect(await world.pages.list('disclosures/')).toEqual([]);
  });
});

describe('the letter and its email', () => {
  const mailbox: Email[] = [];
  const send = (event: number, kind: 'response' | 'review-outcome' = 'response') => {
    const sendMail = async (email: Email) => `id-${mailbox.push(email)}`;
    const deps = { ...world, letters: lettersOf(world.authority) as never, sendMail };
    return sendMessage(deps, workOf(reference, event, kind), world.now());
  };
  beforeEach(() => void mailbox.splice(0));

  it('carries the files byte for byte, says so, and keeps no bytes with the letter', async () => {
    const file = await inspectedFile(world, reference, { sheets });
    await answer(world, reference, withFiles(asAttachment(file)));
    expect(await send(5)).toBe('sent:id-1');
    const { text, files = [] } = mailbox[0]!;
    expect(text).toContain('These files are attached to our email, and stay on the page for your request.');
    expect(text).toContain('Title of a.xlsx\n  a.xlsx. Excel spreadsheet, 15 bytes. Open Government Licence v3.0.');
    expect(files.map(({ name, bytes }) => [name, sha256(bytes)])).toEqual([
      ['a.xlsx', file.file],
      ['a-1.csv', file.sheets[0]?.file],
    ]);
    const kept = (await world.records.list(`letters/${reference}/`)).map((key) => key.split('/').at(-1));
    expect(kept).toEqual(['5-response.json', '5.json']);
  });

  it('is not sent without a file that it tells of, nor with another in its place', async () => {
    const file = await inspectedFile(world, reference);
    await answer(world, reference, withFiles(asAttachment(file)));
    const key = clearedKey(reference, file.file);
    await world.records.put(key, 'something else', 'text/plain');
    await expect(send(5)).rejects.toThrow('not the one that was cleared');
    await world.records.remove(key);
    await expect(send(5)).rejects.toThrow('missing');
    expect(mailbox).toEqual([]);
  });

  it('leads to the page where they are too large together, or where it goes by post', async () => {
    const large = await inspectedFile(world, reference, { bytes: new Uint8Array(7_000_001) });
    await answer(world, reference, withFiles(asAttachment(large)));
    await send(5);
    expect(mailbox[0]?.files).toBeUndefined();
    expect(mailbox[0]?.text).toContain('This file is too large for an email.');
    ({ reference } = await received(world, { ...anIntake, contact: { post: '1 High Street' } }));
    await answer(world, reference, withFiles(asAttachment(await inspectedFile(world, reference))));
    expect(await send(5)).toBe('to-post');
    const letter = (await mustRead(world.records, `letters/${reference}/5-response.json`)) as { text: string };
    expect(letter.text).toContain('If you want it in another form, ask us.');
  });

  it('of a review has the files of the new answer', async () => {
    await answer(world, reference, aResponse());
    const review = { command: 'request-review', receivedAt: world.now(), grounds: 'A file is left out.' } as const;
    await giveCommand(world, officer, reference, review);
    const file = await inspectedFile(world, reference);
    await saveResponse(world, reviewer, reference, withFiles(asAttachment(file)), undefined);
    const outcome = { command: 'answer-review', outcome: 'varied', letter: 'Here it is.', version: 2 } as const;
    const done = await giveCommand(world, reviewer, reference, { ...outcome, acceptFindings: 'Looked at.' });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    const event = (await caseNow()).version;
    expect(await send(event, 'review-outcome')).toBe('sent:id-1');
    expect(mailbox[0]?.files?.map(({ name }) => name)).toEqual(['a.xlsx']);
  });
});

const pages: ReadPages = {
  response: (of, letter) => JSON.stringify({ of, letter }),
  closed: () => 'closed',
  problem: ({ code }) => code,
};
/** The applicant's page: the letter is kept as it is sent. */
async function sendLetter(event = 5): Promise<void> {
  const deps = { ...world, letters: lettersOf(world.authority) as never, sendMail: async () => 'id' };
  await sendMessage(deps, workOf(reference, event, 'response'), world.now());
}

describe('the applicant’s page', () => {
  const link = async (key: string, at: string, seconds: number, as: object) => JSON.stringify([key, at, seconds, as]);
  const take = (file: string, key = trackingKey(world.seal, reference, 1), of = reference) =>
    answerFile(
      anEvent('GET', `/track/${of}/files/${file}`, {
        cookies: [`__Host-track-${of}=${key}`],
        pathParameters: { reference: of, file },
      }),
      { ...world, link },
      pages,
    );

  it('hands out each file that was sent, under its name, for a minute', async () => {
    const file = await inspectedFile(world, reference, { sheets });
    await answer(world, reference, withFiles(asAttachment(file)));
    await sendLetter();
    const taken = await take(file.file);
    expect(taken.statusCode).toBe(303);
    expect(JSON.parse(taken.headers?.['location'] ?? '')).toEqual([
      clearedKey(reference, file.file),
      world.now(),
      60,
      expect.objectContaining({ name: 'a.xlsx', contentType: expect.stringContaining('spreadsheetml') }),
    ]);
    const sheet = await take(file.sheets[0]?.file ?? '');
    expect(JSON.parse(sheet.headers?.['location'] ?? '')[3]).toMatchObject({ name: 'a-1.csv' });
  });

  it('hands out nothing else: the same bytes as the closed page of the response', async () => {
    const file = await inspectedFile(world, reference);
    const other = await inspectedFile(world, reference, { name: 'other.xlsx' });
    const saved = await saveResponse(world, officer, reference, withFiles(asAttachment(other)), undefined);
    expect(saved.ok).toBe(true);
    const before = await take(file.file);
    await answer(world, reference, withFiles(asAttachment(file)));
    await sendLetter(7);
    expect((await take(file.file)).statusCode).toBe(303);
    const { reference: open, key } = await received(world);
    const closed = await answerRead(
      anEvent('GET', `/track/${open}/response`, {
        cookies: [`__Host-track-${open}=${key}`],
        pathParameters: { reference: open },
      }),
      world,
      pages,
    );
    const all = [
      before,
      await take(other.file),
      await take('f'.repeat(64)),
      await take(file.file, 'wrong'),
      await take(file.file, key, open),
      await take(file.file, key, '07.FOI.26.999999'),
    ];
    expect(new Set(all.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify(closed)]));
  });
});

function publisher(): PublishDeps {
  return {
    ...world,
    invalidate: async () => undefined,
    render: {
      disclosure: (d) => JSON.stringify(d.attachments),
      imported: () => '',
      promises: () => '',
      index: () => '',
      year: () => '',
      grounds: () => '',
      ground: () => '',
      month: () => '',
      withdrawn: () => '',
      takeAway: () => [],
      scheme: () => [],
      tables: () => [],
    },
  };
}

describe('the published files', () => {
  const folder = () => `disclosures/${reference}/files/`;

  it('are put before the page, and again the same; the text of them is found', async () => {
    const file = await inspectedFile(world, reference, { sheets, text: 'Zweigstelle Süd' });
    await answer(world, reference, withFiles(asAttachment(file)));
    const order: string[] = [];
    const put: World['pages']['put'] = async (key, ...rest) => {
      order.push(key);
      await world.pages.put(key, ...rest);
    };
    const deps = { ...publisher(), pages: { ...world.pages, put } };
    await publish(deps, workOf(reference, 5, 'publication'));
    const keys = await world.pages.list(folder());
    expect(keys.map((key) => key.slice(folder().length))).toEqual(
      [`${file.file.slice(0, 20)}/a.xlsx`, `${file.sheets[0]?.file.slice(0, 20)}/a-1.csv`].sort(),
    );
    expect(order.slice(0, 3)).toEqual([
      ...[...keys].sort((a) => (a.endsWith('a.xlsx') ? -1 : 1)),
      `disclosures/${reference}/index.html`,
    ]);
    expect(sha256((await world.pages.get(keys.find((key) => key.endsWith('a.xlsx'))!))!)).toBe(file.file);
    const [text] = await world.records.list(`disclosure-texts/${reference}/`);
    expect(await mustRead(world.records, text!)).toMatchObject({ body: expect.stringContaining('Zweigstelle Süd') });
    await publish(deps, workOf(reference, 5, 'publication'));
    expect(await world.pages.list(folder())).toEqual(keys);
    expect(await world.records.list(`disclosure-texts/${reference}/`)).toEqual([text]);
  });

  it('have as much text as search can hold, cut at the end of a word', async () => {
    const files: ReturnType<typeof asAttachment>[] = [];
    for (const name of ['a', 'b']) {
      const file = await inspectedFile(world, reference, { name: `${name}.xlsx`, text: `${name}word `.repeat(30_000) });
      files.push({ ...asAttachment(file), id: name });
    }
    await answer(world, reference, withFiles(...files));
    await publish(publisher(), workOf(reference, (await caseNow()).version, 'publication'));
    const [text] = await world.records.list(`disclosure-texts/${reference}/`);
    const { body } = (await mustRead(world.records, text!)) as { body: string };
    expect(body.length).toBeLessThan(200_500);
    expect(body.length).toBeGreaterThan(199_900);
    expect(body.endsWith(' bword')).toBe(true);
  });

  it('that a version does not name go once its page is there; all go with a withdrawal, and their addresses say so', async () => {
    const file = await inspectedFile(world, reference);
    await answer(world, reference, withFiles(asAttachment(file)));
    const stale = `${folder()}${'0'.repeat(20)}/old.pdf`;
    await world.pages.put(stale, 'old', 'application/pdf');
    await publish(publisher(), workOf(reference, 5, 'publication'));
    const [key, ...others] = await world.pages.list(folder());
    expect([key?.endsWith('/a.xlsx'), others]).toEqual([true, []]);
    await giveCommand(world, officer, reference, { command: 'withdraw-disclosure', reason: 'personal-data' });
    await withdraw(publisher(), workOf(reference, 7, 'withdrawal'));
    expect(await world.pages.list(folder())).toEqual([]);
    expect(await withdrawnAt(world.cases, key ?? '', '2026-12-03')).toMatchObject({ reason: 'personal-data' });
  });

  it('stay with an earlier version that stays, and go, for the applicant too, with one that may not be shown', async () => {
    const [file, other] = [
      await inspectedFile(world, reference),
      await inspectedFile(world, reference, { name: 'b.xlsx', text: 'b' }),
    ];
    await answer(world, reference, withFiles(asAttachment(file)));
    const now = async () => (await caseNow()).version;
    await publish(publisher(), workOf(reference, await now(), 'publication'));
    const names = async () => (await world.pages.list(folder())).map((key) => key.split('/').at(-1));
    await corrected(world, reference, { attachments: [asAttachment(other)] });
    await publish(publisher(), workOf(reference, await now(), 'publication'));
    expect((await names()).sort()).toEqual(['a.xlsx', 'b.xlsx']);
    const addresses = await world.pages.list(folder());
    const [own = '', others = ''] = ['/a.xlsx', '/b.xlsx'].map(
      (end) => addresses.find((key) => key.endsWith(end)) ?? '',
    );
    const was = (path = '') => withdrawnAt(world.cases, path, '2026-12-03');
    expect([await was(own), await was(others)]).toEqual([null, null]);
    expect(keptFiles(await caseNow()).toSorted()).toEqual([file.file, other.file].sort());
    await corrected(
      world,
      reference,
      { introduction: 'Anew.', attachments: [asAttachment(other)] },
      { earlier: 'hidden' },
    );
    await publish(publisher(), workOf(reference, await now(), 'publication'));
    expect(await names()).toEqual(['b.xlsx']);
    expect(keptFiles(await caseNow())).toEqual([other.file]);
    // Who follows an old address is told, like at that of the version; nobody else learns anything.
    expect(await was(own)).toEqual({ on: londonDate(world.now()), current: `/disclosures/${reference}/` });
    for (const path of [
      folder(),
      `${folder()}x/a.xlsx`,
      `${folder()}${'0'.repeat(20)}/a.xlsx`,
      `${own.slice(0, 50)}/a.xlsx`,
    ])
      expect(await was(path)).toBeNull();
  });

  it('are not put where one is missing: there is no page that names what is not there', async () => {
    const file = await inspectedFile(world, reference);
    await answer(world, reference, withFiles(asAttachment(file)));
    await world.records.remove(clearedKey(reference, file.file));
    await expect(publish(publisher(), workOf(reference, 5, 'publication'))).rejects.toThrow('missing');
    expect(await world.pages.list('disclosures/')).toEqual([]);
  });
});

it('erasure takes every file but those of the answer that stays public', async () => {
  const file = await inspectedFile(world, reference, { sheets, text: 'Riverside' });
  const other = await inspectedFile(world, reference, { name: 'other.xlsx', text: 'Ada' });
  await world.records.put(`quarantine/${reference}/x/late.xlsx`, 'late', 'application/octet-stream');
  await world.records.put(`inspected/${reference}/${'9'.repeat(64)}`, 'found', 'application/octet-stream');
  await answer(world, reference, withFiles(asAttachment(file)));
  await publish(publisher(), workOf(reference, (await caseNow()).version, 'publication'));
  world.moveTo('2029-01-01T09:00:00.000Z');
  await tick(world);
  expect((await caseNow()).erasedAt).not.toBeNull();
  const folders = ['cleared', 'inspections', 'inspected', 'quarantine'];
  const left = await Promise.all(folders.map((name) => world.records.list(`${name}/${reference}/`)));
  expect(left.flat()).toEqual(
    [clearedKey(reference, file.file), clearedKey(reference, file.sheets[0]?.file ?? '')]
      .sort()
      .concat(fileTextKey(reference, file.file)),
  );
  expect(left.flat()).not.toContain(inspectionKey(reference, other.file));
});
