import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { toWire } from '#store/dynamo.ts';
import { bookKeys } from '#store/keys.ts';
import { openRealStore } from '#tests/support/store.ts';

it('goes on after a line whose writer was gone before it moved the head', async () => {
  const { store, table, close } = await openRealStore();
  try {
    const line = (reference: string) => ({ action: 'put', reference }) as const;
    await store.caseJournal.append('2026', line('01.FOI.26.000001'));
    const left = { ...bookKeys('cases').line('2026', 2), ...line('01.FOI.26.000002'), sequence: 2 };
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toWire(left) }));
    expect(await store.caseJournal.heads()).toEqual({ 2026: 1 });

    expect(await store.caseJournal.append('2026', line('01.FOI.26.000003'))).toBe(3);
    expect(await store.caseJournal.heads()).toEqual({ 2026: 3 });
    const references = (await store.caseJournal.since('2026', 0)).map((entry) => entry.reference);
    expect(references).toEqual(['01.FOI.26.000001', '01.FOI.26.000002', '01.FOI.26.000003']);
  } finally {
    await close();
  }
});
