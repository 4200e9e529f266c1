/** An email address as a link that opens a message to it. */
export function MailLink({ address }: { readonly address: string }) {
  return (
    <a class="govuk-link" href={`mailto:${address}`}>
      {address}
    </a>
  );
}
