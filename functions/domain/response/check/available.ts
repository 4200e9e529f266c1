import { touches } from '../parts.ts';
import type { Response } from '../response.ts';
import type { CheckFacts } from './finding.ts';
import type { KnownGround } from './known.ts';
import { groundProse } from './places.ts';

/** FOIA s.21, FOISA s.25, EIR and EISR reg 6(1)(b): what the applicant can get elsewhere. */
export const available: Readonly<Record<CheckFacts['regime'], string>> = {
  FOIA: 's21',
  FOISA: 's25',
  EIR: 'r6(1)(b)',
  EISR: 'r6(1)(b)',
};
const somewhere = /https?:\/\/|www\.|\]\(|\b(?:library|archive|bookshop|register|by post|by telephone)\b/i;

/** True for the ground that what is asked for is available elsewhere. */
export function isAvailable({ exemption }: KnownGround, { regime }: CheckFacts): boolean {
  return exemption.id === available[regime];
}

/** True where the ground, an answer that it touches or the advice says where: a link, or a place to go to. */
export function tellsWhere(response: Response, { i, ground }: KnownGround): boolean {
  const { parts, advice = '' } = response;
  const answers = parts.filter((part) => touches(ground, parts, part.label)).map((part) => part.answer ?? '');
  return [...[...groundProse(response, i)].map(({ text }) => text), ...answers, advice].some((text) =>
    somewhere.test(text),
  );
}
