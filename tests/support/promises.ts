import type { ResponseInput } from '#domain/response/response.ts';

/** What an answer withholds because it will be published, and says so as the law asks. */
export const promising: Partial<ResponseInput> = {
  title: 'Gritting in the winter of 2026',
  parts: [{ label: '', question: 'How many miles were gritted?', held: 'yes', outcome: 'withheld' }],
  grounds: [
    {
      id: 's22',
      exemption: 's22',
      limbs: ['22(1)(a)', '22(1)(b)', '22(1)(c)'],
      parts: [],
      withheld: 'The miles gritted, by depot.',
      why: 'We already intended to publish them when you asked, and it is reasonable to wait until they are checked.',
      publicInterest: {
        favouring: 'People want to know how the roads are kept.',
        against: 'Figures that are not checked mislead.',
        balance: 'It is in the public interest to wait for the checked figures.',
      },
      promise: { what: 'Miles gritted in the winter of 2026, by depot', on: '2027-01-31' },
    },
  ],
};
