import type { Regime } from '../clock/regimes.ts';
import type { FieldProblem } from '../problem.ts';
import { answerChecks } from './answer-checks.ts';
import { attachmentChecks } from './attachment-checks.ts';
import { findExemption, hasLimb } from './grounds.ts';
import { introduces, touches } from './parts.ts';
import { isForLater } from './promise.ts';
import type { Part, PartOutcome, Response } from './response.ts';
import { tableFaults } from './table-faults.ts';

type Say = (field: string, detail: string, code?: FieldProblem['code']) => void;

/** A label as a sentence names it. */
const named = (label: string) => (label === '' ? 'the unnumbered part' : `part ${label}`);

/** What may be said of an outcome by whether the information is held. Outcomes not listed here go with any answer. */
const heldFor: Partial<Record<PartOutcome, readonly string[]>> = {
  disclosed: ['yes', 'partly'],
  'partly-disclosed': ['yes', 'partly'],
  withheld: ['yes', 'partly'],
  'not-held': ['no'],
  'neither-confirmed-nor-denied': ['neither-confirmed-nor-denied'],
};
const REFUSED: readonly (PartOutcome | undefined)[] = ['withheld', 'partly-disclosed', 'neither-confirmed-nor-denied'];

/** Which outcomes of a whole request each regime knows: the cost limit and vexatiousness are FOIA ss.12, 14; FOISA ss.12, 14. */
const notUnder: Record<Regime, readonly string[]> = {
  FOIA: [],
  EIR: ['cost-limit-12(1)', 'cost-limit-12(2)', 'vexatious-14(1)', 'repeated-14(2)'],
  FOISA: ['cost-limit-12(2)'],
  EISR: ['cost-limit-12(1)', 'cost-limit-12(2)', 'vexatious-14(1)', 'repeated-14(2)'],
};

function duplicates(values: readonly string[], say: (i: number, value: string) => void): void {
  for (const [i, value] of values.entries()) if (values.indexOf(value) < i) say(i, value);
}

/** Follows one kind of pointer from part to part; true where it comes back to where it has been. */
function circles(parts: readonly Part[], start: string, pointer: 'under' | 'answeredWith'): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; ) {
    if (seen.has(at)) return true;
    seen.add(at);
    const label: string = at;
    at = parts.find((p) => p.label === label)?.[pointer];
  }
  return false;
}

function checkPart(response: Response, part: Part, path: string, say: Say): void {
  const { parts, grounds, tables, requestOutcome } = response;
  const exists = (label: string) => parts.some((p) => p.label === label);
  if (part.label === '' && parts.length > 1)
    say(`${path}.label`, 'Only the one part of a request may be without a label.');
  if (part.under !== undefined && !exists(part.under)) say(`${path}.under`, `There is no ${named(part.under)}.`);
  if (circles(parts, part.label, 'under')) {
    say(`${path}.under`, 'A part cannot stand under itself.');
  }
  if (part.answeredWith !== undefined && !exists(part.answeredWith)) {
    say(`${path}.answeredWith`, `There is no ${named(part.answeredWith)}.`);
  } else if (part.answeredWith !== undefined && circles(parts, part.label, 'answeredWith')) {
    say(`${path}.answeredWith`, 'Parts that point to one another’s answers must end at an answer.');
  }
  for (const [t, id] of part.tables.entries()) {
    if (!tables.some((table) => table.id === id)) say(`${path}.tables.${t}`, `There is no table ${id}.`);
  }
  const { held, outcome } = part;
  // A request refused as a whole need not be answered part by part: FOIA ss.12(1) and 14 lift the duty for all of it.
  const mayBeBare = requestOutcome !== undefined || introduces(parts, part.label);
  if (held === undefined && (!mayBeBare || outcome !== undefined)) {
    say(`${path}.held`, 'Say whether the information is held.', 'missing');
  }
  if (outcome === undefined && (!mayBeBare || held !== undefined)) {
    say(`${path}.outcome`, 'Say what the outcome is.', 'missing');
  }
  if (held === undefined || outcome === undefined) return;
  const fitting = heldFor[outcome];
  if (fitting && !fitting.includes(held)) {
    say(`${path}.outcome`, `The outcome ${outcome} does not go with held: ${held}.`);
  }
  const isRefused = REFUSED.includes(outcome);
  if (isRefused && requestOutcome === undefined && !grounds.some((g) => touches(g, parts, part.label))) {
    say(`${path}.outcome`, `Name at least one ground for ${named(part.label)}.`);
  }
}

