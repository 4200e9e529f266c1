import { dataAddresses } from '#domain/data-addresses.ts';
import { takeAwayPaths } from '#domain/publication/take-away/addresses.ts';
import { schemePaths } from '#domain/scheme/frame.ts';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { type FullContext, linkTo } from '#web/context.ts';

type Section = { readonly title: string; readonly text: readonly string[]; readonly to: string; readonly link: string };

/** What there is for programs, and where. */
export function Developers({ context }: { readonly context: FullContext }) {
  const { developers } = context.words;
  const sections: readonly Section[] = [
    {
      title: developers.answersTitle,
      text: [developers.answers],
      to: dataAddresses.disclosureSchema,
      link: developers.answersSchema,
    },
    { title: developers.allTitle, text: developers.all, to: takeAwayPaths.dump, link: developers.allFile },
    { title: developers.schemeTitle, text: [developers.scheme], to: schemePaths.data, link: developers.schemeFile },
    {
      title: developers.authorityTitle,
      text: [developers.authority],
      to: dataAddresses.authority,
      link: developers.authorityFile,
    },
    { title: developers.apiTitle, text: developers.api, to: dataAddresses.api, link: developers.apiFile },
  ];
  return (
    <Page context={context} title={developers.title} back={linkTo(context, '/')}>
      <Column>
        <h1 class="govuk-heading-l">{developers.title}</h1>
        <p class="govuk-body-l">{developers.lead}</p>
        {sections.map(({ title, text, to, link }) => (
          <section key={to}>
            <h2 class="govuk-heading-m">{title}</h2>
            {text.map((paragraph) => (
              <p class="govuk-body" key={paragraph}>
                {paragraph}
              </p>
            ))}
            <p class="govuk-body">
              <a class="govuk-link" href={to} type="application/json">
                {link}
              </a>
            </p>
          </section>
        ))}
        <h2 class="govuk-heading-m">{developers.changesTitle}</h2>
        <p class="govuk-body">{developers.changes}</p>
        <h2 class="govuk-heading-m">{developers.helpTitle}</h2>
        <p class="govuk-body">
          {developers.help}
          <a class="govuk-link" href={linkTo(context, '/feedback/')}>
            {developers.helpLink}
          </a>
          .
        </p>
      </Column>
    </Page>
  );
}
