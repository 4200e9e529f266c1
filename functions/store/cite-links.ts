import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { newLink } from '#domain/links/link.ts';
import { getItem, isRefused, type Table, toWire } from './dynamo.ts';
import { linkId, linkKeys } from './link-item.ts';
import type { Links } from './link-ports.ts';

/** A transaction takes a hundred: so many links at a time, and who cites them. */
const AT_ONCE = 90;
const TRIES = 8;

/** What somebody cites: whether a refusal rests on it, by address; and how often that was changed. */
type Citing = { readonly cited: ReadonlyMap<string, boolean>; readonly revision: number };

/** What somebody cites, read consistently. */
export async function citedOf(table: Table, owner: string): Promise<Citing> {
  const item = await getItem(table, linkKeys.cited(owner));
  const refusals = new Set((item?.['refusals'] as string[] | undefined) ?? []);
  const addresses = (item?.['addresses'] as string[] | undefined) ?? [];
  const cited = new Map(addresses.map((address) => [address, refusals.has(address)]));
  return { cited, revision: Number(item?.['revision'] ?? 0) };
}

/** A new link, or one that was cited before, by others or in another way: that one is looked at again, and told of again. */
function added(owner: string, address: string, isRefusal: boolean, at: string) {
  const { nextCheckAt: _next, told: _told, ...fresh } = newLink(at);
  const first = Object.entries({ address, ...fresh }).filter(([, value]) => value !== null);
  const sets = first.map(([key]) => `#${key} = if_not_exists(#${key}, :${key})`);
  const refusals = isRefusal ? ', refusals :owner' : ' DELETE refusals :owner';
  return {
    UpdateExpression: `SET ${sets.join(', ')}, told = :no, pendingPk = :pk, pendingSk = :at ADD owners :owner${refusals}`,
    ExpressionAttributeNames: Object.fromEntries(first.map(([key]) => [`#${key}`, key])),
    ExpressionAttributeValues: toWire({
      ...Object.fromEntries(first.map(([key, value]) => [`:${key}`, value])),
      ...{ ':no': false, ':pk': linkKeys.next, ':at': at, ':owner': new Set([owner]) },
    }),
  };
}

/** One that is not cited any more is looked at next as well: where nobody else cites it, it is then forgotten. */
function removed(owner: string, at: string) {
  return {
    UpdateExpression: 'SET pendingPk = :pk, pendingSk = :at DELETE owners :owner, refusals :owner',
    ExpressionAttributeValues: toWire({ ':pk': linkKeys.next, ':at': at, ':owner': new Set([owner]) }),
  };
}

/** Brings some of what somebody cites to what it should be, all of these or none; true where nothing is left to do. */
async function step(table: Table, owner: string, wanted: ReadonlyMap<string, boolean>, at: string): Promise<boolean> {
  const { client, name: TableName } = table;
  const before = await citedOf(table, owner);
  const gone = [...before.cited.keys()].filter((one) => !wanted.has(one));
  const fresh = [...wanted].filter(([one, isRefusal]) => before.cited.get(one) !== isRefusal).map(([one]) => one);
  const changes = [...gone, ...fresh].slice(0, AT_ONCE);
  if (changes.length === 0) return true;
  const after = new Map(before.cited);
  const links = changes.map((one) => {
    const isRefusal = wanted.get(one);
    if (isRefusal === undefined) after.delete(one);
    else after.set(one, isRefusal);
    const change = isRefusal === undefined ? removed(owner, at) : added(owner, one, isRefusal, at);
    return { Update: { TableName, Key: toWire(linkKeys.link(linkId(one))), ...change } };
  });
  const addresses = [...after.keys()];
  const refusals = addresses.filter((one) => after.get(one));
  const { revision } = before;
  const Put = {
    TableName,
    Item: toWire({ ...linkKeys.cited(owner), revision: revision + 1, addresses, refusals }),
    ConditionExpression: revision === 0 ? 'attribute_not_exists(pk)' : 'revision = :before',
    ...(revision === 0 ? {} : { ExpressionAttributeValues: toWire({ ':before': revision }) }),
  };
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, ...links] }));
  return changes.length === gone.length + fresh.length;
}

/** Says on DynamoDB what somebody cites: links and the item of who cites them change together. */
export function dynamoCite(table: Table): Links['cite'] {
  return async (owner, cited, at) => {
    const wanted = new Map(cited.map(({ address, isRefusal = false }) => [address, isRefusal]));
    for (let tries = TRIES; tries > 0; ) {
      try {
        if (await step(table, owner, wanted, at)) return;
      } catch (error) {
        // Somebody else says something of the same links, or of the same owner: once more, from what is there then.
        tries -= 1;
        if (!isRefused(error) || tries === 0) throw error;
      }
    }
  };
}
