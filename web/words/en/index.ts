/*
 * English: which sections each kind of page is given. A translation takes this file as it is. Each is made when it is asked
 * for, so that a bundle carries the sections that its own pages show, and no others.
 */

import type { NoteCode } from '#domain/clock/notes.ts';
import { accessibility, cookies, privacy } from './about.ts';
import { acknowledge } from './acknowledge.ts';
import { acts, trackActs } from './acts.ts';
import { calculator } from './calculator.ts';
import { caseload } from './caseload.ts';
import { casework } from './casework.ts';
import { caseNotes, clock, type NoteSentence, otherNotes } from './clock.ts';
import { commands } from './commands.ts';
import { commissions } from './commissions.ts';
import { developers } from './developers.ts';
import { editorForm } from './editor.ts';
import { editorGrounds } from './editor-grounds.ts';
import { editorPlaces } from './editor-places.ts';
import { evidencePage } from './evidence-page.ts';
import { feedback } from './feedback.ts';
import { errors, fields } from './fields.ts';
import { figures } from './figures.ts';
import { files } from './files.ts';
import { filters } from './filters.ts';
import { find } from './find.ts';
import { findings } from './findings.ts';
import { components, dates, exit, language, site } from './frame.ts';
import { imported } from './imported.ts';
import { inspection } from './inspection.ts';
import { letters } from './letters.ts';
import { links } from './links.ts';
import { messages } from './messages.ts';
import { notices } from './notices.ts';
import { officer } from './officer.ts';
import { officerFiles } from './officer-files.ts';
import { officerIntake, officerPost } from './officer-post.ts';
import { officerScheme } from './officer-scheme.ts';
import { outcomeTag } from './outcome-tags.ts';
import { goneVersion, problem } from './problem.ts';
import { publish } from './publish.ts';
import { checking, onePage, questions, request } from './request.ts';
import { ownResponse, respond } from './respond.ts';
import { scheme } from './scheme.ts';
import { schemeClasses } from './scheme-classes.ts';
import { search } from './search.ts';
import { copy, sent } from './sent.ts';
import { smallNumbers } from './small-numbers.ts';
import { start } from './start.ts';
import { statistics } from './statistics.ts';
import { suggest } from './suggest.ts';
import { inserting, templates } from './templates.ts';
import { complaint, track, trackClosed } from './track.ts';

/** Any page's frame, searching, and a problem. */
export const frameWords = () => ({ language, dates, site, fields, components, search, problem, exit });

/** Where a published page is not, or is not any more. */
export const goneWords = () => ({ ...frameWords(), goneVersion });

/** The questions, up to checking; and what follows. */
export const askWords = () => ({ ...frameWords(), errors, request, onePage, questions });
export const submitWords = () => ({ ...frameWords(), errors, onePage, questions, checking, sent, copy });

/** The tracking page; what it says of what may be done is apart from the words of the forms, which it does not show. */
export const trackWords = () => ({ ...frameWords(), track, trackClosed, complaint });
/** The page on which an applicant reads the response. */
export const responseWords = () => ({ ...trackWords(), respond, ownResponse });
export const trackActWords = () => ({ trackActs });
/** The forms of what an applicant may do; they show none of the page's own words. */
export const actWords = () => ({ ...frameWords(), trackClosed, acts });

/** The quarterly figures. */
export const statisticsWords = () => ({ statistics });

/** Searching what was published. */
export const searchWords = () => ({ ...frameWords(), filters, outcomeTag, schemeClasses });

/** What offers published answers before a request is sent. */
export const suggestWords = () => ({ ...frameWords(), suggest });

/** The frame of the officers' console, and signing in. */
export const officerWords = () => ({ ...frameWords(), officer });
/** Its desk: the caseload, the cases, and everything that is done about them. */
export const deskWords = () => ({
  ...officerWords(),
  caseload,
  casework,
  editor: editorPlaces,
  findings: findings(),
  smallNumbers,
  evidencePage,
  commands,
  commissions,
  figures,
  statistics,
  officerPost,
  officerIntake,
  links,
  clock,
  clockNotes: caseNotes as Readonly<Partial<Record<NoteCode, NoteSentence>>>,
  respond,
});
/** Writing a response, and looking at it. */
export const writeWords = () => ({
  ...officerWords(),
  editor: { ...editorPlaces, ...editorGrounds, ...editorForm },
  findings: findings(),
  smallNumbers,
  respond,
  templates,
  inserting,
  files,
  publish,
});
/** The page of the evidence pack, which another function makes. */
export const evidenceWords = () => ({ ...officerWords(), evidencePage });
/** Files for a response: uploading them, and what was found in them. */
export const filesWords = () => ({ ...officerWords(), files: officerFiles, inspection });
/** What the authority publishes without being asked, as officers keep it. */
export const schemeDeskWords = () => ({ ...officerWords(), officerScheme });
/** Officers' search, which is a function of its own. */
export const findWords = () => ({ ...officerWords(), caseload, find });

/** What explains the date of a case, and what the public calculator says, which may be asked of all that the clock knows. */
export const clockWords = () => ({ clock, clockNotes: caseNotes });
export const calculatorWords = () => ({ clock, clockNotes: { ...caseNotes, ...otherNotes }, calculator });

/** Everything: for prerendered pages, publications and letters. */
export const allWords = () => ({
  ...askWords(),
  ...submitWords(),
  ...trackWords(),
  ...trackActWords(),
  ...actWords(),
  ...calculatorWords(),
  start,
  privacy,
  accessibility,
  cookies,
  feedback,
  developers,
  acknowledge,
  messages,
  notices,
  publish,
  goneVersion,
  imported,
  respond,
  files,
  ownResponse,
  suggest,
  filters,
  outcomeTag,
  schemeClasses,
  scheme,
});

/** Everything that is written in a letter. */
export const mailWords = () => ({ ...allWords(), letters, links });
