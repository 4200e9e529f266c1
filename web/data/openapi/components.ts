import type { GenericSchema } from 'valibot';
import { ClockEvent, ClockMoment, ClockQuestion } from '#domain/clock/read-question.ts';
import { DecisionSchema } from '#domain/publication/schema/grounds.ts';
import { Attachment } from '#domain/response/attachment.ts';
import { Ground, Note, Part, PublicationDecision, RequestOutcome, Response, Table } from '#domain/response/response.ts';
import { type JsonSchema, namedSchemas } from '../json-schema.ts';
import { CaseLine, CasePage, Evidence, Saved, State, TalliesAnswer } from './case-answers.ts';
import { CaseView } from './case-view.ts';
import { commandDefinitions, describedCommands } from './command-schemas.ts';
import { LocalDay, Moment, MomentOrDay } from './dates.ts';
import { clockWords, LoggedRequest, NewRequest } from './inputs.ts';
import { GatewayRefusal, ProblemAnswer } from './problem.ts';
import { Clock, Receipt, Tracked, WorkedClock } from './public-answers.ts';

/** Every schema of the document, by its name in it. */
const definitions = {
  NewRequest,
  Receipt,
  Tracked,
  ClockMoment,
  ClockEvent,
  ClockQuestion,
  Clock,
  WorkedClock,
  LoggedRequest,
  State,
  CaseLine,
  CasePage,
  CaseView,
  TalliesAnswer,
  Evidence,
  Saved,
  Decision: DecisionSchema,
  Response,
  Part,
  Ground,
  Table,
  Note,
  RequestOutcome,
  Attachment,
  PublicationDecision,
  ProblemAnswer,
  GatewayRefusal,
  LocalDay,
  Moment,
  MomentOrDay,
} as const satisfies Readonly<Record<string, GenericSchema>>;
export type SchemaName = keyof typeof definitions | 'OfficerCommand';

/** A schema by its name. */
export const refTo = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` });

/** What the schemas of the response say in the code, and JSON Schema has to be told. */
const response: Readonly<Record<string, JsonSchema>> = {
  Response: {
    title: 'Response',
    description:
      'The structured answer, from which the letter and the published page are made. Text is Markdown without HTML. What it names (parts, tables, grounds) must be in it.',
  },
  Part: {
    title: 'Part of a response',
    description:
      'One question with its answer. `under`: label of the part that it stands under; such a part has no outcome.',
  },
  Ground: {
    title: 'Ground for refusal',
    description: 'Why something is withheld, once for all the parts that it touches.',
  },
  Table: {
    title: 'Table of a response',
    description: 'Figures as data. A number in a cell is kept as it is written in text.',
  },
  PublicationDecision: {
    title: 'Publication',
    description: 'What becomes of the response in public; approved with it.',
  },
};

/** `components.schemas` of the document. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const named = describedCommands(namedSchemas({ ...definitions, ...commandDefinitions }, '#/components/schemas/'));
  const told = {
    ...response,
    ...Object.fromEntries(Object.entries(clockWords).map(([k, d]) => [k, { description: d }])),
  };
  return {
    ...named,
    ...Object.fromEntries(Object.entries(told).map(([name, more]) => [name, { ...more, ...named[name] }])),
  };
}
