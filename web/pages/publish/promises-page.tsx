import type { PromiseRegister, RegisterLine } from '#domain/publication/promises.ts';
import { Day } from '#web/components/day/day.tsx';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import type { FullContext } from '#web/context.ts';
import type { Words } from '#web/words/index.ts';
import { anchors } from './anchors.ts';
import { trail } from './list-pages.tsx';

function State({ line, words }: { readonly line: RegisterLine; readonly words: Words }) {
  const { promises } = words.publish;
  const { kept, on, what, state } = line;
  if (kept !== undefined) {
    return (
      <>
        {promises.kept} <Day date={kept.on} words={words.dates} />:{' '}
        <a class="govuk-link" href={kept.link}>
          {promises.read(what)}
        </a>
      </>
    );
  }
  if (on === undefined) return <>{promises.noDate}</>;
  return (
    <>
      {state === 'overdue' ? <strong>{promises.overdue}</strong> : promises.waiting}{' '}
      <Day date={on} words={words.dates} />
    </>
  );
}

/** The register of what published answers promise to publish later, and what became of it. FOIA s.22, FOISA s.27. */
export function PromisesPage({
  context,
  register,
}: {
  readonly context: FullContext;
  readonly register: PromiseRegister;
}) {
  const { words } = context;
  const { lists, promises } = words.publish;
  return (
    <Page
      context={context}
      title={promises.title}
      section="published"
      found={<Found context={context} title={promises.title} description={promises.lead} published />}
      breadcrumbs={trail(words, [{ text: lists.title, href: '/disclosures/' }, { text: promises.short }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{promises.title}</h1>
        <p class="govuk-body-l">{promises.lead}</p>
        <p class="govuk-body">
          {promises.asAt} <Day date={register.asAt} words={words.dates} />.
        </p>
        {register.lines.length === 0 ? <p class="govuk-body">{promises.none}</p> : null}
        <ol class="portal-results">
          {register.lines.map((line) => (
            <li class="portal-result" key={`${line.reference} ${line.ground}`}>
              <h2 class="portal-result__title">{line.what}</h2>
              <p class="portal-result__about">
                <State line={line} words={words} />
              </p>
              <p class="portal-result__passage">
                {promises.promisedIn}{' '}
                <a class="govuk-link" href={`/disclosures/${line.reference}/#${anchors.ground(line.ground)}`}>
                  {line.title}
                </a>{' '}
                ({line.reference})
              </p>
            </li>
          ))}
        </ol>
      </Column>
    </Page>
  );
}
