import { triggers } from '#domain/routes.ts';
import type { Invoke } from './workers.ts';

/**
 * How soon after the start a schedule fires for the first time: what was left pending is then swept. Links are looked at later: at the first start
 * some lead to pages that are only being made.
 */
const firstMs = (task: string) => (task === 'check-links' ? 60_000 : 2000);

/** Invokes the functions on their schedules, with their inputs, as EventBridge Scheduler does. Returns what ends it. */
export function startTimers(invoke: Invoke): () => void {
  const timers = triggers.flatMap((trigger) => {
    if (!('everyMinutes' in trigger)) return [];
    const fire = () => {
      invoke(trigger.door, trigger.input).catch(() => {
        // It is in the functions' log; the next run does what this one could not.
      });
    };
    return [setTimeout(fire, firstMs(trigger.input.task)), setInterval(fire, trigger.everyMinutes * 60_000)];
  });
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
