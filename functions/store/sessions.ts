import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { sha256 } from '#plumbing/ids.ts';
import { epochSeconds } from '#plumbing/time.ts';
import { fromWire, getItem, type Item, isNamed, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Session, Sessions, SignIn, SignIns } from './officer-ports.ts';

function sessionOf({ sub, name, groups, startedAt, seenAt }: Item): Session {
  return { sub, name, groups, startedAt, seenAt } as Session;
}

/**
 * Officers' sessions on DynamoDB. The id opens the session, so that only its digest is written down: who reads the table
 * cannot go on in somebody's name.
 */
export function dynamoSessions(table: Table): Sessions {
  const { client, name: TableName } = table;
  const keyOf = (id: string) => keys.session(sha256(id));
  return {
    open: async (id, session, expires) => {
      await client.send(new PutItemCommand({ TableName, Item: toWire({ ...keyOf(id), ...session, expires }) }));
    },
    find: async (id, now) => {
      const item = await getItem(table, keyOf(id));
      return item && Number(item['expires']) > epochSeconds(now) ? sessionOf(item) : null;
    },
    touch: async (id, seenAt, expires) => {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: toWire(keyOf(id)),
            UpdateExpression: 'SET seenAt = :seen, expires = :expires',
            // Whoever signed out meanwhile stays signed out.
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeValues: toWire({ ':seen': seenAt, ':expires': expires }),
          }),
        );
      } catch (error) {
        if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
      }
    },
    close: async (id) => {
      await client.send(new DeleteItemCommand({ TableName, Key: toWire(keyOf(id)) }));
    },
  };
}

/** Sign-ins that are under way, on DynamoDB. */
export function dynamoSignIns({ client, name: TableName }: Table): SignIns {
  const keyOf = (state: string) => keys.signIn(sha256(state));
  return {
    begin: async (state, signIn, expires) => {
      await client.send(new PutItemCommand({ TableName, Item: toWire({ ...keyOf(state), ...signIn, expires }) }));
    },
    take: async (state, browser, now) => {
      try {
        const { Attributes } = await client.send(
          new DeleteItemCommand({
            TableName,
            Key: toWire(keyOf(state)),
            ConditionExpression: 'browser = :browser AND expires > :now',
            ExpressionAttributeValues: toWire({ ':browser': browser, ':now': epochSeconds(now) }),
            ReturnValues: 'ALL_OLD',
          }),
        );
        const { verifier, nonce, to } = fromWire(Attributes ?? {});
        return { browser, verifier, nonce, to } as SignIn;
      } catch (error) {
        if (isNamed(error, 'ConditionalCheckFailedException')) return null;
        throw error;
      }
    },
  };
}
