import type { Summary } from '#domain/case/summary.ts';

/** What a line says of a case on which nothing waits but the answer itself. */
export const noTasks = {
  request: 'id-1',
  toPost: 0,
  waitsUntil: null,
  unconfirmedSince: null,
  reviewDueOn: null,
  regulatorDueOn: null,
  untriaged: false,
  active: true,
} as const satisfies Partial<Summary>;
