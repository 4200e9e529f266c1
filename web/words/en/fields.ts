/** Words around the fields of a form, and why one was refused. The script in the browser carries these and no others. */

/** What stands between thousands: 20,000. */
const thousands = ',';

/** Words around any field of a form; also carried to the browser. */
export const fields = {
  thousands,
  errorSummary: 'There is a problem',
  errorPrefix: 'Error: ',
  upTo: (max: string) => `You can enter up to ${max} characters`,
  remaining: (left: number, shown: string) =>
    left === 1 ? 'You have 1 character remaining' : `You have ${shown} characters remaining`,
  tooMany: (over: number, shown: string) =>
    over === 1 ? 'You have 1 character too many' : `You have ${shown} characters too many`,
};

/** Why a field was refused, by field and code; `otherwise` for a field that has no words of its own. */
export const errors = {
  thousands,
  information: {
    missing: 'Describe the information you are asking for',
    'too-long': (max: string) => `The description must be ${max} characters or fewer`,
    'control-characters': 'The description has characters that cannot be read. Remove them, or type the words again',
  },
  name: {
    missing: 'Enter your full name',
    'too-long': (max: string) => `Your name must be ${max} characters or fewer`,
    'control-characters': 'Your name has characters that cannot be read. Type it again',
  },
  contactBy: {
    missing: 'Choose how we should send our answer',
    'one-contact-only': 'Choose one way for us to answer: by email or by post',
  },
  email: {
    'needs-contact': 'Enter your email address',
    'not-an-email': 'Enter an email address in the correct format, like name@example.com',
    'too-long': (max: string) => `Your email address must be ${max} characters or fewer`,
    'control-characters': 'Your email address has characters that cannot be read. Type it again',
  },
  postalAddress: {
    'needs-contact': 'Enter your postal address',
    'too-short': 'Enter your full postal address, with the postcode, or the country if it is outside the UK',
    'too-long': (max: string) => `Your postal address must be ${max} characters or fewer`,
    'control-characters': 'Your postal address has characters that cannot be read. Type it again',
  },
  preferredForm: {
    missing: 'Choose a form of answer, or ‘No preference’',
    'not-offered': 'Choose one of these forms of answer',
  },
  needs: { missing: 'Choose whether you need us to do anything differently' },
  adjustments: {
    missing: 'Say what you need, or choose ‘No’',
    'too-long': (max: string) => `What you need must be ${max} characters or fewer`,
    'control-characters': 'What you need has characters that cannot be read. Type it again',
  },
  regime: { 'not-offered': 'This authority does not answer requests under that law' },
  otherwise: 'Check this answer',
};
