import * as v from 'valibot';
import { said, text } from './say.ts';

export const LicenceSchema = said(
  'Under which licence all of this may be used.',
  v.strictObject({
    name: text('Its name.'),
    id: text('Its identifier in the SPDX list of licences.'),
    url: said('Where it can be read.', v.pipe(v.string(), v.url())),
  }),
);
