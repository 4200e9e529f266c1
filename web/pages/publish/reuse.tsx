import type { Disclosure } from '#domain/publication/disclosure.ts';
import { takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import type { FullContext } from '#web/context.ts';
import type { Words } from '#web/words/index.ts';

type Shown = Pick<Disclosure, 'licence' | 'authority' | 'title' | 'reference' | 'path'> & {
  readonly dates: Pick<Disclosure['dates'], 'publishedOn'>;
  /** What explains its data: those of an earlier log have a shape of their own. */
  readonly $schema: string;
};
type Props = { readonly context: FullContext; readonly disclosure: Shown };

/** Under which licence something may be used. */
export function LicenceNote({ words, licence }: { readonly words: Words; readonly licence: Disclosure['licence'] }) {
  const { publish } = words;
  return (
    <p class="govuk-body">
      {publish.licence}{' '}
      <a class="govuk-link" href={licence.url} rel="license">
        {licence.name}
      </a>
      {publish.licenceEnd}
    </p>
  );
}

/** Under which licence, how to refer to it, where it stays, and the same as data. */
export function Reuse({ context: { words, origin = '' }, disclosure }: Props) {
  const { publish, dates } = words;
  const { licence, authority, title, reference, path } = disclosure;
  const published = dateInWords(disclosure.dates.publishedOn, dates);
  // Whoever has it on paper, or in a footnote, has no other way to know whose portal it is on.
  const address = origin + path;
  return (
    <>
      <h2 class="govuk-heading-m">{publish.reuse}</h2>
      <LicenceNote words={words} licence={licence} />
      <p class="govuk-body">
        {publish.cite}
        <br />
        {publish.citation(authority.name, title, reference, published, address)}
      </p>
      <p class="govuk-body">
        {publish.permanent}{' '}
        <a class="govuk-link portal-link--whole" href={path}>
          {address}
        </a>
      </p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${path}disclosure.json`} type="application/json">
            {publish.data}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={disclosure.$schema} type="application/json">
            {publish.dataSchema}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={takeAwayPaths.feed} type="application/atom+xml">
            {publish.takeAway.feed}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/disclosures/#take-away">
            {publish.takeAway.all}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/request/">
            {publish.ask}
          </a>
        </li>
      </ul>
    </>
  );
}
