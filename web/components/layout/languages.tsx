import { linkTo, type PageContext } from '#web/context.ts';
import { frameWordsFor } from '#web/words/index.ts';

/** The same page in the other languages that the authority offers, each by its own name; nothing where there is only one. */
export function Languages({ context }: { readonly context: PageContext }) {
  const { authority, language, path, words } = context;
  const others = authority.languages.filter((one) => one !== language);
  if (path === undefined || others.length === 0) return null;
  return (
    <nav class="portal-languages govuk-width-container" aria-label={words.site.languages}>
      <ul>
        {others.map((other) => (
          <li key={other}>
            <a class="govuk-link" href={linkTo({ authority, language: other }, path)} lang={other} hreflang={other}>
              {frameWordsFor(other).language.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
