import type { ResponseInput } from './response.ts';

/** A response that says one thing of the whole request: that nothing is held, or that all of it is refused. */
export type PlainResponse = {
  readonly title: string;
  /** The request as it will be published. */
  readonly published: string;
  readonly publication: 'publish' | 'do-not-publish';
  readonly publicationReason?: string | undefined;
  /** FOIA s.16: what the applicant could ask for, or whom. */
  readonly advice?: string | undefined;
} & (
  | { readonly form: 'not-held'; readonly searched: string }
  | {
      readonly form: 'refuse';
      readonly kind: NonNullable<ResponseInput['requestOutcome']>['kind'];
      readonly explanation: string;
      readonly estimatedMinutes?: number | undefined;
    }
);

/** The structured response of it, to be checked like any other (read-response.ts). */
export function plainResponse(plain: PlainResponse): ResponseInput {
  const { title, published, publication, publicationReason = '', advice } = plain;
  const question = published;
  const common = {
    title,
    request: published,
    ...(advice === undefined ? {} : { advice }),
    publication: publication === 'publish' ? { kind: publication } : { kind: publication, reason: publicationReason },
  };
  if (plain.form === 'not-held') {
    return { ...common, parts: [{ label: '', question, held: 'no', outcome: 'not-held', answer: plain.searched }] };
  }
  const { kind, explanation, estimatedMinutes } = plain;
  const hours = estimatedMinutes === undefined ? {} : { estimatedHours: estimatedMinutes / 60 };
  return { ...common, parts: [{ label: '', question }], requestOutcome: { kind, explanation, ...hours } };
}

/** The field of the form in which a fault of the response was typed. */
export function plainField(path: string): string {
  if (path === 'request' || path.startsWith('parts.0.question')) return 'published';
  if (path.startsWith('parts.0')) return 'searched';
  if (path === 'requestOutcome.kind') return 'kind';
  if (path.startsWith('requestOutcome')) return path.endsWith('Hours') ? 'estimatedMinutes' : 'explanation';
  if (path.startsWith('publication')) return 'publicationReason';
  return path.split('.')[0] ?? path;
}
