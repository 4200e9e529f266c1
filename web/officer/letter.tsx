import { type KeptLetter, LINK_PLACEHOLDER } from '#domain/case/kept-letter.ts';
import type { OutboxKind } from '#domain/case/outbox.ts';
import type { LocalDate } from '#domain/dates.ts';
import { Button } from '#web/components/button/button.tsx';
import { dateInWords } from '#web/components/day/day.tsx';
import { SummaryList } from '#web/components/summary-list/summary-list.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, DeskContext } from '#web/officer-context.ts';
import { type PageBlock, PageBlocks } from '#web/pages/respond/page-blocks.tsx';
import type { DeskWords } from '#web/words/index.ts';
import { OfficerPage } from './officer-page.tsx';

type Frame = { readonly context: DeskContext; readonly officer: AtDesk | null };

/** What officers call a letter. */
export function letterNameOf({ letterNames }: DeskWords['officerPost'], kind: OutboxKind): string {
  return kind in letterNames ? letterNames[kind as keyof typeof letterNames] : kind;
}

/**
 * On paper nobody can follow a link: its address is written out. Where the applicant's link is not filled in, words
 * stand in its place.
 */
function onPaper(block: PageBlock, withoutLink: string): readonly PageBlock[] {
  switch (block.kind) {
    case 'action': {
      const isLink = block.href === LINK_PLACEHOLDER;
      const at: PageBlock = isLink ? { kind: 'text', text: withoutLink } : { kind: 'address', href: block.href };
      return [{ kind: 'text', text: `${block.text}:` }, at];
    }
    case 'link': {
      const isShown = block.href === block.text || block.href === `mailto:${block.text}`;
      return [{ kind: 'text', text: `${block.lead}${block.text}${isShown ? '' : ` (${block.href})`}` }];
    }
    default:
      return [block];
  }
}

/** The words of a letter; those of earlier days are kept as text alone. */
function LetterBody({ context, letter }: Pick<Frame, 'context'> & { readonly letter: KeptLetter }) {
  const { words } = context;
  const { linkStands } = words.officerPost;
  if (letter.blocks === undefined) return <Verbatim text={letter.text.replaceAll(LINK_PLACEHOLDER, linkStands)} />;
  const blocks = JSON.parse(letter.blocks) as readonly PageBlock[];
  return <PageBlocks blocks={blocks.flatMap((block) => onPaper(block, linkStands))} words={words} />;
}

type LetterProps = Frame & {
  readonly letter: KeptLetter;
  readonly madeOn: LocalDate;
  readonly isWaiting: boolean;
  readonly isErased: boolean;
};

/** A letter as it was sent, or waits to be posted: without its link, and without a name. */
export function Letter({ context, officer, letter, madeOn, isWaiting, isErased }: LetterProps) {
  const { officerPost: words, dates } = context.words;
  const { reference, event, kind, to } = letter;
  const name = letterNameOf(words, kind);
  const toCase = linkTo(context, `/officer/cases/${reference}`);
  return (
    <OfficerPage context={context} officer={officer} title={words.letterTitle(name, reference)} back={toCase}>
      <span class="govuk-caption-l">{reference}</span>
      <h1 class="govuk-heading-l">{name}</h1>
      <div class="officer-reading">
        <SummaryList
          rows={[
            { key: words.subject, value: letter.subject },
            { key: words.madeOn, value: <time dateTime={madeOn}>{dateInWords(madeOn, dates)}</time> },
            { key: words.way, value: isWaiting ? `${words.ways[to]}. ${words.waiting}` : words.ways[to] },
          ]}
        />
        {isErased ? (
          <p class="govuk-body">{words.erased}</p>
        ) : (
          <form method="post" action={`${toCase}/letters/${event}/${kind}`}>
            <h2 class="govuk-heading-m">{words.printTitle}</h2>
            <p class="govuk-body">{words.printText}</p>
            <Button secondary>{words.printButton}</Button>
          </form>
        )}
      </div>
      <article class="officer-letter" aria-label={letter.subject}>
        <LetterBody context={context} letter={letter} />
      </article>
    </OfficerPage>
  );
}

type PrintProps = Frame & {
  readonly letter: KeptLetter;
  readonly madeOn: LocalDate;
  /** Name and address, line by line. */
  readonly to: readonly string[];
};

/** The letter to be printed: on paper nothing but a sheet of A4, for an envelope with a window. */
export function PrintedLetter({ context, officer, letter, madeOn, to }: PrintProps) {
  const { officerPost: words, dates } = context.words;
  const { name, contact } = context.authority;
  const back = linkTo(context, `/officer/cases/${letter.reference}/letters/${letter.event}/${letter.kind}`);
  return (
    <OfficerPage context={context} officer={officer} title={letter.subject} back={back}>
      <p class="govuk-body officer-screen">{words.printNow}</p>
      <p class="govuk-body officer-screen">
        <a class="govuk-link" href={linkTo(context, '/officer/to-post')}>
          {words.toQueue}
        </a>
      </p>
      <article class="officer-letter officer-letter--sheet" aria-label={letter.subject}>
        <div class="officer-letter__head">
          <address class="officer-letter__to">
            <span class="govuk-visually-hidden">{words.recipient}: </span>
            {to.map((line, i) => (
              <span class="officer-letter__line" dir="auto" key={i}>
                {line}
              </span>
            ))}
          </address>
          <div class="officer-letter__from">
            <strong class="officer-letter__line">{name}</strong>
            <span class="govuk-visually-hidden">{words.replyTo}: </span>
            {contact.post.split(/,\s*/).map((line) => (
              <span class="officer-letter__line" key={line}>
                {line}
              </span>
            ))}
            <span class="officer-letter__line officer-letter__line--gap">{contact.email}</span>
            {contact.telephone === undefined ? null : (
              <span class="officer-letter__line">{words.telephone(contact.telephone)}</span>
            )}
            <span class="officer-letter__line officer-letter__line--gap">
              <time dateTime={madeOn}>{dateInWords(madeOn, dates)}</time>
            </span>
            <span class="officer-letter__line">{words.reference(letter.reference)}</span>
          </div>
        </div>
        <h1 class="govuk-heading-m">{letter.subject}</h1>
        <LetterBody context={context} letter={letter} />
      </article>
    </OfficerPage>
  );
}
