import * as v from 'valibot';
import { checkResponse } from '#domain/response/check/check-response.ts';
import type { CheckFacts, Finding } from '#domain/response/check/finding.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { Response, type ResponseInput } from '#domain/response/response.ts';

/** What is known of a case to a test: answered in good time, by an authority with an office. */
export const known: CheckFacts = {
  regime: 'FOIA',
  today: '2026-11-20',
  dueOn: '2026-11-25',
  applicant: {
    name: 'Wilhelmina Oakenshaw',
    email: 'mina@oakenshaw.example',
    post: '14 Mill Lane\nSaltby\nAL4 7QX',
    phone: '07700 900123',
    organisation: 'Saltby Gazette',
  },
  authority: {
    regulator: {
      name: 'Information Commissioner',
      address: 'Wycliffe House, Wilmslow',
      url: 'https://regulator.example/',
    },
    contact: { email: 'foi@aldermere.example', post: '1 Moot Hall Square', telephone: '01632 960123' },
    costLimitHours: 18,
  },
  files: [],
  ran: { publicInterestUntil: null, feesNotice: false, clarification: false },
};
export const scottish: Partial<CheckFacts> = {
  regime: 'FOISA',
  authority: {
    ...known.authority,
    regulator: { ...known.authority.regulator, name: 'Scottish Information Commissioner' },
  },
};

/** A response that can be read under the regime. */
export function readable(input: ResponseInput, regime: CheckFacts['regime'] = 'FOIA'): Response {
  const read = readResponse(input, regime);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The findings on a response that can be read. */
export function findingsOn(input: ResponseInput, more: Partial<CheckFacts> = {}): readonly Finding[] {
  return checkResponse(readable(input, more.regime), { ...known, ...more });
}

/** The findings on a response of the right shape, whatever it names: a draft, or an older text. */
export function findingsOnDraft(input: ResponseInput, more: Partial<CheckFacts> = {}): readonly Finding[] {
  return checkResponse(v.parse(Response, input), { ...known, ...more });
}
