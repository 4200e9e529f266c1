import type * as v from 'valibot';
import type { Summary } from '#domain/case/summary.ts';
import type { TrackingView } from '#domain/case/tracking.ts';
import type { FullAnswer } from '#domain/clock/question.ts';
import type { Assert, Same } from '#domain/publication/schema/same.ts';
import type { IntakeFields } from '#domain/request/intake.ts';
import type { Evidence } from '#functions/decide/evidence.ts';
import type { Receipt } from '#functions/submit/submit.ts';
import type { Page } from '#store/ports.ts';
import type * as cases from '#web/data/openapi/case-answers.ts';
import type { NewRequest } from '#web/data/openapi/inputs.ts';
import type * as open from '#web/data/openapi/public-answers.ts';

/** The OpenAPI document says what the functions answer: no more and no less, or this does not compile. */
export type Answers = [
  Assert<Same<v.InferOutput<typeof cases.CaseLine>, Summary>>,
  Assert<Same<v.InferOutput<typeof cases.CasePage>, Page<Summary>>>,
  Assert<Same<v.InferOutput<typeof cases.Evidence>, Evidence>>,
  Assert<Same<Omit<v.InferOutput<typeof open.Tracked>, 'clock'>, Omit<TrackingView, 'clock'>>>,
  Assert<Same<Omit<v.InferOutput<typeof open.Clock>, 'notes'>, Omit<FullAnswer, 'notes'>>>,
  Assert<Same<v.InferOutput<typeof open.Receipt>, Omit<Receipt, 'key'> & { trackingUrl: string }>>,
  Assert<Same<keyof v.InferInput<typeof NewRequest>, keyof IntakeFields>>,
];
