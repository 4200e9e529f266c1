import * as v from 'valibot';
import { schemeClasses } from '../../scheme/classes.ts';
import { said } from './say.ts';

/** The class of the publication scheme in which an answer was placed. */
export const SchemeClassSchema = v.optional(
  said(
    'The class of the authority’s publication scheme in which it placed the answer; `/scheme/index.json` says what each is called. Left out where it is in none.',
    v.picklist(schemeClasses),
  ),
);