function checkGround(response: Response, index: number, regime: Regime, say: Say): void {
  const { parts, grounds, requestOutcome } = response;
  const ground = grounds[index];
  if (!ground) return;
  const path = `grounds.${index}`;
  const exemption = findExemption(regime, ground.exemption);
  if (!exemption) say(`${path}.exemption`, `The catalogue of ${regime} has no such exemption.`);
  if (ground.promise && !isForLater(regime, ground.exemption)) {
    say(`${path}.promise.what`, 'Only what is held for later publication (s.22 of FOIA, s.27 of FOISA) is promised.');
  }
  for (const [l, limb] of ground.limbs.entries()) {
    if (exemption && !hasLimb(exemption, limb)) {
      say(`${path}.limbs.${l}`, `${exemption.title} has no such limb; write limbs as in 31(1)(a).`);
    }
  }
  for (const [p, label] of ground.parts.entries()) {
    if (!parts.some((part) => part.label === label)) say(`${path}.parts.${p}`, `There is no ${named(label)}.`);
  }
  // Naming no part says that the ground concerns the whole request, so nothing else may have become of any part.
  const answered = parts.filter((part) => !introduces(parts, part.label));
  const isWhole = requestOutcome !== undefined || answered.length === 1;
  if (ground.parts.length === 0 && !isWhole && answered.some((part) => !REFUSED.includes(part.outcome))) {
    say(`${path}.parts`, 'Name the parts that this ground concerns; not every part is refused.', 'missing');
  }
}

/** Everything that the shape cannot say: unique names, names that exist, no circles, and outcomes that fit. */
export function crossChecks(response: Response, regime: Regime): readonly FieldProblem[] {
  const faults: FieldProblem[] = [];
  const say: Say = (field, detail, code = 'not-valid') => faults.push({ field, code, detail });
  const { parts, grounds, tables, notes, publication, requestOutcome } = response;
  const labels = parts.map((p) => p.label);
  duplicates(labels, (i, label) => say(`parts.${i}.label`, `There are two parts with the label ${label}.`));
  // Nobody tells 2a from 2A in a letter, and neither does an address.
  const sameLetters = labels.map((label) => label.normalize('NFKC').toLowerCase());
  duplicates(sameLetters, (i) => {
    const before = labels[sameLetters.indexOf(sameLetters[i] ?? '')] ?? '';
    if (!labels.slice(0, i).includes(labels[i] ?? ''))
      say(`parts.${i}.label`, `The label differs from ${before} only in case.`);
  });
  duplicates(
    grounds.map((g) => g.id),
    (i, id) => say(`grounds.${i}.id`, `There are two grounds with the id ${id}.`),
  );
  duplicates(
    tables.map((t) => t.id),
    (i, id) => say(`tables.${i}.id`, `There are two tables with the id ${id}.`),
  );
  for (const [i, part] of parts.entries()) checkPart(response, part, `parts.${i}`, say);
  if (requestOutcome && notUnder[regime].includes(requestOutcome.kind)) {
    say('requestOutcome.kind', `${regime} knows no such outcome of a whole request.`);
  }
  for (const i of grounds.keys()) checkGround(response, i, regime, say);
  for (const [i, table] of tables.entries()) {
    for (const { at, detail } of tableFaults(table)) say(`tables.${i}.${at}`, detail);
  }
  answerChecks(response, say);
  const unknown = (path: string, list: readonly string[]) => {
    for (const [p, label] of list.entries())
      if (!labels.includes(label)) say(`${path}.${p}`, `There is no ${named(label)}.`);
  };
  for (const [i, note] of notes.entries()) unknown(`notes.${i}.parts`, note.parts);
  attachmentChecks(response.attachments, labels, say);
  if (publication.kind === 'publish-edited') unknown('publication.omitParts', publication.omitParts);
  return faults;
}
