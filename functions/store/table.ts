/**
 * The one definition of the table: the CDK stack, the local start and the contract tests create it from here.
 * Keys are strings. `expires` is epoch seconds for DynamoDB's time to live; an expired item is treated as absent.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expires',
  indexes: {
    /** Open cases of an assignee by due date: `OPEN#<assignee or unassigned>`, `<dueOn>#<reference>`; and links that need a look. */
    open: { name: 'open', partitionKey: 'openPk', sortKey: 'openSk', projection: 'ALL' },
    /** Cases by quarter of receipt: `QUARTER#2026Q4`, `<receivedOn>#<reference>`. */
    quarter: { name: 'quarter', partitionKey: 'quarterPk', sortKey: 'quarterSk', projection: 'ALL' },
    /** Sparse: outbox items still to be done, and links by their next look. `PENDING#<consumer>`, `<notBefore>`. */
    pending: { name: 'pending', partitionKey: 'pendingPk', sortKey: 'pendingSk', projection: 'KEYS_ONLY' },
  },
} as const;

/** Prefix of the items that the stream hands to the consumers. */
export const OUTBOX_PREFIX = 'OUTBOX#';

/** Filter of a consumer on the stream (event source mapping pattern): new outbox items of its own kinds, nothing else. */
export function streamFilter(kinds: readonly string[]): object {
  return {
    eventName: ['INSERT'],
    dynamodb: { Keys: { pk: { S: [{ prefix: OUTBOX_PREFIX }] } }, NewImage: { kind: { S: [...kinds] } } },
  };
}
