import { londonDate } from '#domain/dates.ts';
import { classesOf, numberOf, type SchemeClass } from '#domain/scheme/classes.ts';
import { dueState, type SchemeEntry } from '#domain/scheme/entry.ts';
import type { EntriesFacts } from '#domain/scheme/facts.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import { Details } from '#web/components/details/details.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { SchemeContext } from '#web/scheme-context.ts';
import { KeptList, NothingKept } from '../kept-list.tsx';

type Props = EntriesFacts & { readonly context: SchemeContext; readonly officer: AtDesk | null };

/** When the next version is due, as officers need to see it. */
function Due({ context, today, of }: Props & { readonly of: SchemeEntry }) {
  const { officerScheme: words, dates } = context.words;
  if (of.nextVersionDue === null) return null;
  const on = dateInWords(of.nextVersionDue, dates);
  if (dueState(of, today) !== 'overdue') return <>{`${words.dueOn} ${on}`}</>;
  return <strong class="officer-overdue">{`${words.overdue} ${on}`}</strong>;
}

function Lines(props: Props & { readonly of: readonly SchemeEntry[] }) {
  const { context, of } = props;
  const { officerScheme: words, dates } = context.words;
  return (
    <ul class="govuk-list officer-templates">
      {of.map((one) => (
        <li key={one.id}>
          <a class="govuk-link" href={linkTo(context, `/officer/scheme/${one.id}`)}>
            {one.title}
          </a>
          <span class="officer-small">
            {`${words.versionOf} ${dateInWords(one.versionOn, dates)}`}
            {one.nextVersionDue === null ? null : ' · '}
            <Due {...props} of={one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Section(props: Props & { readonly of: SchemeClass }) {
  const { context, entries, of } = props;
  const { officerScheme: words } = context.words;
  const here = entries.filter(({ schemeClass }) => schemeClass === of);
  return (
    <section class="officer-part officer-templates__place" aria-labelledby={`class-${of}`}>
      <h2 class="govuk-heading-m" id={`class-${of}`}>
        {words.numbered(numberOf(of), words.classes[of])}
      </h2>
      {here.length === 0 ? <p class="govuk-body">{words.none}</p> : <Lines {...props} of={here} />}
    </section>
  );
}

/** What the authority publishes without being asked: what is due first, then everything by its class. */
export function EntriesPage(props: Props) {
  const { context, officer, entries, removed, regimes, mayChange, done, today } = props;
  const { officerScheme: words } = context.words;
  const due = entries.filter((one) => ['overdue', 'soon'].includes(dueState(one, today) ?? ''));
  return (
    <KeptList
      context={context}
      officer={officer}
      section="scheme"
      words={words}
      done={done && words.done[done]}
      mayChange={mayChange}
      before={
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, '/scheme/')}>
            {words.public}
          </a>
        </p>
      }
    >
      {entries.length === 0 ? (
        <NothingKept words={words} />
      ) : (
        <section class="officer-part officer-templates__place" aria-labelledby="due">
          <h2 class="govuk-heading-m" id="due">
            {words.dueTitle}
          </h2>
          {due.length === 0 ? <p class="govuk-body">{words.dueNone}</p> : <Lines {...props} of={due} />}
        </section>
      )}
      {classesOf(regimes).map((one) => (
        <Section {...props} of={one} key={one} />
      ))}
      {removed.length === 0 ? null : (
        <Details summary={words.removedTitle(removed.length)}>
          <Lines {...props} of={removed} />
        </Details>
      )}
    </KeptList>
  );
}

/** Who did something, and on which day. */
export function doneBy(
  { words }: SchemeContext,
  { by, at }: { readonly by: string; readonly at: string },
  names: Readonly<Record<string, string>>,
): readonly [who: string, on: string] {
  return [names[by] ?? words.officerScheme.somebody, dateInWords(londonDate(at), words.dates)];
}
