import type { Authority } from '../authority.ts';
import { catalogue } from '../response/grounds.ts';
import { classesOf } from '../scheme/classes.ts';
import type { Case } from './case.ts';
import { type CommandField, commandForms, type FormCommand, type Source } from './forms.ts';
import { promisesGiven } from './promises.ts';
import { openCommissions, openMatters } from './work.ts';

/** Something to choose from: what is sent, and what it is called where the case or the authority has a name for it. */
export type Option = { readonly value: string; readonly name: string; readonly detail?: string };
export type Person = { readonly sub: string; readonly name: string };

type Facts = {
  readonly theCase: Case;
  readonly authority: Pick<Authority, 'units' | 'regimes'>;
  readonly colleagues: readonly Person[];
};

const plain = (value: string): Option => ({ value, name: value });
const person = ({ sub, name }: Person): Option => ({ value: sub, name });

const options: Readonly<Record<Source, (facts: Facts) => readonly Option[]>> = {
  colleagues: ({ colleagues }) => [...colleagues.map(person), plain('nobody')],
  // s.45 Code part 5: none of those who wrote or approved the answer.
  reviewers: ({ colleagues, theCase }) => colleagues.filter(({ sub }) => !theCase.handledBy.includes(sub)).map(person),
  regimes: ({ authority, theCase }) => {
    const neighbours: readonly string[] =
      theCase.regime.endsWith('SA') || theCase.regime === 'EISR' ? ['FOISA', 'EISR'] : ['FOIA', 'EIR'];
    return authority.regimes.filter((regime) => neighbours.includes(regime)).map(plain);
  },
  units: ({ authority }) => authority.units.map(({ id, name }) => ({ value: id, name })),
  questions: ({ theCase, authority }) =>
    openCommissions(theCase).map(({ n, unit, kind, dueOn }) => ({
      value: String(n),
      name: authority.units.find(({ id }) => id === unit)?.name ?? kind,
      detail: dueOn,
    })),
  letters: ({ theCase }) => theCase.toPost.map(({ event, kind }) => ({ value: `${event}~${kind}`, name: kind })),
  relations: ({ theCase }) =>
    theCase.relations.map(({ kind, other }) => ({ value: `${kind}~${other}`, name: kind, detail: other })),
  // FOIA s.17(2): only where the public interest decides.
  exemptions: ({ theCase }) =>
    catalogue[theCase.regime]
      .filter(({ publicInterest, type }) => publicInterest !== 'never' && type !== 'procedural')
      .map(({ id, section, title }) => ({ value: id, name: title, detail: section })),
  versions: ({ theCase }) =>
    theCase.responses
      .filter(({ version }) => version > (theCase.sent?.version ?? 0))
      .map(({ version }) => plain(String(version))),
  promises: ({ theCase }) =>
    promisesGiven(theCase).map(({ ground, on }) => ({ value: ground, name: ground, detail: on ?? '' })),
  schemeClasses: ({ authority }) => [...classesOf(authority.regimes).map(plain), plain('none')],
  matters: ({ theCase }) =>
    openMatters(theCase).map(({ n, step, dueOn }) => ({ value: String(n), name: step, detail: dueOn ?? '' })),
};

/** What the fields of a command's form offer on this case, by the name of the field. */
export function optionsOf(command: FormCommand, facts: Facts): Readonly<Record<string, readonly Option[]>> {
  const listed = commandForms[command].filter(
    (field): field is CommandField & { from: Source } => field.from !== undefined,
  );
  return Object.fromEntries(listed.map(({ name, from }) => [name, options[from](facts)]));
}
