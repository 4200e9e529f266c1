import type { Rule } from '#domain/response/check/rules.ts';
import { both, type FindingSentences, part } from './finding-sentences.ts';

/** What is found in the grounds: what a notice must say of them, reasons, limbs. */
export const onGrounds = () =>
  ({
    'exemption-unknown': both(
      (f) => `The law of this request has no exemption “${f.exemption}”.`,
      'Choose the exemption from the list.',
    ),
    'limb-unknown': both(
      (f) => `The exemption has no limb ${f.limb}. It may be one that has been repealed.`,
      'Choose the limb from the list: section 40(3)(a)(i), for one, is section 40(3A)(a) today.',
    ),
    'limb-missing': both(
      (f) => `${f.citation} holds several exemptions, and the notice does not say which is meant.`,
      'Choose the limbs that apply.',
    ),
    'part-without-ground': both(
      (f) => `${part(f.part)} is refused, and no exemption is named for it.`,
      'Name the exemption, or change the outcome.',
    ),
    'why-missing': both(
      (f) => `Nothing says why this applies: ${f.citation}.`,
      'Say why. If saying so would itself disclose what is exempt, mark that reasons are withheld.',
    ),
    'neither-limb-missing': both(
      (f) => `${part(f.part)} is neither confirmed nor denied, and no provision is named that allows it.`,
      'Name the limb that lifts the duty to confirm or deny, such as section 40(5B)(a)(i), or change the outcome.',
    ),
    'public-interest-missing': both(
      (f) => `The public interest is not weighed: ${f.citation}.`,
      'Weigh it: what favours disclosure, what favours withholding, and the balance. Under the Freedom of Information Act 2000 you can give the day by which you expect to decide instead.',
    ),
    'estimate-in-the-past': both(
      (f) => `The day by which the public interest is to be decided has passed: ${f.by}.`,
      'Give the decision, or a day that is to come.',
    ),
    'complaints-procedure-missing': both(
      'The notice cannot say how to complain to us: the settings have no contact.',
      'Ask whoever looks after the portal to set the contact of the authority.',
    ),
    'regulator-missing': both(
      'The notice cannot say to whom to complain after us: the settings have no regulator that can be reached.',
      'Ask whoever looks after the portal to set the regulator’s name, address and website.',
    ),
    'regulator-of-another-law': both(
      (f) => `The notice would name a regulator who does not decide on this law: ${f.regulator}.`,
      'Check the law that the request is answered under, or have the regulator corrected in the settings.',
    ),
    'harm-missing': both(
      (f) => `The harm that disclosure could do is not described: ${f.citation}.`,
      'Describe the harm, and how disclosure would lead to it.',
    ),
    'likelihood-missing': both(
      (f) => `It is not said how likely the harm is: ${f.citation}.`,
      'Choose whether disclosure would, or would be likely to, cause the harm.',
    ),
    'likelihood-too-weak': both(
      (f) => `“Would be likely to” is not enough here: ${f.citation}. The Regulations ask that disclosure would harm.`,
      'Choose “would” if it would; otherwise the exception does not apply.',
    ),
    'qualified-person': both(
      (f) => `The opinion of the qualified person is not given: ${f.citation}.`,
      'Say who the qualified person is, on which day they gave their opinion, and what it was. Statistics need none (section 36(4)): if all that is withheld are statistics, say so.',
    ),
    'qualified-person-date': both(
      (f) => `It is not said when the qualified person gave their opinion: ${f.citation}.`,
      'Give the day of the opinion.',
    ),
    'qualified-person-later': both(
      (f) => `The opinion of the qualified person has a day that is still to come (${f.by}): ${f.citation}.`,
      'Correct the day. If the opinion is not given yet, ask for it before the answer is approved.',
    ),
    'public-interest-not-asked': both(
      (f) => `The law asks for no public interest test here: ${f.citation}.`,
      'Take the public interest out, or check that the limbs are the right ones.',
    ),
    'public-interest-decided-and-pending': both(
      (f) => `The public interest is said to be decided, and to be decided later: ${f.citation}.`,
      'Keep the one that is true.',
    ),
    'public-interest-of-condition': both(
      (f) => `Beside the first condition, another one is cited that is subject to the public interest: ${f.citation}.`,
      'Leave the other condition out if the first is enough; otherwise weigh the public interest.',
    ),
    'estimate-too-far': both(
      (f) => `The day for deciding the public interest (${f.by}) is later than usual (${f.usual}).`,
      'The regulator expects no more than 20 further working days. Give an earlier day, or say why this one is reasonable.',
    ),
    'pending-again': both(
      (f) => `More time was already taken for the public interest, and it is still not decided: ${f.citation}.`,
      'Give the decision, or say why it needs longer still.',
    ),
    'completion-estimate': both(
      (f) => `It is not said when the material will be complete: ${f.citation}.`,
      'Give the time you expect, and who is preparing it, if you know.',
    ),
    'limb-too-wide': both((f) => `${f.limb} takes in several exemptions: ${f.of}.`, 'Choose the ones that apply.'),
    'limbs-go-together': both(
      (f) => `The conditions of this exemption must all be met, and some are not cited: ${f.missing}.`,
      'Cite all of them, and say how each is met.',
    ),
    'limb-without-its-way-in': both(
      (f) => `The purpose cited exempts nothing by itself: ${f.citation}. It applies through one of ${f.ways}.`,
      'Add the limb through which it applies, such as section 31(1)(g).',
    ),
    'purpose-missing': both(
      (f) => `The limb needs one of the purposes of section ${f.purpose}: ${f.citation}.`,
      'Add the purpose.',
    ),
    'condition-missing': both(
      (f) => `It is not said which of the conditions for personal data is met: ${f.citation}.`,
      'Add the condition; mostly it is the first, that disclosure would break a data protection principle.',
    ),
    'neither-limb-alone': both(
      (f) => `This provision only lifts the duty to confirm or deny, and the response confirms: ${f.citation}.`,
      'Add the limb that exempts the information itself, or change the outcome.',
    ),
    'later-intention': both(
      'Nothing says that publication was already intended when the request was made.',
      'Say so, and how you know.',
    ),
    'later-date': both(
      'Nothing says when it will be published, or that no date is set.',
      'Give the date, or say that there is none yet.',
    ),
    'promise-in-the-past': both(
      (f) => `The day by which it is promised to be published has passed: ${f.by}.`,
      'Give a day that is to come, leave it out, or disclose what is published by now.',
    ),
    'later-reasonable': both(
      'Nothing says why it is reasonable to wait for publication.',
      'Say why it is reasonable in all the circumstances.',
    ),
    'not-open-to-authority': both(
      (f) => `Only some authorities can rely on this: ${f.citation}. It is for ${f.to}.`,
      'Choose another exemption, or say why this one is open to us.',
    ),
    emissions: both(
      (f) => `The request seems to be about emissions, which this exception does not cover: ${f.citation}.`,
      'Choose another ground or disclose; or say why it is not information on emissions.',
    ),
    'exclusive-grounds': both(
      (f) => `These cannot both apply to the same information: ${f.one}; ${f.other}.`,
      'Keep one, mark one as being in the alternative, or say which information each is about.',
    ),
  }) as const satisfies Partial<Record<Rule, FindingSentences>>;
