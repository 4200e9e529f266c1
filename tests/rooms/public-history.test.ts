import { beforeEach, describe, expect, it } from 'vitest';
import type { OfficerCommand } from '#domain/case/commands.ts';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import { giveCommand } from '#functions/decide/give-command.ts';
import { doWork, type WorkDeps } from '#functions/publish/work.ts';
import { saveResponse } from '#store/save-response.ts';
import { answer, officer, received } from '#tests/support/cases.ts';
import { miles } from '#tests/support/corrections.ts';
import { aPublication } from '#tests/support/publication.ts';
import { anIntake, aResponse, aWorld, type World } from '#tests/support/rooms.ts';
import { wordsOf } from '#tests/web/sample-pages.tsx';

const NAME = 'Zebedee Unusual';
const third = { sub: 'officer-9', groups: ['officer', 'approver'] };
let world: World;
let deps: WorkDeps;
let reference: string;
const give = async (command: OfficerCommand, by: typeof officer = officer) => {
  const done = await giveCommand(world, by, reference, command);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
};
const isPublic = /~(publication|withdrawal)$/;
const publish = async () => {
  for (const id of (await world.outbox.due('publish', world.now(), 100)).filter((one) => isPublic.test(one))) {
    const item = await world.outbox.claim(id, world.now(), 120);
    if (item) await world.outbox.done(id, world.now(), await doWork(deps, item));
  }
};
const textAt = async (path: string) =>
  new TextDecoder().decode((await world.pages.get(`disclosures/${reference}/${path}`)) ?? undefined);
const data = async (path = 'disclosure.json') => JSON.parse(await textAt(path)) as Disclosure;

/** A published answer to somebody whose letters say who they are. */
beforeEach(async () => {
  world = aWorld('2026-11-02T09:30:00.000Z');
  deps = aPublication(world);
  const contact = { email: 'zebedee@example.org' };
  reference = (await received(world, { ...anIntake, name: NAME, contact })).reference;
  world.moveTo('2026-11-03T09:30:00.000Z');
  await give({ command: 'seek-clarification', question: `Dear ${NAME}, which?`, parts: [], adviceOnly: false });
  world.moveTo('2026-11-05T09:30:00.000Z');
  await give({ command: 'record-clarification', answer: `${NAME} means all`, receivedAt: '2026-11-04T09:30:00.000Z' });
  await answer(world, reference, aResponse(miles('We gritted 431 miles.')));
  await publish();
  world.moveTo('2026-11-10T09:30:00.000Z');
  await give({ command: 'request-review', receivedAt: '2026-11-09T09:30:00.000Z', grounds: `${NAME} objects` });
});
const letter = `Dear ${NAME}`;
const changed = async (earlier?: 'shown' | 'hidden') => {
  const saved = await saveResponse(world, third, reference, aResponse(miles('We gritted 440 miles.')), undefined);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const answered = { command: 'answer-review', outcome: 'varied', letter, version: 2, acceptFindings: 'x' } as const;
  await give({ ...answered, ...(earlier ? { earlier } : {}) }, third);
  await publish();
};
const before = [
  { on: '2026-11-02', what: 'received' },
  { on: '2026-11-03', what: 'clarification-asked' },
  { on: '2026-11-04', what: 'clarification-received' },
];

describe('the public history of a request', () => {
  it('has no review before it is answered, and then its outcome, also where nothing changed', async () => {
    const answered = { on: '2026-11-05', what: 'answered', version: 1, outcome: 'granted-in-full' };
    expect((await data()).history).toEqual([...before, answered]);
    await give({ command: 'answer-review', outcome: 'upheld', letter }, third);
    await publish();
    expect((await data()).history).toEqual([
      ...[...before, answered],
      { on: '2026-11-09', what: 'review-asked' },
      { on: '2026-11-10', what: 'review-answered', review: 'upheld' },
    ]);
    expect((await data()).corrections).toBeUndefined();
    expect(wordsOf(await textAt('index.html'))).toContain('We decided on the review');
  });

  it('shows what a review changed, word by word, with the version before, and never a word of a letter', async () => {
    await changed('shown');
    const earlier = `/disclosures/${reference}/versions/1/`;
    const now = await data();
    expect(now.corrections).toEqual([{ on: '2026-11-10', version: 2, review: 'varied', from: 1, earlier }]);
    expect(now.history?.at(-1)).toEqual({
      ...{ on: '2026-11-10', what: 'review-answered', review: 'varied', version: 2, outcome: 'granted-in-full' },
    });
    expect(await textAt('index.html')).toMatch(/<del>.*431<\/del><ins>.*440<\/ins>/);
    expect((await data('versions/1/disclosure.json')).replaced).toEqual({
      ...{ on: '2026-11-10', current: `/disclosures/${reference}/` },
    });
    for (const key of await world.pages.list('')) {
      const text = new TextDecoder().decode((await world.pages.get(key)) ?? undefined);
      expect(text, key).not.toMatch(/Zebedee|Unusual|which\?|means all|objects/);
    }
  });

  it.each([undefined, 'hidden'] as const)(
    'tells of the change alone where the version before is %s',
    async (earlier) => {
      await changed(earlier);
      expect((await data()).corrections).toEqual([{ on: '2026-11-10', version: 2, review: 'varied', from: 1 }]);
      expect(await textAt('index.html')).not.toMatch(/<del>|431/);
      expect(await world.pages.list(`disclosures/${reference}/versions/`)).toEqual([]);
    },
  );

  it('is made again where the day of receipt is put right', async () => {
    await give({
      command: 'correct-received-date',
      receivedAt: '2026-10-30T09:00:00.000Z',
      reason: 'It came earlier.',
    });
    await publish();
    const { history, dates } = await data();
    expect([history?.[0], dates.receivedOn]).toEqual([{ on: '2026-10-30', what: 'received' }, '2026-10-30']);
  });
});
