import type { CaseState } from '#domain/case/lifecycle.ts';

/** What officers call the states of a case. */
const states: Readonly<Record<CaseState, string>> = {
  held: 'To be checked',
  received: 'Received',
  drafted: 'Drafted',
  approved: 'Approved',
  'to-post': 'To be posted',
  'awaiting-clarification': 'Waiting for clarification',
  'awaiting-fee': 'Waiting for a fee',
  sent: 'Sent',
  published: 'Published',
  unpublished: 'Withdrawn from publication',
  closed: 'Closed',
  lapsed: 'Lapsed: fee not paid',
  withdrawn: 'Withdrawn by the applicant',
  rejected: 'Rejected',
  'passed-on': 'Passed on',
};

/** The officers' console: its frame, signing in and out, and what its pages share. */
export const officer = {
  states,
  service: 'Casework',
  navigation: 'Casework',
  /** The link of a case to requests like it. */
  similar: 'Look for requests like this one',
  caseload: 'Caseload',
  search: 'Search',
  log: 'Log a request',
  toPost: 'To post',
  links: 'Links',
  templates: 'Templates',
  scheme: 'Scheme',
  figures: 'Figures',
  commissions: 'Commissions',
  signOut: 'Sign out',
  signedInAs: 'Signed in as ',
  footer: 'Lists name no applicants.',
  public: 'The public pages',

  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  failed: {
    lost: {
      title: 'Signing in took too long',
      text: 'Signing in has to be finished within ten minutes, in the browser in which it was begun. Nothing is wrong with your account.',
    },
    refused: {
      title: 'You are not signed in',
      text: 'The sign-in service did not confirm who you are, or you cancelled signing in.',
    },
    'no-role': {
      title: 'This account may not use casework',
      text: 'You are known to the sign-in service, but have no role here. Ask whoever manages your accounts to add you to the group officer, approver or unit.',
    },
    unreachable: {
      title: 'Signing in does not work at the moment',
      text: 'The sign-in service could not be reached. Try again in a few minutes.',
    },
  },
  signingOutTitle: 'Signing you out',
  signingOut: 'You are signed out of casework. You are now being signed out of the sign-in service as well.',
  goOn: 'Go on if nothing happens',
  signedOutTitle: 'You are signed out',
  signedOut: 'Close this window if others use this computer.',

  endedTitle: 'Your session has ended',
  ended: 'Nothing has been saved yet, and nothing that you typed is lost.',
  endedSteps: ['Sign in again: that opens a new tab.', 'Come back to this tab and send it again.'],
  newTab: ' (opens in a new tab)',
  sendAgain: 'Send it again',

  problems: {
    'not-found': {
      title: 'There is no such page',
      text: 'Nothing is at this address. If you typed it, check that it is right.',
    },
    'not-permitted': { title: 'You may not see this page', text: 'Your account does not have the role that it needs.' },
    'changed-meanwhile': {
      title: 'Somebody else changed this meanwhile',
      text: 'Nothing was saved. Go back, reload the page, and look at what has changed.',
    },
    'cross-site': {
      title: 'This was not sent from casework',
      text: 'Nothing was saved. Open the page again and send it from there.',
    },
    busy: {
      title: 'Please try again',
      text: 'Too much is going on at once. Nothing was saved. Go back and send it again in a moment.',
    },
    other: {
      title: 'Something went wrong',
      text: 'Nothing was saved. Go back and try again; what you typed may still be there.',
    },
  },
};
