import { dueDate } from '#domain/clock/due-date.ts';
import { asTable, median } from './table.ts';

/** Due dates with their explanation per second on one core, over receipts of every day of eight years. */
export function benchDueDates(): string {
  const receipts = Array.from({ length: 3000 }, (_, i) => new Date(Date.UTC(2020, 0, 1 + i, 12)).toISOString());
  const rate = () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < 10; i += 1) for (const receivedAt of receipts) dueDate({ regime: 'FOIA', receivedAt });
    return (receipts.length * 10) / (Number(process.hrtime.bigint() - start) / 1e9);
  };
  rate();
  return asTable([
    ['due dates with explanation', `${Math.round(median([1, 2, 3, 4, 5].map(rate))).toLocaleString('en-GB')} a second`],
  ]);
}
