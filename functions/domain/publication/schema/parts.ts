import * as v from 'valibot';
import { heldAnswers, partOutcomes } from '../../response/response.ts';
import type { DisclosedPart } from '../disclosure.ts';
import type { Assert, Same } from './same.ts';
import { labels, markdown, said, text } from './say.ts';

const label = text(
  'The number of the question as it was asked: 1, 2b, Q4. Empty where the request has one question without a number.',
);
const below = said(
  'The parts that stand under this one: 2a and 2b under 2.',
  v.array(v.lazy((): v.GenericSchema<DisclosedPart> => PartSchema)),
);

/** One numbered question with its answer, or only its label where the published version leaves it out. */
export const PartSchema = v.pipe(
  v.variant('omitted', [
    v.strictObject({
      label,
      omitted: said('The published version leaves this part out. Only its number is told.', v.literal(true)),
      parts: below,
    }),
    v.strictObject({
      label,
      omitted: said('The part is published.', v.literal(false)),
      question: markdown('What was asked.'),
      held: v.optional(
        said(
          'Whether the authority holds what was asked for. Left out where the part only introduces others.',
          v.picklist(heldAnswers),
        ),
      ),
      outcome: v.optional(
        said('What became of this part. Left out where the part only introduces others.', v.picklist(partOutcomes)),
      ),
      answer: v.optional(markdown('What was answered.')),
      answeredWith: v.optional(text('Label of the part whose answer also answers this one.')),
      tables: said(
        'Ids of the tables that belong to the answer, in order; they stand in `tables` of the whole.',
        v.array(v.string()),
      ),
      grounds: labels(
        'Ids of the grounds for refusal that touch this part; they stand in `grounds` of the whole, with the reasons.',
      ),
      parts: below,
    }),
  ]),
  v.title('Part'),
  v.description('One question of the request and its answer.'),
);

/** As in disclosure-schema.ts, which sees what is below a part as the type alone. */
export type PartIsTheType = Assert<Same<v.InferOutput<typeof PartSchema>, DisclosedPart>>;
