import { linkTo, type PageContext } from '#web/context.ts';

/**
 * Where the script offers published answers while somebody types; empty, and not seen, without it. `followSuggestions`
 * (web/client/suggestions.ts) fills it. It may stand in a form: what comes has links only.
 */
export function SuggestionsPlace({ context }: { readonly context: PageContext }) {
  return (
    <div
      id="suggestions"
      class="portal-suggestions"
      data-action={linkTo(context, '/request/suggestions')}
      data-opened={linkTo(context, '/request/published')}
    />
  );
}
