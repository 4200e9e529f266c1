import type { Sample } from './sample.ts';

const question = (words: string) => ({
  question: words,
  held: 'neither-confirmed-nor-denied' as const,
  outcome: 'neither-confirmed-nor-denied' as const,
});

/** Neither confirmed nor denied, on three grounds of which two stand in the alternative. */
export const phoneTracking: Sample = {
  key: 'phone-tracking',
  schemeClass: 'policies',
  request: {
    information: `Under the Freedom of Information Act I ask:

1) Does the force own or lease devices that imitate a mobile phone mast in order to locate or identify phones nearby?
2) If so, how much was spent on them in 2024/25 and in 2025/26?
3) Please provide any policy that governs their use.

Ruaridh Penhaligon`,
    name: 'Ruaridh Penhaligon',
    email: 'r.penhaligon@example.org',
  },
  response: {
    title: 'Devices that imitate mobile phone masts',
    topics: ['Covert policing', 'Spending'],
    request: `1) Does the force own or lease devices that imitate a mobile phone mast in order to locate or identify phones nearby?
2) If so, how much was spent on them in 2024/25 and in 2025/26?
3) Please provide any policy that governs their use.`,
    parts: [
      {
        label: '1',
        ...question(
          'Does the force own or lease devices that imitate a mobile phone mast in order to locate or identify phones nearby?',
        ),
      },
      { label: '2', ...question('If so, how much was spent on them in 2024/25 and in 2025/26?') },
      { label: '3', ...question('Please provide any policy that governs their use.') },
    ],
    grounds: [
      {
        id: 'law-enforcement',
        exemption: 's31',
        limbs: ['31(1)(a)', '31(1)(b)', '31(3)'],
        parts: [],
        why: 'Whether we can use a covert technique at all is itself something that those who mean to commit crime would like to know.',
        harm: 'If each force said whether it holds such devices, the answers together would be a map. Serious offenders could move what they do to where no such devices are, or change how they communicate where there are. If a force said no in one year and refused to answer in the next, the change would be an answer too.',
        likelihood: 'would-be-likely-to',
        publicInterest: {
          favouring:
            'Techniques that could touch the phones of people who have done nothing wrong concern everybody. Confirming or denying would let the public take part in a debate on whether they are lawful, needed and worth what they cost.',
          against:
            'Preventing serious crime and bringing offenders to justice protects the public, above all those who are most at risk. The loss of a technique, or of the doubt whether it is used, cannot be made good. Independent commissioners who may see everything inspect the use of covert powers and report on it in public.',
          balance:
            'The public interest in oversight is real, and is largely served by that inspection. The harm to detecting serious crime would be lasting and would reach beyond this force. The balance lies with neither confirming nor denying.',
        },
      },
      {
        id: 'security-bodies',
        exemption: 's23',
        limbs: ['23(5)'],
        parts: [],
        why: 'Work against serious crime is often done together with bodies that are listed in section 23(3). If information of this kind were held, it could relate to one of them; saying whether it is held would say something about that body.',
        inTheAlternative: true,
      },
      {
        id: 'national-security',
        exemption: 's24',
        limbs: ['24(2)'],
        parts: [],
        why: 'So far as section 23(5) does not apply, not confirming or denying is required to safeguard national security, since the same techniques could serve to counter terrorism.',
        harm: 'Whoever knows which techniques are in use, and which are not, can plan around them.',
        publicInterest: {
          favouring: 'The public has an interest in how it is protected, and in how public money is spent on that.',
          against:
            'Those who plan attacks learn from small pieces put together. A confirmation or a denial would tell them how to avoid being found.',
          balance:
            'Safeguarding national security weighs heavily, and little would be gained for the public by an answer limited to yes or no.',
        },
        inTheAlternative: true,
      },
    ],
    notes: [
      { text: 'Nothing in this answer should be taken to mean that we do, or that we do not, hold the information.' },
    ],
    advice:
      'The Investigatory Powers Commissioner publishes [annual reports](https://www.ipco.org.uk/) on the use of covert powers by all police forces. Our total spending on equipment is in our published accounts.',
    publication: { kind: 'publish' },
  },
};
