import { identityInFiles, inspectedFile } from '../../publication/file-leaks.ts';
import type { Response } from '../response.ts';
import { checkSum } from './check-sum.ts';
import type { CheckFacts, Found } from './finding.ts';

/**
 * UK GDPR art. 5(1)(a): what the inspection found of the applicant in a file that would be published. Only an approver may
 * let it stand, as anywhere else; which file it is, is part of what was accepted.
 */
export function* applicantInFiles(response: Response, { files }: CheckFacts): Generator<Found> {
  for (const { i, kinds } of identityInFiles(response, files)) {
    const about = checkSum([response.attachments[i]?.file ?? '', ...[...kinds].sort()].join('\n'));
    yield { rule: 'applicant-in-file', place: `attachments.${i}`, facts: { words: kinds.join(' ') }, about };
  }
}

/** UK GDPR art. 5(1): a file that seems to hold somebody's personal data, once for each file. */
export function* personalInFiles({ attachments }: Response, { files }: CheckFacts): Generator<Found> {
  for (const [i, { file }] of attachments.entries()) {
    const personal = [...(inspectedFile(files, file)?.personal ?? [])].sort();
    if (personal.length === 0) continue;
    const about = checkSum([file, ...personal].join('\n'));
    yield { rule: 'personal-in-file', place: `attachments.${i}`, facts: { words: personal.join(' ') }, about };
  }
}

/**
 * FOIA s.11(1A): who asks for a dataset has it in a form that can be re-used, as far as that can be done. A workbook has
 * its sheets as CSV from the inspection; somebody says why they are not offered.
 */
export function* reusableForm({ attachments }: Response, { files }: CheckFacts): Generator<Found> {
  for (const [i, { file, kind, sheets }] of attachments.entries()) {
    const isWorkbook = kind === 'xlsx' || kind === 'ods';
    const hasSheets = files.some((one) => one.digest === file && one.sheets.length > 0);
    if (isWorkbook && hasSheets && sheets.length === 0) {
      yield { rule: 'sheets-not-offered', place: `attachments.${i}`, field: 'sheets', about: checkSum(file) };
    }
  }
}
