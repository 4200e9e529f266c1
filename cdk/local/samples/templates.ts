import type { Template } from '#domain/response/template.ts';

const any = { exemption: null, regimes: [] } as const;
const act = { exemption: null, regimes: ['FOIA'] } as const;
const under = (id: string) => ({ exemption: `FOIA ${id}`, regimes: ['FOIA'] }) as const;

/** Templates of the invented authority: the local portal begins with them. */
export const templates: readonly Template[] = [
  {
    id: 'sample-introduction',
    name: 'What we searched',
    place: 'introduction',
    ...any,
    text: 'You wrote to us on [received]. We asked [names of the teams] for the information, and searched [names of the systems].\n\nEach of your questions is answered below, in the order in which you asked them.',
  },
  {
    id: 'sample-answer-not-held',
    name: 'Not held: where we looked',
    place: 'answer',
    ...act,
    text: 'We do not hold this information. We looked for it in [where], with [what was searched for], and asked [who would know].\n\nWe are not obliged to make new information for an answer. [Say why it is not recorded, if that helps.]',
  },
  {
    id: 'sample-why-s40',
    name: 'Other people’s personal data',
    place: 'why',
    ...under('s40'),
    text: 'The information is about [who, as a kind of people], who could be recognised by it. An answer under the Act is open to everybody, and they would not expect us to tell everybody.\n\nWe asked whether there is a legitimate interest in disclosure, whether disclosure is necessary for it, and whether it outweighs the interests of the people concerned. The interest is in [what the interest is]. [Say why disclosure is not necessary for it, or why it is outweighed.]\n\nDisclosure would therefore not be lawful, fair and transparent (Article 5(1)(a) of the UK GDPR).',
  },
  {
    id: 'sample-harm-s31',
    name: 'Methods that would become known',
    place: 'harm',
    ...under('s31'),
    text: 'Whoever means to commit such an offence could use the information to [choose a place or time, or avoid being found]. Beside what is known already, it would show [what it would show].\n\nOffences would be easier to commit, and harder to prevent and to detect.',
  },
  {
    id: 'sample-favouring-s43',
    name: 'How public money is spent',
    place: 'favouring',
    ...under('s43'),
    text: 'There is a public interest in knowing how public money is spent, whether we pay a fair price, and whether we choose suppliers fairly. [Say what is of interest about this contract.]',
  },
  {
    id: 'sample-against-s43',
    name: 'Competition for our contracts',
    place: 'against',
    ...under('s43'),
    text: 'There is a public interest in value for money. Suppliers who know each other’s prices and methods compete less, and tell us less. [Say what would follow from this disclosure, and for whom.]',
  },
  {
    id: 'sample-balance-s43',
    name: 'What is published already',
    place: 'balance',
    ...under('s43'),
    text: 'What we publish already, [where, such as the register of contracts], meets much of the interest in openness. What would be lost by disclosure is [what would be lost, and for how long].\n\nWe find that the public interest in keeping the exemption outweighs that in disclosure.',
  },
  {
    id: 'sample-explanation-s12',
    name: 'Cost limit: the estimate',
    place: 'outcome.explanation',
    ...act,
    text: 'To answer, we would have to read [number of records] records, since [why no report gives the answer]. In a sample of [number in the sample], one took [number of minutes] minutes. All of them would take [number of hours] hours.\n\nThat is more than the limit in the regulations, above which we are not obliged to answer (section 12 of the Freedom of Information Act 2000).',
  },
  {
    id: 'sample-note-counting',
    name: 'Figures that may change',
    place: 'note',
    ...any,
    text: 'The figures are of [day of the count]. Records are corrected and completed afterwards, so that a count on another day may differ.',
  },
  {
    id: 'sample-advice-s12',
    name: 'Cost limit: how to narrow',
    place: 'advice',
    ...act,
    text: 'You could ask for less. Within the limit we could probably answer a request for one of these:\n\n- [a shorter time];\n- [one place or team];\n- [figures that we can count without reading each record].\n\nTell us what matters most to you, and we will help you to put it in words. What you then ask is a new request.',
  },
  {
    id: 'sample-advice-elsewhere',
    name: 'Who may hold it',
    place: 'advice',
    ...any,
    text: 'We believe that [name of the authority] holds this information. You can ask it at [address or website].',
  },
  {
    id: 'sample-closing-reuse',
    name: 'Using it again',
    place: 'closing',
    ...any,
    text: 'You may use this information again, for any purpose, under the Open Government Licence v3.0, if you say where it comes from. The licence does not cover [what belongs to others, such as maps or photographs]: for those, ask whoever owns them.',
  },
];
