import { type KeptTemplate, MAX_TEMPLATES } from '#domain/response/template.ts';
import type { TemplateFacts } from '#domain/response/template-facts.ts';
import { Details } from '#web/components/details/details.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Inset } from '#web/components/inset/inset.tsx';
import { Notification } from '#web/components/notification/notification.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk } from '#web/officer-context.ts';
import type { WriteContext } from '#web/write-context.ts';
import { OfficerPage } from '../officer-page.tsx';
import { suits, writtenBy } from './fits.ts';
import { TemplateForm, templateErrors } from './template-form.tsx';

export type TemplateProps = TemplateFacts & { readonly context: WriteContext; readonly officer: AtDesk | null };

/** A template as it is kept: what it is called (where the page is not), where it belongs, and its words. */
function AsKept({ context, regimes, of, named }: TemplateProps & { of: KeptTemplate; named?: boolean }) {
  const { templates: words } = context.words;
  const where = [words.places[of.place], suits(context, of, regimes.length > 1)].filter(Boolean).join('. ');
  return (
    <>
      <p class="govuk-body">{named ? words.of(of.name, where) : where}</p>
      <Inset>
        <Verbatim text={of.text} />
      </Inset>
    </>
  );
}

/** What stands in the way of what was typed, or before it. */
function Told(props: TemplateProps) {
  const { context, template, isChanged, isFull, from, names } = props;
  const { templates: words, components } = context.words;
  const [who] = template === null ? [''] : writtenBy(context, template, names);
  return (
    <>
      {isChanged && template !== null ? (
        <Notification words={components} title={words.changedTitle} id="changed">
          <p class="govuk-body">{words.changedText(who)}</p>
          <AsKept {...props} of={template} named />
          {template.isOut ? <p class="govuk-body">{words.changedOut}</p> : null}
        </Notification>
      ) : null}
      {isFull ? (
        <Notification words={components} title={words.fullTitle} id="full">
          <p class="govuk-body">{words.full(MAX_TEMPLATES)}</p>
        </Notification>
      ) : null}
      {from === null ? null : (
        <Notification words={components} title={words.fromTitle} id="from">
          <p class="govuk-body">{words.from(...writtenBy(context, from, names))}</p>
        </Notification>
      )}
    </>
  );
}

/** How it stood before: nothing is lost by a mistaken edit. */
function Earlier(props: TemplateProps) {
  const { context, template, earlier, names, mayChange } = props;
  const { templates: words } = context.words;
  if (template === null || earlier.length === 0) return null;
  return (
    <section class="officer-part" aria-labelledby="earlier">
      <h2 class="govuk-heading-m" id="earlier">
        {words.earlier}
      </h2>
      {earlier.map((one) => {
        const [who, on] = writtenBy(context, one, names);
        return (
          <Details summary={words.earlierOf(on, who)} key={one.revision}>
            <AsKept {...props} of={one} named />
            {mayChange ? (
              <p class="govuk-body">
                <a
                  class="govuk-link"
                  href={linkTo(context, `/officer/templates/${template.id}?revision=${one.revision}`)}
                >
                  {words.use}
                </a>
              </p>
            ) : null}
          </Details>
        );
      })}
    </section>
  );
}

/** A template: to be read by every officer, and changed by an approver. */
export function TemplatePage(props: TemplateProps) {
  const { context, officer, template, mayChange, names } = props;
  const { templates: words, fields } = context.words;
  const errors = templateErrors(props);
  const title = template === null ? words.newTitle : mayChange ? words.editTitle : template.name;
  return (
    <OfficerPage
      context={context}
      officer={officer}
      title={title}
      section="templates"
      back={linkTo(context, '/officer/templates')}
      error={errors.length > 0}
    >
      <ErrorSummary words={fields} errors={errors} />
      <Told {...props} />
      <h1 class="govuk-heading-l officer-title">{title}</h1>
      {template === null ? null : (
        <p class="officer-small officer-templates__changed">{words.changed(...writtenBy(context, template, names))}</p>
      )}
      {template?.isOut ? <p class="govuk-body">{words.isOut}</p> : null}
      {mayChange ? <TemplateForm {...props} /> : null}
      {mayChange || template === null ? null : (
        <div class="officer-reading">
          <AsKept {...props} of={template} />
        </div>
      )}
      <Earlier {...props} />
    </OfficerPage>
  );
}
