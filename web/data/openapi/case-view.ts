import * as v from 'valibot';
import {
  bounceKinds,
  extensionGrounds,
  holdReasons,
  linkReasons,
  rejectionReasons,
  reviewOutcomes,
} from '#domain/case/events.ts';
import { handOverTargets, relationKinds } from '#domain/case/events-work.ts';
import { consumers } from '#domain/case/outbox.ts';
import { regimeNames } from '#domain/clock/regimes.ts';
import { said, text } from '#domain/publication/schema/say.ts';
import { preferredForms } from '#domain/request/intake.ts';
import { Response } from '#domain/response/response.ts';
import { schemeClasses } from '#domain/scheme/classes.ts';
import { summaryFields } from './case-answers.ts';
import { Commission, event, Hours, Letters, PromiseLine, RegulatorMatter, words } from './case-work.ts';
import { count, either, LocalDay, list, Moment, MomentOrDay, reference } from './dates.ts';
import { Clock, windows } from './public-answers.ts';

const kinds = [...consumers.acknowledge, ...consumers.publish] as const;
const Actor = v.variant('kind', [
  v.strictObject({ kind: v.literal('applicant') }),
  v.strictObject({ kind: v.literal('officer'), sub: text('The officer’s subject.') }),
  v.strictObject({ kind: v.literal('portal') }),
]);

/** Everything on a case but who asked. */
export const CaseView = v.pipe(
  v.strictObject({
    ...summaryFields,
    channel: said('How it came.', v.picklist(['form', 'api', 'email', 'post', 'other', 'log'])),
    language: text('Language of the applicant’s letters.'),
    contact: said('How the applicant is written to.', v.picklist(['email', 'post'])),
    receivedAt: MomentOrDay,
    request: words('What was asked.'),
    preferredForm: v.picklist(preferredForms),
    adjustments: words('What the applicant needs done differently.'),
    schemeClass: either('Its class in the publication scheme.', v.picklist(schemeClasses)),
    linkedTo: either(
      'The request that this one follows.',
      v.strictObject({ reference, reason: v.picklist(linkReasons) }),
    ),
    heldFor: list('What looked like misuse.', v.picklist(holdReasons)),
    rejection: v.nullable(v.strictObject({ reason: v.picklist(rejectionReasons), tell: v.boolean() })),
    notes: list('What officers noted, oldest first.', v.nullable(v.string())),
    clock: v.strictObject({
      answer: Clock,
      dueOn: v.nullable(LocalDay),
      partClocks: list(
        'Clocks of parts that were unclear.',
        v.strictObject({ parts: v.array(v.string()), answer: Clock }),
      ),
    }),
    clarifications: v.array(
      v.strictObject({
        n: event,
        soughtAt: MomentOrDay,
        parts: v.array(v.string()),
        adviceOnly: v.boolean(),
        question: words('What was asked back.'),
        answer: words('What was answered.'),
        receivedAt: v.nullable(MomentOrDay),
        sufficient: either('Null while nobody has judged it.', v.boolean()),
      }),
    ),
    fees: v.nullable(
      v.strictObject({
        n: event,
        amountPence: count('In pence.', 1),
        givenOn: LocalDay,
        receivedAt: v.nullable(MomentOrDay),
      }),
    ),
    extensions: v.array(
      v.strictObject({
        n: event,
        ground: v.picklist(extensionGrounds),
        at: MomentOrDay,
        until: LocalDay,
        late: v.boolean(),
      }),
    ),
    review: v.nullable(
      v.strictObject({
        receivedAt: MomentOrDay,
        reviewer: v.nullable(v.string()),
        outcome: v.nullable(v.picklist(reviewOutcomes)),
        answeredAt: v.nullable(Moment),
      }),
    ),
    triagedAt: v.nullable(Moment),
    partRegimes: v.array(v.strictObject({ label: v.string(), regime: v.picklist(regimeNames) })),
    handOvers: v.array(
      v.strictObject({ to: v.picklist(handOverTargets), closes: v.boolean(), tell: v.boolean(), at: Moment }),
    ),
    relations: v.array(v.strictObject({ kind: v.picklist(relationKinds), other: reference })),
    withoutNotice: v.nullable(v.strictObject({ earlier: reference })),
    hours: Hours,
    commissions: v.array(Commission),
    promises: v.array(PromiseLine),
    regulator: v.array(RegulatorMatter),
    lettersToPost: v.array(v.strictObject({ event, kind: v.picklist(kinds), madeOn: LocalDay })),
    letters: Letters,
    undeliveredMessages: v.array(v.strictObject({ messageId: v.string(), kind: v.picklist(bounceKinds), at: Moment })),
    windows: v.strictObject(windows),
    allowed: list('Commands that the state of the case allows now.', v.string()),
    response: either(
      'The latest version of the response.',
      v.strictObject({ version: count('Its number.', 1), document: Response }),
    ),
    work: list(
      'Letters and pages that followed, and what became of each.',
      v.strictObject({ kind: v.picklist(kinds), status: either('`pending`, or what became of it.', v.string()) }),
    ),
    history: list(
      'Every event, oldest first.',
      v.strictObject({ n: event, type: text('What happened.'), recordedAt: Moment, actor: Actor }),
    ),
    ledgerIntact: said('The chain of the events is whole.', v.boolean()),
  }),
  v.title('Case'),
  v.description('Everything on a case but who asked: requests are answered without regard to that.'),
);
