import type { Authority } from '#domain/authority.ts';
import { replay } from '#domain/case/case.ts';
import type { OfficerCommand } from '#domain/case/commands.ts';
import { readReference } from '#domain/case/reference.ts';
import { type Problem, problem } from '#domain/problem.ts';
import { classesOf } from '#domain/scheme/classes.ts';
import type { Cases, StoredCase } from '#store/ports.ts';

type Deps = {
  readonly cases: Pick<Cases, 'load' | 'summary'>;
  readonly authority: Pick<Authority, 'units' | 'regimes'>;
};
const wrong = (field: string, detail: string): Problem =>
  problem('not-valid', { fields: [{ field, code: 'not-valid', detail }] });

/** What a command says of things beyond its own case: units, laws, classes and other requests that there are. Null where all is well. */
export async function checkCommand(
  { cases, authority }: Deps,
  { applicant }: StoredCase,
  command: OfficerCommand,
): Promise<Problem | null> {
  switch (command.command) {
    case 'triage': {
      const named = [command.regime, ...command.parts.map(({ regime }) => regime)];
      return named.every((regime) => authority.regimes.includes(regime))
        ? null
        : wrong('regime', 'It is not offered here.');
    }
    case 'commission': {
      // That none is chosen at all is for the command itself to say.
      const isKnown =
        command.kind !== 'unit' || command.unit === null || authority.units.some(({ id }) => id === command.unit);
      return isKnown ? null : wrong('unit', 'There is no such unit.');
    }
    case 'relate':
      return (await cases.summary(command.other)) ? null : wrong('other', 'There is no such request.');
    case 'close-without-notice': {
      // FOIA s.17(6)(b): the earlier notice was given to this applicant.
      const earlier = await cases.load(command.earlier);
      if (!earlier) return wrong('earlier', 'There is no such request.');
      const isSame = applicant !== null && earlier.applicant?.sameAs === applicant.sameAs;
      return isSame ? null : wrong('earlier', 'It was made by somebody else, or nobody can tell any more.');
    }
    case 'place-disclosure': {
      const { schemeClass } = command;
      const isOurs = schemeClass === 'none' || classesOf(authority.regimes).includes(schemeClass);
      return isOurs ? null : wrong('schemeClass', 'This class is of another model scheme.');
    }
    case 'keep-promise': {
      if (readReference(command.where) === undefined) return null;
      const other = await cases.load(command.where);
      const isThere = other !== null && replay(command.where, other.ledger)?.state === 'published';
      return isThere ? null : wrong('where', 'No answer is published here under this reference.');
    }
    default:
      return null;
  }
}
