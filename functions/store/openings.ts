import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { fromWire, type Item, type Table, toWire } from './dynamo.ts';
import { keys } from './keys.ts';
import type { Openings } from './ports.ts';
import { fromWordsItem } from './words-item.ts';

/** Of each request no more than a line is shown. */
export const OPENING = 110;

/** The beginning of a text as one line. */
export function openingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= OPENING ? line : `${line.slice(0, OPENING).replace(/\s+\S*$/, '')} …`;
}

/** As many as one call may ask for. */
const MOST = 100;

/** Reads them many at a time; what the database did not get to in two tries is left out of the list. */
export function dynamoOpenings({ client, name }: Table): Openings {
  async function read(asked: readonly Item[], triesLeft = 1): Promise<readonly Item[]> {
    const RequestItems = { [name]: { Keys: asked.map(toWire) } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems }));
    const items = (Responses?.[name] ?? []).map(fromWire);
    const left = (UnprocessedKeys?.[name]?.Keys ?? []).map(fromWire);
    return left.length === 0 || triesLeft === 0 ? items : [...items, ...(await read(left, triesLeft - 1))];
  }
  return async (cases) => {
    if (cases.length === 0) return new Map();
    const asked = cases.slice(0, MOST).map(({ reference, request }) => keys.words(reference, request));
    const items = await read(asked);
    return new Map(
      items.map((item) => [String(item['pk']).slice('CASE#'.length), openingOf(fromWordsItem(item).text)]),
    );
  };
}
