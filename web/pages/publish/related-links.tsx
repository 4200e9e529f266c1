import { groundSlug } from '#domain/publication/lists.ts';
import { groundName } from '#domain/response/grounds.ts';
import type { FullContext } from '#web/context.ts';

type Props = { readonly context: FullContext; readonly reference: string; readonly grounds: readonly string[] };

/**
 * Where to go on from an answer: to those like it and to those published next, which are looked for then, and to those that rest on the same
 * grounds.
 */
export function RelatedLinks({ context: { words, authority }, reference, grounds }: Props) {
  const { related } = words.publish;
  return (
    <>
      <h2 class="govuk-heading-m">{related.title}</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/disclosures/search?like=${reference}`}>
            {related.like}
          </a>
        </li>
        {grounds.map((ground) => (
          <li key={ground}>
            <a class="govuk-link" href={`/disclosures/ground/${groundSlug(ground)}/`}>
              {related.ground(groundName(authority.regimes, ground))}
            </a>
          </li>
        ))}
      </ul>
      <nav class="portal-pagination" aria-label={related.next}>
        <a class="govuk-link" rel="prev" href={`/disclosures/search?before=${reference}`}>
          {related.before}
        </a>
        <a class="govuk-link" rel="next" href={`/disclosures/search?after=${reference}`}>
          {related.after}
        </a>
      </nav>
    </>
  );
}
