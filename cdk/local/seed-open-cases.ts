import { addDays, londonDate } from '#domain/dates.ts';
import { openCases } from './samples/open-cases.ts';
import { type Call, done } from './seed.ts';

/**
 * Puts the requests under way through the officers' API, with days that are counted from today. The same letter logged again
 * is the same case, and a case on which somebody has worked is left as it is: an interrupted start goes on.
 */
export async function openSamples(call: Call): Promise<void> {
  const today = londonDate(new Date().toISOString());
  const day = (days: number) => addDays(today, days);
  for (const { received, request, officer, commands } of openCases) {
    const body = { ...request, receivedAt: `${day(-received)}T09:00:00.000Z` };
    const opened = (await (await done(call('POST', '/api/cases', body))).json()) as {
      reference: string;
      version: number;
    };
    if (opened.version > 1) continue;
    const path = `/api/cases/${opened.reference}/commands`;
    for (const command of [...commands(day), { command: 'assign', to: officer }])
      await done(call('POST', path, command));
  }
}
