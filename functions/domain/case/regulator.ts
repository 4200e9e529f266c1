import { addDays, type LocalDate } from '../dates.ts';
import type { Case } from './case.ts';
import type { RegulatorStepName } from './events-work.ts';
import type { RegulatorMatter } from './work.ts';

/** Tribunal Procedure (First-tier Tribunal) (General Regulatory Chamber) Rules 2009 (SI 2009/1976) r.22(1)(b). */
const APPEAL_DAYS = 28;

/** FOIA s.57: a decision notice, by either side; an information or enforcement notice, by the authority. */
const appealable: readonly RegulatorStepName[] = ['decision-notice', 'information-notice', 'enforcement-notice'];

/** What the regulator or a tribunal did, with the last day of an appeal against it. */
export type RegulatorLine = RegulatorMatter & { readonly appealBy: LocalDate | null };

/**
 * The last day on which an appeal against a notice may reach the tribunal: 28 days after the day on which the notice was
 * sent, which is the step's own (r.22(1)(b)). An appeal on the next working day is in time where that is none (r.12(2));
 * the day given here is safe in any case. Null for what is no such notice, and in Scotland, where an appeal lies to the
 * Court of Session on a point of law (FOISA s.56), by rules of its own.
 */
export function appealBy({ step, on }: Pick<RegulatorMatter, 'step' | 'on'>, regime: Case['regime']): LocalDate | null {
  if (regime === 'FOISA' || regime === 'EISR') return null;
  return appealable.includes(step) ? addDays(on, APPEAL_DAYS) : null;
}

/** The last decision notice that the regulator has published; the page of the answer leads to it. */
export function publishedNotice({ regulator }: Pick<Case, 'regulator'>): { on: LocalDate; link: string } | undefined {
  const last = regulator.findLast(({ step, link }) => step === 'decision-notice' && link !== null);
  return last?.link ? { on: last.on, link: last.link } : undefined;
}

/** Every step of the regulator and the tribunal, in the order in which they were recorded. */
export function regulatorLines({ regulator, regime }: Pick<Case, 'regulator' | 'regime'>): readonly RegulatorLine[] {
  return regulator.map((matter) => ({ ...matter, appealBy: appealBy(matter, regime) }));
}
