import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { OutboxItem } from '#domain/case/outbox.ts';
import { sendMessage } from '#functions/acknowledge/send-message.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { noteWords } from '#functions/publish/note-words.ts';
import { publish } from '#functions/publish/publish.ts';
import { submit } from '#functions/submit/submit.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import { saveResponse } from '#store/save-response.ts';
import { aSender, officer } from '#tests/support/cases.ts';
import { aResponse, aWorld } from '#tests/support/rooms.ts';
import { hasShared, sharedText } from '#tests/support/shared.ts';
import { openRealStore } from '#tests/support/store.ts';
import { asTable } from './table.ts';

type Capacity = { WriteCapacityUnits?: number; CapacityUnits?: number };
const WRITES = /^(Put|Update|Delete|TransactWrite|BatchWrite)/;

/** Adds up the write units of everything that a client writes, table and indexes. */
function meter(client: DynamoDBClient) {
  const counted = { units: 0, commands: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isWrite = WRITES.test(String(context.commandName));
      if (isWrite) Object.assign(args.input as object, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      if (isWrite) {
        const { ConsumedCapacity } = answer.output as unknown as { ConsumedCapacity?: Capacity | Capacity[] };
        const all = Array.isArray(ConsumedCapacity) ? ConsumedCapacity : ConsumedCapacity ? [ConsumedCapacity] : [];
        if (all.length === 0) throw new Error('The database says nothing of consumed capacity');
        counted.units += all.reduce((sum, c) => sum + (c.WriteCapacityUnits ?? c.CapacityUnits ?? 0), 0);
        counted.commands += 1;
      }
      return answer;
    },
    { step: 'initialize' },
  );
  return counted;
}

/** A request as long as the largest real disclosure, or of its length where that is not at hand. */
function longText(): { text: string; from: string } {
  if (hasShared)
    return {
      text: sharedText('disclosures/01.FOI.23.034185.txt').slice(0, 20_000),
      from: 'the largest real disclosure',
    };
  const words = 'how many requests were answered late in each of the last five years and why '.split(' ');
  const text = Array.from({ length: 3000 }, (_, i) => words[(i * 7) % words.length])
    .join(' ')
    .slice(0, 16_500);
  return { text, from: 'made-up text of the length of the largest real disclosure' };
}

/** Write units of a whole lifecycle on the local database, by command. */
export async function benchWriteUnits(): Promise<string> {
  const { store, table, close } = await openRealStore();
  try {
    const counted = meter(table.client);
    const { text, from } = longText();
    const world = { ...aWorld(), ...store, records: store.files };
    const rows: [string, string | number, string | number][] = [['command', 'writes', 'units']];
    const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const before = { ...counted };
      const done = await work();
      rows.push([name, counted.commands - before.commands, counted.units - before.units]);
      return done;
    };
    const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    };
    const intake = {
      information: text,
      name: 'Ada Example',
      contact: { email: 'ada@example.org' },
      regime: 'FOIA',
      language: 'en',
      preferredForm: 'any',
      adjustments: '',
    } as const;
    const { reference } = must(
      await measure('submit, with a key', () => submit(world, intake, 'form', 'key', aSender)),
    );
    const letter = () => ({ subject: '', text: '', html: '' });
    const mail = {
      ...world,
      letters: {
        acknowledgement: letter,
        response: letter,
        clarification: letter,
        feesNotice: letter,
        extension: letter,
        dateMoved: letter,
        link: letter,
        rejection: letter,
        letter,
        passedOn: letter,
        reviewOutcome: letter,
        correction: letter,
        promiseKept: letter,
        confirmation: letter,
      },
      sendMail: async () => 'id',
    };
    const none = () => '';
    const lists = {
      index: none,
      year: none,
      month: none,
      grounds: none,
      ground: none,
      withdrawn: none,
      promises: none,
    };
    const pages = {
      disclosure: none,
      imported: none,
      takeAway: () => [],
      scheme: () => [],
      tables: () => [],
      ...lists,
    };
    const press = { ...world, render: pages, invalidate: async () => {} };
    const works = {
      message: (i: OutboxItem, at: string) => sendMessage(mail, i, at),
      page: (i: OutboxItem) => publish(press, i),
      words: (i: OutboxItem) => noteWords(world, i),
    };
    const work = async (id: string, kind: keyof typeof works) => {
      const fine = await workOff(world.outbox, id, works[kind], world.now);
      if (!fine) throw new Error(`${id} was not done`);
    };
    await measure('acknowledge: claim, send, mark', () => work(`${reference}~1~acknowledgement`, 'message'));
    await measure('make it findable: claim, journal, mark', () => work(`${reference}~1~case-words`, 'words'));
    const parts = [{ label: '', question: 'All of it', held: 'yes', outcome: 'disclosed', answer: text }] as const;
    must(
      await measure('save a response', () =>
        saveResponse(world, officer, reference, aResponse({ parts: [...parts] }), undefined),
      ),
    );
    must(
      await measure('approve', () =>
        giveCommand(world, officer, reference, { command: 'approve-response', acceptFindings: 'Made up.' }),
      ),
    );
    must(await measure('send', () => giveCommand(world, officer, reference, { command: 'send-response' })));
    await measure('send the response: claim, send, mark', () => work(`${reference}~4~response`, 'message'));
    await measure('publish: claim, journal, record, mark', () => work(`${reference}~4~publication`, 'page'));
    rows.push(['whole lifecycle', counted.commands, counted.units]);
    return `Request and response: ${from}, ${Buffer.byteLength(text)} bytes.\n${asTable(rows)}`;
  } finally {
    await close();
  }
}
