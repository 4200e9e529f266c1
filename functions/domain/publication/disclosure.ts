import type { Authority } from '../authority.ts';
import { type Regime, regimes } from '../clock/regimes.ts';
import { dataAddresses } from '../data-addresses.ts';
import type { LocalDate } from '../dates.ts';
import { type Decision, decisionOf } from '../response/decision.ts';
import type { CaseOutcome } from '../response/outcome.ts';
import type { Ground, Note, Part, RequestOutcome, Response } from '../response/response.ts';
import type { SchemeClass } from '../scheme/classes.ts';
import { inOrder, type PublishedTable, publishedView } from './edited.ts';
import { type DisclosedFile, disclosedFiles } from './files.ts';
import type { PublicHappening } from './history.ts';
import { openGovernmentLicence } from './licences.ts';
import { slugOf } from './slug.ts';
import { tablesAt } from './take-away/tables.ts';
import type { Correction, Replaced } from './versions.ts';

/** A part as published: in its tree, with the ids of the tables and grounds that belong to it; or only its label, left out. */
export type DisclosedPart =
  | {
      readonly label: string;
      readonly omitted: true;
      readonly parts: readonly DisclosedPart[];
    }
  | (Omit<Part, 'under'> & {
      readonly omitted: false;
      readonly grounds: readonly string[];
      readonly parts: readonly DisclosedPart[];
    });

/** A ground as published: the reasons as given, and how the law is cited. */
export type DisclosedGround = Ground & {
  readonly title: string;
  readonly citation: string;
  readonly publicInterestTest: boolean;
  /** Only of a promise that was kept. */
  readonly promiseKept?: PromiseKept;
};

/** Since when what was promised is published, and where: a path of this portal, or an address elsewhere. */
export type PromiseKept = { readonly on: LocalDate; readonly link: string };

/**
 * Everything about a response that is public, as data. `disclosure.json` is this and nothing else; schema/disclosure-schema.ts
 * explains each word to its readers.
 */
export type Disclosure = {
  readonly $schema: typeof dataAddresses.disclosureSchema;
  readonly schemaVersion: 1;
  readonly reference: string;
  /** Version of the response that this was made from. */
  readonly version: number;
  readonly path: string;
  readonly title: string;
  readonly slug: string;
  readonly topics: readonly string[];
  /** The class of the publication scheme in which the authority placed it; left out where it is in none. */
  readonly schemeClass?: SchemeClass;
  readonly authority: { readonly name: string };
  readonly regime: { readonly code: Regime; readonly title: string };
  readonly dates: {
    readonly receivedOn: LocalDate;
    readonly dueOn?: LocalDate;
    readonly decidedOn: LocalDate;
    readonly publishedOn: LocalDate;
    readonly dataAsAt?: LocalDate;
  };
  readonly outcome: CaseOutcome;
  readonly decision: Decision;
  readonly request: string;
  readonly requestOutcome?: RequestOutcome;
  readonly introduction?: string;
  readonly parts: readonly DisclosedPart[];
  readonly grounds: readonly DisclosedGround[];
  readonly tables: readonly PublishedTable[];
  readonly attachments: readonly DisclosedFile[];
  readonly notes: readonly Note[];
  readonly advice?: string;
  readonly closing: Response['closing'];
  /** What the regulator decided on a complaint about this answer, where it is published (FOIA s.50). */
  readonly decisionNotice?: DecisionNotice;
  /** What happened with the request, oldest first; left out of a version that is not the answer any more. */
  readonly history?: readonly PublicHappening[];
  readonly licence: { readonly name: string; readonly id: string; readonly url: string };
  /** What was corrected since it was first published, newest first; left out where nothing was. */
  readonly corrections?: readonly Correction[];
  /** Only of a version that is not the answer any more. */
  readonly replaced?: Replaced;
};

/** A decision notice of the regulator: its day, and where it can be read. */
export type DecisionNotice = { readonly on: LocalDate; readonly link: string };

export type DisclosureInput = {
  readonly reference: string;
  readonly regime: Regime;
  readonly response: Response;
  readonly receivedOn: LocalDate;
  /** Last lawful day for the answer, with the extensions that the law permits; null where no clock was running. */
  readonly dueOn: LocalDate | null;
  readonly decidedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly version: number;
  readonly authority: Pick<Authority, 'name'>;
  readonly decisionNotice?: DecisionNotice | undefined;
  readonly schemeClass?: SchemeClass | null;
  /** The promises that were kept, by their ground. */
  readonly kept?: Readonly<Record<string, PromiseKept>>;
};

/** The permanent path of a disclosure; a withdrawn one answers 410 there for ever. */
export function disclosurePath(reference: string): string {
  return `/disclosures/${reference}/`;
}

/** Keys in the publication bucket of the objects that one disclosure consists of. */
export function publicationKeys(reference: string): { readonly page: string; readonly data: string } {
  return { page: `disclosures/${reference}/index.html`, data: `disclosures/${reference}/disclosure.json` };
}

/**
 * Makes the public form of a response. It is given nothing about the applicant, so it can say nothing about them.
 * Properties are written in one order, so that the same response always gives the same bytes.
 */
export function toDisclosure(input: DisclosureInput): Disclosure {
  const { reference, regime, response, version } = input;
  const decision = decisionOf(response, regime);
  const view = publishedView(response, decision);
  return {
    $schema: dataAddresses.disclosureSchema,
    schemaVersion: 1,
    reference,
    version,
    path: disclosurePath(reference),
    title: response.title,
    slug: slugOf(response.title),
    topics: response.topics,
    ...(input.schemeClass ? { schemeClass: input.schemeClass } : {}),
    authority: { name: input.authority.name },
    regime: { code: regime, title: regimes[regime].title },
    dates: {
      receivedOn: input.receivedOn,
      ...(input.dueOn === null ? {} : { dueOn: input.dueOn }),
      decidedOn: input.decidedOn,
      publishedOn: input.publishedOn,
      ...(response.dataAsAt === undefined ? {} : { dataAsAt: response.dataAsAt }),
    },
    outcome: decision.kind,
    decision: { ...decision, grounds: view.cited },
    request: response.request,
    ...(response.requestOutcome === undefined
      ? {}
      : { requestOutcome: inOrder(response.requestOutcome, ['kind', 'explanation', 'estimatedHours']) }),
    ...(response.introduction === undefined ? {} : { introduction: response.introduction }),
    parts: view.parts,
    grounds: view.grounds.map((ground) => {
      const promiseKept = ground.promise && input.kept?.[ground.id];
      return promiseKept ? { ...ground, promiseKept } : ground;
    }),
    tables: tablesAt(disclosurePath(reference), view.tables),
    attachments: disclosedFiles(reference, response),
    notes: view.notes,
    ...(response.advice === undefined ? {} : { advice: response.advice }),
    closing: response.closing.map((piece) => inOrder(piece, ['heading', 'text'])),
    ...(input.decisionNotice === undefined ? {} : { decisionNotice: input.decisionNotice }),
    licence: openGovernmentLicence,
  };
}

/** The bytes of `disclosure.json`. */
export function disclosureJson(disclosure: Disclosure): string {
  return `${JSON.stringify(disclosure, null, 2)}\n`;
}

/** Every part in reading order, whatever its depth (1 for the topmost). */
export function flatParts(
  parts: readonly DisclosedPart[],
  depth = 1,
): readonly { readonly part: DisclosedPart; readonly depth: number }[] {
  return parts.flatMap((part) => [{ part, depth }, ...flatParts(part.parts, depth + 1)]);
}
