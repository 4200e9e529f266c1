import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

/** A letter by email: both parts always, so that it can be read without HTML and without images. */
export type Email = {
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What comes back with the news of a bounce: codes only, as SES keeps them in its events. Never anything personal. */
  readonly tags: Readonly<Record<string, string>>;
};

/** SES takes letters, digits, hyphens and underscores in a tag: a reference is told with the hyphens that some write it with. */
export function tagValue(text: string): string {
  return text.replaceAll(/[^\w-]/g, '-');
}

/** Sends one email and answers SES's message id. Throws where SES does not take it; nothing is then known to be sent. */
export type SendMail = (email: Email) => Promise<string>;

/**
 * Sends through SES. Region, endpoint and credentials come from the SDK's own variables. `configurationSet` is what tells
 * the portal of a bounce; `none` where there is none.
 */
export function sesMail(configurationSet: string): SendMail {
  const set = configurationSet === 'none' ? {} : { ConfigurationSetName: configurationSet };
  const client = new SESClient({ maxAttempts: 3 });
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return async ({ to, from, replyTo, subject, text, html, tags }) => {
    const sent = await client.send(
      new SendEmailCommand({
        ...set,
        Tags: Object.entries(tags).map(([Name, value]) => ({ Name, Value: tagValue(value) })),
        Source: from,
        ReplyToAddresses: [replyTo],
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      }),
    );
    return sent.MessageId ?? '';
  };
}
