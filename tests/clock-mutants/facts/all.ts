import { clarification } from './clarification.ts';
import { extension } from './extension.ts';
import type { Fact } from './fact.ts';
import { limits, reviews } from './limits.ts';
import { payment } from './payment.ts';
import { holidays, receipt } from './receipt.ts';

export const facts: readonly Fact[] = [
  ...holidays,
  ...receipt,
  ...clarification,
  ...payment,
  ...extension,
  ...limits,
  ...reviews,
];
