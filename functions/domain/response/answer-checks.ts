import type { FieldProblem } from '../problem.ts';
import { ancestors, answeredParts, introduces, touches } from './parts.ts';
import type { Part, PartOutcome, RequestOutcome, Response, Table } from './response.ts';

type Say = (field: string, detail: string, code?: FieldProblem['code']) => void;

const DISCLOSED: readonly (PartOutcome | undefined)[] = ['disclosed', 'partly-disclosed'];
const HELD: readonly (PartOutcome | undefined)[] = [...DISCLOSED, 'withheld'];
/** FOIA ss.12 and 14 lift the duty to answer for all of the request. */
const REFUSED_WHOLE: readonly (RequestOutcome['kind'] | undefined)[] = [
  'cost-limit-12(1)',
  'cost-limit-12(2)',
  'vexatious-14(1)',
  'repeated-14(2)',
];

/** Something disclosed has to stand somewhere, and not beside a refusal of everything. */
function checkDisclosed(response: Response, say: Say): void {
  const { parts, attachments, requestOutcome } = response;
  const isInFile = (label: string) => attachments.some((file) => file.parts.length === 0 || file.parts.includes(label));
  for (const [i, part] of parts.entries()) {
    if (!DISCLOSED.includes(part.outcome)) continue;
    const isHere = part.answer !== undefined || part.answeredWith !== undefined || part.tables.length > 0;
    const isAnswered = isHere || isInFile(part.label);
    if (!isAnswered && !introduces(parts, part.label)) {
      say(`parts.${i}.answer`, 'Give the answer, a table, or the part whose answer also answers this one.', 'missing');
    }
    if (REFUSED_WHOLE.includes(requestOutcome?.kind)) {
      say(`parts.${i}.outcome`, `The outcome ${part.outcome} does not go with a request that is refused as a whole.`);
    }
  }
}

/** The parts that a table answers: those that name it, and those that stand under one that does. */
function answeredBy({ parts }: Response, table: Table): readonly Part[] {
  const users = parts.filter((part) => part.tables.includes(table.id)).map((part) => part.label);
  return parts.filter(({ label }) => [label, ...ancestors(parts, label)].some((at) => users.includes(at)));
}

/** A cell that is suppressed is something withheld: its ground must make a part that shows it partly disclosed. */
function checkSuppressed(response: Response, table: Table, path: string, say: Say): void {
  const { parts, grounds, requestOutcome } = response;
  const users = answeredBy(response, table);
  // Where the whole request has an outcome, that of its parts does not count.
  const counts = (part: Part) => requestOutcome !== undefined || HELD.includes(part.outcome);
  for (const [r, row] of table.rows.entries()) {
    for (const [c, cell] of row.cells.entries()) {
      if (typeof cell === 'string' || !('suppressed' in cell)) continue;
      const field = `${path}.rows.${r}.cells.${c}.ground`;
      if (cell.ground === undefined) {
        say(field, 'Name the ground on which this figure is withheld.', 'missing');
        continue;
      }
      const ground = grounds.find((g) => g.id === cell.ground);
      if (!ground) say(field, `There is no ground ${cell.ground}.`);
      else if (users.length > 0 && !users.some((part) => counts(part) && touches(ground, parts, part.label))) {
        say(field, `The ground ${ground.id} does not concern a part that has this table; name the part in the ground.`);
      }
    }
  }
}

function checkTables(response: Response, say: Say): void {
  for (const [i, table] of response.tables.entries()) {
    if (!response.parts.some((part) => part.tables.includes(table.id))) {
      say(`tables.${i}`, 'No part has this table; name it in the part that it answers.');
    }
    checkSuppressed(response, table, `tables.${i}`, say);
  }
}

function checkEdited(response: Response, say: Say): void {
  const { parts, publication } = response;
  if (publication.kind !== 'publish-edited') return;
  const left = publication.omitParts;
  const stays = answeredParts(response).some(
    ({ label }) => !left.includes(label) && !ancestors(parts, label).some((above) => left.includes(above)),
  );
  if (!stays) say('publication.omitParts', 'Nothing would be left to publish; choose do-not-publish instead.');
}

/** That what is said to be disclosed is there to be read, that what is withheld has its ground, and that something is published. */
export function answerChecks(response: Response, say: Say): void {
  checkDisclosed(response, say);
  checkTables(response, say);
  checkEdited(response, say);
}
