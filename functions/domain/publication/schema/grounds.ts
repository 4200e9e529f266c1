import * as v from 'valibot';
import { caseOutcomes } from '../../response/outcome.ts';
import { day, labels, markdown, said, text } from './say.ts';

const cited = {
  id: text('By which parts and cells name it. Unique in this answer.'),
  exemption: text('The exemption or exception, by its section or regulation: s40, s12(1), r12(5)(b).'),
  title: text('The heading of the section or regulation.'),
  limbs: said('The subsections relied on, as the law writes them: 40(2), 31(1)(a).', v.array(v.string())),
  citation: text('The provision as it is cited: Section 40(2), 40(3A)(a) – Personal information.'),
  parts: labels('Labels of the published parts that it touches; none for the whole request.'),
  publicInterestTest: said('Whether the public interest had to be weighed.', v.boolean()),
};

/** A ground with its reasons. */
export const GroundSchema = v.pipe(
  v.strictObject({
    ...cited,
    withheld: v.optional(markdown('What is withheld, described.')),
    why: v.optional(markdown('Why the provision applies.')),
    opinion: v.optional(
      said(
        'The opinion of the qualified person (FOIA section 36).',
        v.strictObject({
          by: text('The office that they hold.'),
          on: day('When they gave it.'),
          text: v.optional(markdown('What it was.')),
        }),
      ),
    ),
    harm: v.optional(markdown('The harm that disclosure would do, where the provision asks for one.')),
    likelihood: v.optional(said('How likely that harm is said to be.', v.picklist(['would', 'would-be-likely-to']))),
    publicInterest: v.optional(
      said(
        'How the public interest was weighed.',
        v.strictObject({
          favouring: markdown('What speaks for disclosing.'),
          against: markdown('What speaks for withholding.'),
          balance: markdown('Which of the two is greater, and why.'),
        }),
      ),
    ),
    publicInterestDueOn: v.optional(
      day('The public interest is not decided yet; by when that is expected (FOIA section 17(2)).'),
    ),
    promise: v.optional(
      said(
        'What is held for later publication, and when (FOIA section 22, FOISA section 27).',
        v.strictObject({
          what: text('What will be published.'),
          on: v.optional(day('By when; left out where no date is set.')),
        }),
      ),
    ),
    promiseKept: v.optional(
      said(
        'What was promised is published.',
        v.strictObject({
          on: day('Since when that is recorded here.'),
          link: text('Where: a path of this portal, or an address elsewhere.'),
        }),
      ),
    ),
    reasonsWithheld: v.optional(
      said('The reasons are not stated because they would tell what is exempt (FOIA section 17(4)).', v.boolean()),
    ),
    inTheAlternative: v.optional(
      said('One of two grounds applies, and it is not told which (FOIA sections 23 and 24).', v.boolean()),
    ),
  }),
  v.title('Ground'),
  v.description('A ground for refusal with the reasons that were given.'),
);

/** What was decided of the whole. */
export const DecisionSchema = v.pipe(
  v.strictObject({
    kind: said('What became of the request as a whole; the same as `outcome`.', v.picklist(caseOutcomes)),
    isRefusalNotice: said('Whether the answer is also a notice of refusal.', v.boolean()),
    noticeUnder: text('The provision under which such a notice is given: section 17.'),
    someNotHeld: said('Some of what was asked for is not held.', v.boolean()),
    neither: v.optional(
      said(
        'How much of what is refused the authority neither confirms nor denies that it holds; left out where none, or where that is the outcome.',
        v.picklist(['all', 'some']),
      ),
    ),
    publicInterestDueOn: v.optional(day('The latest day by which a pending public interest decision is expected.')),
    grounds: said(
      'The grounds as cited, those of the whole request first.',
      v.array(
        v.strictObject({
          ...cited,
          type: said(
            'How strong the provision is.',
            v.picklist(['absolute', 'qualified', 'mixed', 'procedural', 'exception', 'prohibition']),
          ),
          neither: said('It allows the authority neither to confirm nor to deny that it holds anything.', v.boolean()),
          inTheAlternative: said('It is cited in the alternative to another ground.', v.boolean()),
        }),
      ),
    ),
  }),
  v.title('Decision'),
  v.description('What was decided, as facts.'),
);
