import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { MailFile } from './raw-mail.ts';

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
  /** Files that go with it; left out, or none, for most. */
  readonly files?: readonly MailFile[];
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
  return async ({ tags, files = [], ...email }) => {
    const { to, from, replyTo, subject, text, html } = email;
    const Tags = Object.entries(tags).map(([Name, value]) => ({ Name, Value: tagValue(value) }));
    if (files.length > 0) {
      // Loaded where it is needed: few letters have files.
      const { rawMail } = await import('./raw-mail.ts');
      const RawMessage = { Data: await rawMail(email, files) };
      const raw = new SendRawEmailCommand({ ...set, Tags, Source: from, Destinations: [to], RawMessage });
      return (await client.send(raw)).MessageId ?? '';
    }
    const sent = await client.send(
      new SendEmailCommand({
        ...set,
        Tags,
        Source: from,
        ReplyToAddresses: [replyTo],
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      }),
    );
    return sent.MessageId ?? '';
  };
}
