import type { TemplatePlace } from '#domain/response/template.ts';

const places: Readonly<Record<TemplatePlace, string>> = {
  introduction: 'Introduction',
  answer: 'Answer to a part',
  why: 'Ground: why it applies',
  harm: 'Ground: the harm that disclosure would do',
  favouring: 'Ground: in favour of disclosure',
  against: 'Ground: against disclosure',
  balance: 'Ground: where the balance lies',
  'outcome.explanation': 'Why the whole request is refused or closed',
  note: 'Note or caveat',
  advice: 'Advice and help',
  closing: 'Closing statement',
};

/** The authority's own words for responses: the pages on which they are kept, and where the editor offers them. */
export const templates = {
  title: 'Templates',
  lead: 'Words that this authority wants used in its responses. The editor offers each beside the fields in which it fits.',
  onlyApprovers: 'Every officer can use them. Approvers add and change them.',
  add: 'Add a template',
  emptyTitle: 'There are no templates yet',
  empty: [
    'Officers write the same introductions, reasons, advice and closing words again and again. A template is such a text, as the authority wants it said.',
    'It is written once. Whoever writes a response then finds it beside the field in which it belongs, puts it in with one button, and goes on from there.',
  ],
  emptyApprover: 'An approver adds them here.',
  places,
  changed: (who: string, on: string) => `Last changed by ${who} on ${on}`,
  takenOut: (n: number) => (n === 1 ? '1 template is taken out' : `${n} templates are taken out`),
  somebody: 'somebody else',
  done: { saved: 'The template is saved.', out: 'The template is taken out.', back: 'The template is put back.' },
  doneTitle: 'Done',

  newTitle: 'Add a template',
  editTitle: 'Change the template',
  name: 'Name',
  nameHint: 'By which officers choose it, such as “Cost limit: how to narrow”.',
  place: 'Where does it belong?',
  choose: 'Choose',
  exemption: 'Exemption',
  exemptionHint: 'Of a field of a ground only. Left open, it is offered for every exemption.',
  exemptionAny: 'Any',
  exemptionOf: (law: string, section: string, title: string) => [law, section, '–', title].filter(Boolean).join(' '),
  regimes: 'Laws that it suits',
  regimesHint: 'None ticked means all. An exemption brings its own law.',
  text: 'Text',
  textHint:
    'You can use Markdown: lists, **bold**, links. HTML is shown as it is typed. Put square brackets around what somebody has to fill in, such as [number of hours]: the checks find a blank that is left in a response. [reference], [received] and [due] are filled in by the portal.',
  save: 'Save',
  out: 'Save and take out',
  back: 'Save and put back',
  isOut: 'This template is taken out: the editor does not offer it.',
  errors: {
    name: {
      missing: 'Enter a name',
      'too-long': (over: string) => `The name is too long by ${over} characters`,
      'control-characters': 'The name has characters that cannot be read. Type it again',
      'not-offered': 'There is a template of this name for the same place. Give it another name',
    },
    place: { missing: 'Choose where it belongs' },
    exemption: {
      'not-offered': 'Choose the exemption from the list',
      'not-valid': 'Only fields of a ground have an exemption. Choose “Any”, or another place',
    },
    regimes: {
      'not-valid': 'The exemption is of another law than the one ticked. Untick it, or choose another exemption',
    },
    text: {
      missing: 'Enter the text',
      'too-long': (over: string) => `The text is too long by ${over} characters`,
      'control-characters': 'The text has characters that cannot be read. Type it again',
    },
    otherwise: 'This cannot be right',
  },
  changedTitle: 'Somebody else changed this template meanwhile',
  changedText: (who: string) =>
    `Nothing was saved, and what you typed is below. This is what ${who} saved. Put together what should stay, and save again.`,
  changedOut: 'They also took it out.',
  fullTitle: 'There are as many templates as there can be',
  full: (most: number) => `Nothing was saved, and what you typed is below. There can be ${most}: take one out first.`,
  fromTitle: 'Earlier words stand in the form',
  from: (who: string, on: string) => `They are as ${who} wrote them on ${on}. Nothing is changed until you save.`,
  earlier: 'Earlier words',
  earlierOf: (on: string, who: string) => `${on}, ${who}`,
  of: (name: string, where: string) => `${name} (${where})`,
  use: 'Put these words into the form',
};

/** In the editor, beside a field. */
export const inserting = {
  label: (field: string) => `Template for “${field}”`,
  insert: 'Insert',
  insertInto: (field: string) => `Insert the template into “${field}”`,
};
