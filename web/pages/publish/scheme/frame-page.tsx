import { dataAddresses } from '#domain/data-addresses.ts';
import { openGovernmentLicence } from '#domain/publication/licences.ts';
import { numberOf } from '#domain/scheme/classes.ts';
import {
  placePath,
  type SchemeFrame,
  type SchemePlace,
  type SchemeSection,
  schemePaths,
} from '#domain/scheme/frame.ts';
import { Found } from '#web/components/layout/found.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { type FullContext, linkTo } from '#web/context.ts';
import type { Words } from '#web/words/index.ts';
import { trail } from '../list-pages.tsx';
import { LicenceNote } from '../reuse.tsx';

/** What a page of the frame is called: a class with its number. */
export function placeName({ scheme }: Words, place: SchemePlace): string {
  return place === 'answers' ? scheme.answersTitle : scheme.numbered(numberOf(place), scheme.classes[place]);
}

/** What belongs there, in a line. */
export function placeAbout({ scheme }: Words, place: SchemePlace): string {
  return place === 'answers' ? scheme.answersAbout : scheme.about[place];
}

function Section({ words, section }: { readonly words: Words; readonly section: SchemeSection }) {
  const { scheme } = words;
  const { place, entries, count } = section;
  const isUnasked = place !== 'answers' && (entries.length > 0 || count === 0);
  const counts = [
    ...(isUnasked ? [scheme.entries(entries.length)] : []),
    ...(count > 0 || place === 'answers' ? [scheme.answers(count)] : []),
  ];
  return (
    <li class="portal-result">
      <h2 class="portal-result__title">
        <a class="govuk-link" href={placePath(place)}>
          {placeName(words, place)}
        </a>
      </h2>
      <p class="portal-result__passage">{placeAbout(words, place)}</p>
      <p class="portal-result__about">{counts.join(', ')}</p>
    </li>
  );
}

/** What to do where something is not there, what it costs, and under what it may be used. */
function Terms({ context }: { readonly context: FullContext }) {
  const { authority, words } = context;
  const { scheme } = words;
  const { publicationScheme: elsewhere } = authority.elsewhere;
  return (
    <>
      <h2 class="govuk-heading-m">{scheme.notHereTitle}</h2>
      <p class="govuk-body">{scheme.notHere}</p>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={linkTo(context, '/request/')}>
            {scheme.ask}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={linkTo(context, '/disclosures/search')}>
            {scheme.search}
          </a>
        </li>
      </ul>
      {elsewhere === undefined ? null : (
        <p class="govuk-body">
          {scheme.elsewhere}{' '}
          <a class="govuk-link" href={elsewhere}>
            {elsewhere}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{scheme.chargesTitle}</h2>
      <p class="govuk-body">{scheme.charges}</p>
      <h2 class="govuk-heading-m">{scheme.reuseTitle}</h2>
      <LicenceNote words={words} licence={openGovernmentLicence} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={schemePaths.data} type="application/json">
            {scheme.data}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={dataAddresses.schemeSchema} type="application/json">
            {scheme.dataSchema}
          </a>
        </li>
      </ul>
    </>
  );
}

/** The frame of the site: the classes of the model publication scheme (FOIA s.19, FOISA s.23), and how to have what is in none. */
export function FramePage({ context, frame }: { readonly context: FullContext; readonly frame: SchemeFrame }) {
  const { words, authority } = context;
  const { scheme } = words;
  return (
    <Page
      context={context}
      title={scheme.title}
      section="published"
      found={<Found context={context} title={scheme.title} description={scheme.lead} published />}
      breadcrumbs={trail(words, [{ text: scheme.title }])}
    >
      <Column>
        <h1 class="govuk-heading-xl">{scheme.title}</h1>
        <p class="govuk-body-l">{scheme.lead}</p>
        <p class="govuk-body">
          {scheme.law} {scheme.adopted(authority.regulator.name)}
        </p>
        <ul class="portal-results">
          {frame.sections.map((section) => (
            <Section words={words} section={section} key={section.place} />
          ))}
        </ul>
        <Terms context={context} />
      </Column>
    </Page>
  );
}
