import { noteWords } from '#functions/publish/note-words.ts';
import { caseWords } from '#functions/search/case-words.ts';
import { openNewest, warmEngine } from '#functions/search/snapshot.ts';
import { workOff } from '#plumbing/outbox-door.ts';
import type { World } from './rooms.ts';

/** What officers' search needs of a world, warm as in a process that answers; `cold` is one that has just started. */
export function aCaseIndex(world: World) {
  const source = caseWords(world.caseJournal, world.cases);
  const { caseJournal, cases, rules } = world;
  return {
    source,
    warm: { caseJournal, cases, rules, engine: warmEngine(source, world.records) },
    cold: () => ({ caseJournal, cases, rules, engine: () => openNewest(source, world.records) }),
  };
}

/** Does the work that makes cases findable, as the publish room does it. */
export async function noteAll(world: World): Promise<void> {
  for (const id of await world.outbox.due('publish', world.now(), 1000)) {
    if (id.endsWith('~case-words')) await workOff(world.outbox, id, (item) => noteWords(world, item), world.now);
  }
}
