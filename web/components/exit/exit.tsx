import { linkTo, type PageContext } from '#web/context.ts';

/**
 * *Exit this page*: a form of its own, so that it works without scripts; what was typed and not sent is deleted on the
 * server either way. The script (web/client/leave.ts) makes it quicker and listens for the keyboard. `alone` where no way
 * back stands beside it.
 */
export function Exit({ context, alone }: { readonly context: PageContext; readonly alone: boolean }) {
  const { authority, words } = context;
  const { exit } = words;
  return (
    <form
      class={`portal-exit${alone ? ' portal-exit--alone' : ''}`}
      aria-label={exit.region}
      method="post"
      action={linkTo(context, '/request/leave')}
      data-to={authority.exit.url}
      data-escape={authority.exit.escapeKey ? 'yes' : undefined}
      data-leaving={exit.leaving}
      data-twice={exit.twice}
      data-once={exit.once}
      data-expired={exit.expired}
    >
      <button type="submit" id="exit-button" class="govuk-button govuk-button--warning">
        <span class="govuk-visually-hidden">{exit.emergency}</span>
        {exit.button}
      </button>
      <span class="govuk-visually-hidden" role="status" />
    </form>
  );
}
