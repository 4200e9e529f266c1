import { type KeptTemplate, templatePlaces } from '#domain/response/template.ts';
import type { TemplatesFacts } from '#domain/response/template-facts.ts';
import { Details } from '#web/components/details/details.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { WriteContext } from '#web/write-context.ts';
import { KeptList, NothingKept } from '../kept-list.tsx';
import { suits, writtenBy } from './fits.ts';

type Props = TemplatesFacts & { readonly context: WriteContext; readonly officer: AtDesk | null };

function Lines({ context, names, regimes, of }: Props & { readonly of: readonly KeptTemplate[] }) {
  return (
    <ul class="govuk-list officer-templates">
      {of.map((one) => {
        const fits = suits(context, one, regimes.length > 1);
        return (
          <li key={one.id}>
            <a class="govuk-link" href={linkTo(context, `/officer/templates/${one.id}`)}>
              {one.name}
            </a>
            {fits === '' ? null : <span class="officer-templates__fits">{fits}</span>}
            <span class="officer-small">{context.words.templates.changed(...writtenBy(context, one, names))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** The authority's own words, by where in a response they belong. */
export function TemplatesPage(props: Props) {
  const { context, officer, templates, mayChange, done } = props;
  const { templates: words } = context.words;
  const byName = templates.toSorted((a, b) => a.name.localeCompare(b.name, context.language));
  const [there, out] = [byName.filter(({ isOut }) => !isOut), byName.filter(({ isOut }) => isOut)];
  return (
    <KeptList
      context={context}
      officer={officer}
      section="templates"
      words={words}
      done={done && words.done[done]}
      mayChange={mayChange}
    >
      {there.length === 0 ? (
        <NothingKept words={words}>{mayChange ? null : <p class="govuk-body">{words.emptyApprover}</p>}</NothingKept>
      ) : null}
      {templatePlaces.map((place) => {
        const here = there.filter((one) => one.place === place);
        return here.length === 0 ? null : (
          <section class="officer-part officer-templates__place" aria-labelledby={`place-${place}`} key={place}>
            <h2 class="govuk-heading-m" id={`place-${place}`}>
              {words.places[place]}
            </h2>
            <Lines {...props} of={here} />
          </section>
        );
      })}
      {out.length === 0 ? null : (
        <Details summary={words.takenOut(out.length)}>
          <Lines {...props} of={out} />
        </Details>
      )}
    </KeptList>
  );
}
