import * as v from 'valibot';
import type { Regime } from '../clock/regimes.ts';
import { Day, line } from './text-fields.ts';

/** What is withheld because it will be published (FOIA s.22, FOISA s.27), in a line, and on which day where that is known. */
export const PublicationPromise = v.strictObject({ what: line(300), on: v.optional(Day) });
export type PublicationPromise = v.InferOutput<typeof PublicationPromise>;

const later: Partial<Record<Regime, string>> = { FOIA: 's22', FOISA: 's27' };

/** True for the exemption of what will be published later. FOIA s.22A and FOISA s.27(2), about research, promise nothing here. */
export function isForLater(regime: Regime, exemption: string): boolean {
  return later[regime] === exemption;
}

/** A promise as the ledger holds it: by its ground, with its day; what it promises stands in the response. */
export type Promised = { readonly ground: string; readonly on: string | null };

type Grounds = readonly { readonly id: string; readonly promise?: PublicationPromise | undefined }[];

/** The promises that a response makes. */
export function promisesIn({ grounds }: { readonly grounds: Grounds }): readonly Promised[] {
  return grounds.flatMap(({ id, promise }) => (promise ? [{ ground: id, on: promise.on ?? null }] : []));
}
