import * as v from 'valibot';
import type { BounceKind } from '#domain/case/events.ts';

const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/));
const Tag = v.optional(v.array(v.string()), []);

/** What is read of SES's news, and nothing else: who was written to is in it as well, and is not looked at. */
const mail = {
  mail: v.object({
    messageId: Id,
    tags: v.optional(v.object({ reference: Tag, kind: Tag }), {}),
  }),
  bounce: v.optional(v.object({ bounceType: v.string() })),
};
const Name = v.picklist(['Bounce', 'Complaint', 'Reject']);

/** SES names the same thing `eventType` where a configuration set tells it, and `notificationType` where an identity does. */
const SesEvent = v.union([v.object({ eventType: Name, ...mail }), v.object({ notificationType: Name, ...mail })]);

/** A batch as SNS hands it to a function. */
const TopicEvent = v.object({ Records: v.array(v.object({ Sns: v.object({ Message: v.string() }) })) });

/** The messages that a batch of the topic holds; null where it is no such batch. A fault would quote what it found. */
export function readTopicEvent(event: unknown): readonly string[] | null {
  const parsed = v.safeParse(TopicEvent, event);
  return parsed.success ? parsed.output.Records.map(({ Sns }) => Sns.Message) : null;
}

export type Bounce = {
  readonly kind: BounceKind;
  readonly messageId: string;
  /** As the tag has it; undefined where the mail had none. */
  readonly reference: string | undefined;
  /** The kind of the letter: an outbox kind. */
  readonly letter: string | undefined;
};

function kindOf(name: v.InferOutput<typeof Name>, bounceType: string | undefined): BounceKind {
  if (name === 'Complaint') return 'complaint';
  if (name === 'Reject') return 'reject';
  // `Transient` and `Undetermined`: SES has given up on this letter as well, but the address may be good.
  return bounceType === 'Permanent' ? 'bounce-permanent' : 'bounce-transient';
}

/** What a message of the topic tells; `greeting` for what SES sends when the topic is connected; null where it is unreadable. */
export function readSesEvent(message: string): Bounce | 'greeting' | null {
  if (message.startsWith('Successfully validated SNS topic')) return 'greeting';
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), SesEvent), message);
  if (!parsed.success) return null;
  const event = parsed.output;
  const { messageId, tags } = event.mail;
  const name = 'eventType' in event ? event.eventType : event.notificationType;
  return {
    kind: kindOf(name, event.bounce?.bounceType),
    messageId,
    reference: tags.reference?.[0],
    letter: tags.kind?.[0],
  };
}
