import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { sha256 } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { fromWire, getItem, type Item, isNamed, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Draft, Drafts } from './ports.ts';

const ANSWER = 'answer_';
const MARK = 'mark_';

/** The attributes with a prefix, by the rest of their names. */
function named(item: Item, prefix: string): readonly (readonly [string, string])[] {
  const pairs = Object.entries(item).filter(([name]) => name.startsWith(prefix));
  return pairs.map(([name, value]) => [name.slice(prefix.length), String(value)] as const);
}

function draftOf(item: Item): Draft {
  return {
    answers: Object.fromEntries(named(item, ANSWER)),
    startedAt: String(item['startedAt']),
    marks: named(item, MARK)
      .map(([name]) => name)
      .sort(),
    sentAs: item['sentAs'] === undefined ? null : String(item['sentAs']),
  };
}

/**
 * Unsent journeys on DynamoDB, each answer an attribute of its own, so that two tabs do not undo each other. The id opens
 * the draft, so that only its digest is written down: who reads the table cannot go on with somebody's request.
 */
export function dynamoDrafts(table: Table): Drafts {
  const { client, name: TableName } = table;
  const keyOf = (id: string) => keys.draft(sha256(id));

  async function load(id: string, now: string): Promise<Draft | null> {
    const item = await getItem(table, keyOf(id));
    return item && Number(item['expires']) > epochSeconds(now) ? draftOf(item) : null;
  }

  /** Changes a draft that is there and not sent, or makes one; where `once`, only what is not set yet. Null where that is not so. */
  async function change(id: string, set: Item, now: string, once: boolean): Promise<Draft | null> {
    const names = Object.keys(set);
    const there = 'expires > :now AND attribute_not_exists(sentAs)';
    try {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: toWire(keyOf(id)),
          UpdateExpression: `SET startedAt = if_not_exists(startedAt, :at), ${names.map((_, i) => `#n${i} = :v${i}`).join(', ')}`,
          ConditionExpression: once
            ? `${there} AND attribute_not_exists(#n0)`
            : `attribute_not_exists(pk) OR (${there})`,
          ExpressionAttributeNames: Object.fromEntries(names.map((one, i) => [`#n${i}`, one])),
          ExpressionAttributeValues: toWire({
            ':at': now,
            ':now': epochSeconds(now),
            ...Object.fromEntries(names.map((one, i) => [`:v${i}`, set[one]])),
          }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return draftOf(fromWire(Attributes ?? {}));
    } catch (error) {
      if (isNamed(error, 'ConditionalCheckFailedException')) return null;
      throw error;
    }
  }

  return {
    load,
    save: async (id, answers, now, expires) => {
      const set = Object.fromEntries(Object.entries(answers).map(([name, value]) => [ANSWER + name, value]));
      const saved = await change(id, { ...set, expires }, now, false);
      if (saved || (await load(id, now))) return saved;
      // What has expired may stand until the database gets to it: none of it may come back.
      await client.send(new DeleteItemCommand({ TableName, Key: toWire(keyOf(id)) }));
      return change(id, { ...set, expires }, now, false);
    },
    mark: async (id, mark, now) => (await change(id, { [MARK + mark]: now }, now, true)) !== null,
    close: async (id, reference, now, expires) => {
      const item = { ...keyOf(id), startedAt: now, sentAs: reference, expires };
      await client.send(new PutItemCommand({ TableName, Item: toWire(item) }));
    },
    remove: async (id) => {
      await client.send(new DeleteItemCommand({ TableName, Key: toWire(keyOf(id)) }));
    },
  };
}
