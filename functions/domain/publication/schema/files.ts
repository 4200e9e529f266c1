import * as v from 'valibot';
import { type FileKind, fileKinds } from '../../response/attachment.ts';
import { labels, said, text } from './say.ts';

const size = said('Its bytes.', v.pipe(v.number(), v.integer(), v.minValue(1)));
const path = text('Where it is on this portal. A corrected file has another address.');

/** A file that goes with an answer. */
export const FileSchema = v.pipe(
  v.strictObject({
    title: text('What it is.'),
    name: text('The name that it is saved under.'),
    kind: said('What it is by its content.', v.picklist(Object.keys(fileKinds) as FileKind[])),
    size,
    path,
    licence: v.optional(
      said(
        'Under which licence it may be used; left out where somebody else has the copyright.',
        v.strictObject({
          name: text('Its name.'),
          id: text('Its identifier in the SPDX list of licences.'),
          url: said('Where it can be read.', v.pipe(v.string(), v.url())),
        }),
      ),
    ),
    holder: v.optional(text('Who has the copyright, where it is not the authority: ask them before using it.')),
    parts: labels('Labels of the published parts that it answers; none for the whole answer.'),
    sheets: said(
      'Its sheets as CSV in UTF-8.',
      v.array(
        v.strictObject({ name: text('The name that it is saved under.'), title: text('What it is.'), size, path }),
      ),
    ),
  }),
  v.title('File'),
  v.description('A file that goes with the answer.'),
);
