import type { WorkDeps } from '#functions/publish/work.ts';
import { fullContextOf } from '#web/full-context.ts';
import { publishPages } from '#web/pages/publish/pages.ts';
import { statisticsPages } from '#web/pages/publish/statistics/pages.ts';
import type { World } from './rooms.ts';

const noAssets = { css: '', more: '', officer: '', officerJs: '', js: {} };

/** What publishing needs of a world, with the pages that everybody sees. */
export function aPublication(world: World, invalidate: WorkDeps['invalidate'] = async () => {}): WorkDeps {
  const context = fullContextOf(world.authority, noAssets);
  return { ...world, invalidate, render: publishPages(context, world.origin), statistics: statisticsPages(context) };
}
