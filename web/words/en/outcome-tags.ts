/** What became of a request, in a word or two, by its outcome. */
export const outcomeTag = {
  'granted-in-full': 'Disclosed in full',
  'partly-granted': 'Partly disclosed',
  'refused-in-full': 'Not disclosed',
  'not-held': 'Not held',
  'neither-confirmed-nor-denied': 'Neither confirmed nor denied',
  'answered-outside-the-act': 'Answered outside the Act',
  'not-a-valid-request': 'Not a request for information',
  'cost-limit-12(1)': 'Refused: cost limit',
  'cost-limit-12(2)': 'Refused: cost limit',
  'vexatious-14(1)': 'Refused: vexatious',
  'repeated-14(2)': 'Refused: repeated',
  'fee-unpaid': 'Closed: fee not paid',
  'clarification-not-given': 'Closed: not clarified',
  withdrawn: 'Withdrawn',
  unknown: 'Outcome not stated',
};
