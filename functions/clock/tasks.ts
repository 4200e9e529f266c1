import { log } from '#plumbing/log.ts';
import { askPromises } from './ask-promises.ts';
import { type AskSchemeDeps, askScheme } from './ask-scheme.ts';
import { type AskStatisticsDeps, askStatistics } from './ask-statistics.ts';
import { type ImportDeps, importHolidays } from './import-holidays.ts';
import { recount } from './recount.ts';
import { type TickDeps, tick } from './tick.ts';

export type TaskName = 'tick' | 'import-holidays';

/**
 * Runs what the scheduler asks for, and says in the log what came of it. A feed that is refused is an error there, which
 * raises the alarm; the dates are counted anew all the same.
 */
export async function runTask(
  deps: TickDeps & ImportDeps & AskStatisticsDeps & AskSchemeDeps,
  task: TaskName,
): Promise<null> {
  if (task === 'tick') {
    log('info', 'tick', await tick(deps));
    log('info', 'statistics', { asked: await askStatistics(deps) });
    log('info', 'promises', { asked: Number(await askPromises(deps)) });
    log('info', 'scheme', { asked: await askScheme(deps) });
    return null;
  }
  const imported = await importHolidays(deps);
  log(imported.outcome === 'refused' ? 'error' : 'info', 'import-holidays', imported);
  log('info', 'recount', await recount(deps));
  return null;
}
