import { linkTo, type PageContext } from '#web/context.ts';
import { ContactLine, MessagePage } from './message-page.tsx';

const ways = [
  { name: 'start', to: '/' },
  { name: 'ask', to: '/request/' },
  { name: 'search', to: '/disclosures/search' },
  { name: 'browse', to: '/disclosures/' },
] as const;

/** Nothing is at this address. */
export function NotFound({ context }: { readonly context: PageContext }) {
  const { problem } = context.words;
  return (
    <MessagePage context={context} title={problem.notFoundTitle}>
      {problem.notFound.map((line) => (
        <p class="govuk-body" key={line}>
          {line}
        </p>
      ))}
      <p class="govuk-body">{problem.notFoundTry}</p>
      <ul class="govuk-list govuk-list--bullet">
        {ways.map((way) => (
          <li key={way.to}>
            <a class="govuk-link" href={linkTo(context, way.to)}>
              {problem.links[way.name]}
            </a>
          </li>
        ))}
      </ul>
      <ContactLine context={context} />
    </MessagePage>
  );
}
