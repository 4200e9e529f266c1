/** The page on which an evidence pack is made. */
export const evidencePage = {
  title: 'Evidence pack',
  lead: 'Everything on this case as one file for the regulator: what happened with its chain of digests, letters, versions of the response, searches, hours. That it was made, and by whom, is recorded on the case.',
  names: 'It says who asked, and what officers noted. Give it to nobody else.',
  make: 'Make the evidence pack',
  ready: 'The evidence pack is ready',
  fetch: 'Fetch the evidence pack',
  expires: 'The link works for five minutes, for whoever has it.',
  verify: 'To be verified by whoever gets it',
  verifyText: 'Send these beside the file, in another letter: they prove that nothing was changed or left out.',
  events: 'Events',
  last: 'Digest of the last event',
  digest: 'Digest of the file (SHA-256)',
  back: 'Back to the case',
};
