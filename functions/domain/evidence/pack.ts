import { replay } from '../case/case.ts';
import type { Digest } from '../case/chain.ts';
import { clockOf } from '../case/clock.ts';
import { type EvidenceFacts, type EvidenceWords, jsonFile, type PackFile, type PackOriginal } from './facts.ts';
import { fileFiles } from './file-files.ts';
import { lastDigest, ledgerFiles } from './ledger-files.ts';
import { letterFiles } from './letter-files.ts';
import { originalFiles } from './original-files.ts';
import { responseFiles } from './response-files.ts';
import { wordsFiles } from './words-files.ts';
import { workFiles } from './work-files.ts';

/**
 * Everything on a case, as the regulator may ask for it (FOIA s.51, EIR reg 18): the ledger with what proves it, the words, the
 * letters, each version of the response, the clock with its working. The same facts give the same files, to the byte.
 */
export function evidencePack(
  facts: EvidenceFacts,
  words: EvidenceWords,
  digest: Digest,
): readonly (PackFile | PackOriginal)[] {
  const { reference, ledger, rules, applicant } = facts;
  const theCase = replay(reference, ledger);
  const asOf = ledger.at(-1)?.recordedAt;
  if (!theCase || asOf === undefined) throw new Error('A ledger with events tells a case');
  const who = applicant
    ? { name: applicant.name, contact: applicant.contact }
    : { erased: theCase.erasedAt, note: words.applicantErased };
  const last = lastDigest(reference, ledger, digest);
  return [
    { path: 'README.txt', text: words.readme({ reference, events: ledger.length, last, asOf }) },
    ...ledgerFiles(facts, words, digest),
    jsonFile('case.json', { asOf, case: theCase, clock: clockOf(theCase, rules), calendarVersion: rules.version }),
    jsonFile('applicant.json', who),
    ...wordsFiles(facts, words),
    ...responseFiles(facts),
    ...fileFiles(facts),
    ...letterFiles(facts),
    ...originalFiles(facts),
    ...workFiles(facts),
  ];
}
