import type { PageContext } from '#web/context.ts';
import { ContactLine, MessagePage } from './message-page.tsx';

const ways = [
  { name: 'start', href: '/' },
  { name: 'ask', href: '/request/' },
  { name: 'search', href: '/disclosures/search' },
  { name: 'browse', href: '/disclosures/' },
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
          <li key={way.href}>
            <a class="govuk-link" href={way.href}>
              {problem.links[way.name]}
            </a>
          </li>
        ))}
      </ul>
      <ContactLine context={context} />
    </MessagePage>
  );
}
