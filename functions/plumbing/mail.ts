import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

/** A letter by email: both parts always, so that it can be read without HTML and without images. */
export type Email = {
  readonly to: string;
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Sends one email and answers SES's message id. Throws where SES does not take it; nothing is then known to be sent. */
export type SendMail = (email: Email) => Promise<string>;

/** Sends through SES. Region, endpoint and credentials come from the SDK's own variables. */
export function sesMail(): SendMail {
  const client = new SESClient({ maxAttempts: 3 });
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return async ({ to, from, replyTo, subject, text, html }) => {
    const sent = await client.send(
      new SendEmailCommand({
        Source: from,
        ReplyToAddresses: [replyTo],
        Destination: { ToAddresses: [to] },
        Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
      }),
    );
    return sent.MessageId ?? '';
  };
}
