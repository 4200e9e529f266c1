import { type DisclosedPart, type Disclosure, flatParts } from '#domain/publication/disclosure.ts';
import type { Note, PartOutcome } from '#domain/response/response.ts';
import { Inset } from '#web/components/inset/inset.tsx';
import { Markdown } from '#web/components/markdown/markdown.tsx';
import { Tag, type TagTone } from '#web/components/tag/tag.tsx';
import { Verbatim } from '#web/components/verbatim/verbatim.tsx';
import type { Words } from '#web/words/index.ts';
import { groundTags, partsInWords } from '../respond/decision-words.ts';
import { anchors } from './anchors.ts';
import { FilesOfPart } from './published-files.tsx';
import { PublishedTable } from './published-table.tsx';

export type PartProps = { readonly disclosure: Disclosure; readonly words: Words };
type Answered = Extract<DisclosedPart, { omitted: false }>;
type Level = 3 | 4 | 5;

const tones: Record<PartOutcome, TagTone> = {
  disclosed: 'green',
  'partly-disclosed': 'yellow',
  withheld: 'red',
  'not-held': 'grey',
  'neither-confirmed-nor-denied': 'grey',
  'not-applicable': 'grey',
  'answered-outside-the-act': 'grey',
  'not-a-valid-request': 'grey',
};

function partLink(label: string, words: Words['respond']) {
  return (
    <a class="govuk-link" href={`#${anchors.part(label)}`}>
      {label === '' ? words.answer : words.part(label)}
    </a>
  );
}

/** A note in full where the first part that it names stands. */
export function NoteView({ note, words }: { readonly note: Note; readonly words: Words }) {
  return (
    <aside class="portal-note">
      <p class="govuk-body portal-note__title">{words.respond.note}</p>
      <Markdown words={words.components} text={note.text} level={5} />
      {note.parts.length > 1 ? (
        <p class="govuk-body">{words.respond.noteOn(partsInWords(note.parts, words.respond))}</p>
      ) : null}
    </aside>
  );
}

function Notes({ label, disclosure, words }: PartProps & { readonly label: string }) {
  const order = flatParts(disclosure.parts).map(({ part }) => part.label);
  const first = (note: Note) => order.find((l) => note.parts.includes(l));
  const mine = disclosure.notes.filter((note) => note.parts.includes(label));
  const elsewhere = [...new Set(mine.map(first))].filter((l): l is string => l !== undefined && l !== label);
  return (
    <>
      {mine.map((note) => (first(note) === label ? <NoteView note={note} words={words} key={note.text} /> : null))}
      {elsewhere.map((l) => (
        <p class="govuk-body" key={l}>
          <a class="govuk-link" href={`#${anchors.part(l)}`}>
            {words.publish.sharedNote(words.respond.part(l))}
          </a>
        </p>
      ))}
    </>
  );
}

function Tables({ part, disclosure, words }: PartProps & { readonly part: Answered }) {
  const parts = flatParts(disclosure.parts).map((flat) => flat.part);
  const first = (id: string) => parts.find((p) => !p.omitted && p.tables.includes(id))?.label;
  return (
    <>
      {part.tables.map((id) => {
        const table = disclosure.tables.find((t) => t.id === id);
        if (!table) return null;
        if (first(id) === part.label)
          return <PublishedTable table={table} disclosure={disclosure} words={words} key={id} />;
        return (
          <p class="govuk-body" key={id}>
            <a class="govuk-link" href={`#${anchors.table(id)}`}>
              {words.publish.sharedTable(table.caption)}
            </a>
          </p>
        );
      })}
    </>
  );
}

/** Of a request that was refused or closed as a whole, a part without an outcome of its own has that of the request. */
function WholeOutcome({ part, disclosure, words }: PartProps & { readonly part: Answered }) {
  const { outcome, answer, answeredWith, tables, parts } = part;
  const isSilent =
    [outcome, answer, answeredWith].every((one) => one === undefined) && tables.length + parts.length === 0;
  if (disclosure.requestOutcome === undefined || !isSilent) return null;
  return (
    <p class="govuk-body">
      <Tag tone="grey">{words.respond.outcomeTag[disclosure.requestOutcome.kind]}</Tag>
    </p>
  );
}

function Answer({ part, level, disclosure, words }: PartProps & { readonly part: Answered; readonly level: Level }) {
  const { respond } = words;
  const grounds = disclosure.grounds.filter((g) => part.grounds.includes(g.id));
  const isBare = part.answer === undefined && part.answeredWith === undefined && part.tables.length === 0;
  const bare = isBare && part.outcome ? respond.bare[part.outcome] : null;
  return (
    <>
      {part.outcome ? (
        <p class="govuk-body">
          <Tag tone={tones[part.outcome]}>{respond.partTag[part.outcome]}</Tag>
          {groundTags(grounds, disclosure.regime.code, respond).map((tag) => (
            <>
              {' '}
              <Tag tone="grey" key={tag}>
                {tag}
              </Tag>
            </>
          ))}
        </p>
      ) : null}
      <WholeOutcome part={part} disclosure={disclosure} words={words} />
      {part.held === 'partly' ? <p class="govuk-body">{respond.heldPartly}</p> : null}
      {part.answer === undefined ? null : (
        <Markdown words={words.components} text={part.answer} level={level === 5 ? 5 : ((level + 1) as 4 | 5)} />
      )}
      {part.answeredWith === undefined ? null : (
        <p class="govuk-body">
          {respond.answeredWith}
          {partLink(part.answeredWith, respond)}
        </p>
      )}
      {bare === null ? null : <p class="govuk-body">{bare}</p>}
      <Tables part={part} disclosure={disclosure} words={words} />
      {grounds.length === 0 ? null : (
        <>
          <p class="govuk-body">{respond.withheldUnder}</p>
          <ul class="govuk-list govuk-list--bullet">
            {grounds.map((ground) => (
              <li key={ground.id}>
                <a class="govuk-link" href={`#${anchors.ground(ground.id)}`}>
                  {ground.citation}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A part with everything that stands under it. A part without a label needs no heading: the section has one. */
export function PublishedPart({
  part,
  depth,
  ...props
}: PartProps & { readonly part: DisclosedPart; readonly depth: number }) {
  const { disclosure, words } = props;
  const level = Math.min(depth + 2, 5) as Level;
  const Heading = `h${level}` as 'h3' | 'h4' | 'h5';
  const name = words.respond.part(part.label);
  return (
    <section class={`portal-part${depth > 1 ? ' portal-part--under' : ''}`} id={anchors.part(part.label)}>
      {part.label === '' ? null : <Heading class={level === 3 ? 'govuk-heading-m' : 'govuk-heading-s'}>{name}</Heading>}
      {part.omitted ? (
        <p class="govuk-body">{part.label === '' ? words.publish.omittedUnnumbered : words.publish.omitted(name)}</p>
      ) : (
        <>
          {part.label === '' && part.question === disclosure.request ? null : (
            <Inset>
              <Verbatim text={part.question} />
            </Inset>
          )}
          <Answer part={part} level={level} {...props} />
          <FilesOfPart label={part.label} {...props} />
          <Notes label={part.label} {...props} />
        </>
      )}
      {part.parts.map((below) => (
        <PublishedPart part={below} depth={depth + 1} key={below.label} {...props} />
      ))}
    </section>
  );
}
