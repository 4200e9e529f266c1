import { createHash } from 'node:crypto';
import { type Hear, type Inspection, type Kind, type Limits, usualLimits } from '#domain/inspection/inspection.ts';
import { inspectTable } from './csv/inspect-table.ts';
import { inspectPicture } from './image/inspect-picture.ts';
import { fitsName, looksOf } from './kind.ts';
import { inspectPackage } from './office/inspect-package.ts';
import { Refused, Report } from './report.ts';

async function lookInto(bytes: Uint8Array, report: Report): Promise<Kind> {
  if (bytes.length === 0) throw new Refused('empty');
  if (bytes.length > report.limits.bytes) throw new Refused('too-large');
  const looks = looksOf(bytes);
  if (looks === 'zip') return await inspectPackage(bytes, report);
  if (looks === 'pdf') {
    // The parser is large, and most files are none.
    const { inspectPdf } = await import('./pdf/inspect-pdf.ts');
    await inspectPdf(bytes, report);
  } else if (looks === 'text') inspectTable(bytes, report);
  else await inspectPicture(bytes, looks, report, '', '');
  return looks === 'text' ? 'csv' : looks;
}

/**
 * Inspects a file that is to be attached to a response: what it is by its content, and everything in it that its reader would
 * not see at first, so that nothing is disclosed by accident. The same bytes give the same answer.
 * `hear` is told what is readable, all of it. Never throws: what cannot be read whole is refused, since nobody could say what is in it.
 */
export async function inspect(
  bytes: Uint8Array,
  name: string,
  limits: Limits = usualLimits,
  hear?: Hear,
): Promise<Inspection> {
  const report = new Report(limits, hear);
  const about = { size: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') };
  try {
    const kind = await lookInto(bytes, report);
    if (!fitsName(kind, name)) report.add('wrong-name', name, 'name', { kind });
    const findings = report.findings();
    return {
      kind,
      ...about,
      // What its readers need is shown to the officer, and holds nothing up.
      verdict: findings.some(({ level }) => level !== 'accessibility') ? 'findings' : 'clean',
      findings,
      text: report.text(),
      ...(report.sheets.length > 0 ? { sheetsAsCsv: report.sheets } : {}),
      ...(report.pages === undefined ? {} : { pages: report.pages }),
    };
  } catch (error) {
    // A parser that stumbles over a malformed file throws whatever it likes: that the file cannot be read is all it says.
    const { rule, detail } = error instanceof Refused ? error : { rule: 'unreadable' as const, detail: '' };
    return { kind: 'unknown', ...about, verdict: 'refused', refusal: { rule, detail }, findings: [], text: '' };
  }
}
