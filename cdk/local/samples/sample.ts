import type { ResponseInput } from '../../../functions/domain/response/response.ts';
import type { SchemeClass } from '../../../functions/domain/scheme/classes.ts';

/** A request and the response to it, for trying the portal out. People, places and figures are invented. */
export type Sample = {
  readonly key: string;
  readonly request: { readonly information: string; readonly name: string; readonly email: string };
  readonly response: ResponseInput;
  /** Its class in the publication scheme; left out where it is placed in none. */
  readonly schemeClass?: SchemeClass;
};
