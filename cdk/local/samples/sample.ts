import type { ResponseInput } from '../../../functions/domain/response/response.ts';

/** A request and the response to it, for trying the portal out. People, places and figures are invented. */
export type Sample = {
  readonly key: string;
  readonly request: { readonly information: string; readonly name: string; readonly email: string };
  readonly response: ResponseInput;
};
