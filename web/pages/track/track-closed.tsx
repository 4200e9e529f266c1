import { Button } from '#web/components/button/button.tsx';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { Column, Page } from '#web/components/layout/layout.tsx';
import { MailLink } from '#web/components/mail-link/mail-link.tsx';
import { TextInput } from '#web/components/text-input/text-input.tsx';
import { linkTo, type PageContext } from '#web/context.ts';
import type { FrameWords, TrackWords } from '#web/words/index.ts';

type Props = {
  readonly context: PageContext<FrameWords & Pick<TrackWords, 'trackClosed'>>;
  /** True where a link or a key was given that opens nothing. */
  readonly tried?: boolean | undefined;
};

/**
 * What is seen without the right key. It takes no reference on purpose: a wrong key and a reference that does not exist
 * give the same bytes. The form has no address of its own and posts to the page it stands on.
 */
export function TrackClosed({ context, tried = false }: Props) {
  const { authority, words } = context;
  const { trackClosed } = words;
  const errors = tried ? [{ field: 'key', text: trackClosed.closedTried }] : [];
  return (
    <Page context={context} title={trackClosed.closedTitle} error={tried} noindex exit>
      <Column>
        <ErrorSummary words={words.fields} errors={errors} />
        <h1 class="govuk-heading-l">{trackClosed.closedTitle}</h1>
        <p class="govuk-body-l">{trackClosed.closed}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={linkTo(context, '/track/')}>
            {trackClosed.closedAgain}
          </a>
        </p>
        <p class="govuk-body">
          {trackClosed.closedPost}
          <MailLink address={authority.contact.email} />
        </p>
        <h2 class="govuk-heading-m">{trackClosed.closedForm}</h2>
        <form method="post" noValidate>
          <TextInput
            words={words.fields}
            name="key"
            label={trackClosed.keyLabel}
            hint={trackClosed.keyHint}
            error={errors[0]?.text}
            value=""
            autocomplete="off"
            spellcheck={false}
          />
          <Button secondary>{trackClosed.keySend}</Button>
        </form>
      </Column>
    </Page>
  );
}
