import type { FieldProblem } from '../problem.ts';
import { type Attachment, endingOf, fileKinds, filesOf } from './attachment.ts';

type Say = (field: string, detail: string, code?: FieldProblem['code']) => void;

/** What the shape of attachments cannot say: names that fit, that no two files share, and a holder of somebody else's rights. */
export function attachmentChecks(attachments: readonly Attachment[], labels: readonly string[], say: Say): void {
  const names = new Set<string>();
  const once = (field: string, name: string) => {
    // Windows and macOS keep one file for both.
    const same = name.toLowerCase();
    if (names.has(same)) say(field, 'Another file has this name.');
    names.add(same);
  };
  for (const [i, { id, kind, name, licence, holder, parts, sheets }] of attachments.entries()) {
    const at = `attachments.${i}`;
    const endings: readonly string[] = fileKinds[kind];
    if (attachments.findIndex((one) => one.id === id) < i) say(`${at}.id`, 'There are two files with this id.');
    if (!endings.includes(endingOf(name))) say(`${at}.name`, `The name must end in .${endings[0]}.`);
    once(`${at}.name`, name);
    if (licence === 'third-party' && holder === undefined) {
      say(`${at}.holder`, 'Say who has the copyright.', 'missing');
    }
    for (const [p, label] of parts.entries()) {
      if (!labels.includes(label)) say(`${at}.parts.${p}`, `There is no part ${label}.`);
    }
    for (const [s, sheet] of sheets.entries()) {
      if (endingOf(sheet.name) !== 'csv') say(`${at}.sheets.${s}.name`, 'The name must end in .csv.');
      once(`${at}.sheets.${s}.name`, sheet.name);
    }
  }
  const files = attachments.map(({ file }) => file);
  for (const [i, file] of files.entries()) {
    if (files.indexOf(file) < i) say(`attachments.${i}.file`, 'This file is there twice.');
  }
}

/** Bytes of everything that goes with a response. */
export function sizeOf(attachments: readonly Attachment[]): number {
  return filesOf(attachments).reduce((sum, { size }) => sum + size, 0);
}
