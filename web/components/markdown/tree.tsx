import type { Nodes, Parents } from 'mdast';
import type { ComponentChildren } from 'preact';
import type { Words } from '#web/words/index.ts';
import { type Definitions, definitionsOf, type MarkdownSource, safeAddress } from './definitions.ts';

type Props = MarkdownSource & {
  readonly words: Words['components'];
  /** Level of the heading that one `#` becomes: 3 below an h2. */
  readonly level?: 2 | 3 | 4 | 5 | undefined;
};

type Frame = MarkdownSource & {
  readonly definitions: Definitions;
  readonly level: number;
  readonly words: Props['words'];
};

/** Deeper than anybody writes on purpose; what lies below is shown as it was typed. */
const DEEPEST = 16;

const headingClass = ['', '', 'govuk-heading-m', 'govuk-heading-s'];

function heading(depth: number, frame: Frame, children: ComponentChildren) {
  const level = Math.min(frame.level + depth - 1, 6);
  const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  return <Heading class={headingClass[level] ?? 'govuk-heading-s'}>{children}</Heading>;
}

function link(address: string | undefined, children: ComponentChildren) {
  const href = safeAddress(address);
  // An address we do not follow (javascript:, data:, a local file) leaves its words.
  if (href === undefined) return <>{children}</>;
  return (
    <a class="govuk-link" href={href}>
      {children}
    </a>
  );
}

function node(item: Nodes, frame: Frame, depth: number): ComponentChildren {
  if (depth > DEEPEST) {
    return frame.source.slice(item.position?.start.offset ?? 0, item.position?.end.offset ?? 0);
  }
  const inside = (parent: Parents) => parent.children.map((child) => node(child, frame, depth + 1));
  switch (item.type) {
    case 'root':
      return inside(item);
    case 'paragraph':
      return <p class="govuk-body">{inside(item)}</p>;
    case 'heading':
      return heading(item.depth, frame, inside(item));
    case 'text':
      return item.value;
    case 'html':
      // Shown, never obeyed. At block level it needs a paragraph of its own.
      return depth === 1 ? <p class="govuk-body">{item.value}</p> : item.value;
    case 'emphasis':
      return <em>{inside(item)}</em>;
    case 'strong':
      return <strong>{inside(item)}</strong>;
    case 'inlineCode':
      return <code>{item.value}</code>;
    case 'code':
      return <pre class="portal-code">{item.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr class="govuk-section-break govuk-section-break--m govuk-section-break--visible" />;
    case 'blockquote':
      return <blockquote class="govuk-inset-text">{inside(item)}</blockquote>;
    case 'list':
      return item.ordered ? (
        <ol class="govuk-list govuk-list--number" start={item.start === 1 ? undefined : (item.start ?? undefined)}>
          {inside(item)}
        </ol>
      ) : (
        <ul class="govuk-list govuk-list--bullet">{inside(item)}</ul>
      );
    case 'listItem': {
      const only = item.children[0];
      // A tight item is its words alone; a paragraph inside would set it apart from its marker.
      if (item.children.length > 0 && only?.type === 'paragraph' && !item.spread) {
        const rest = item.children.slice(1).map((child) => node(child, frame, depth + 1));
        return (
          <li>
            {inside(only)}
            {rest}
          </li>
        );
      }
      return <li>{inside(item)}</li>;
    }
    case 'link':
      return link(item.url, inside(item));
    case 'linkReference':
      return link(frame.definitions.get(item.identifier), inside(item));
    case 'image':
    case 'imageReference':
      return item.alt ? frame.words.image(item.alt) : null;
    default:
      return null;
  }
}

/** Markdown that is parsed already, as elements of the page: for pages that do without the parser. */
export function MarkdownTree({ words, source, tree, level = 2 }: Props) {
  return <>{node(tree, { source, tree, definitions: definitionsOf(tree), level, words }, 0)}</>;
}
