type Props = {
  readonly address: string;
  /** What the message is about, filled in for whoever follows the link; it must give nothing away. */
  readonly subject?: string | undefined;
};

/** An email address as a link that opens a message to it. */
export function MailLink({ address, subject }: Props) {
  const about = subject === undefined ? '' : `?subject=${encodeURIComponent(subject)}`;
  return (
    <a class="govuk-link" href={`mailto:${address}${about}`}>
      {address}
    </a>
  );
}
