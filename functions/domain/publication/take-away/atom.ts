import { disclosurePath } from '../disclosure.ts';
import { archivePath, takeAwayPaths } from './addresses.ts';
import { greatestFirst, type Log, type LogEntry, type LogMonth, startOf } from './log.ts';
import { element, xmlDocument } from './xml.ts';

/** What a feed says in words, and of which portal. */
export type FeedWords = {
  /** `https://foi.example`, without a slash at its end. */
  readonly origin: string;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly outcome: (outcome: LogEntry['outcome']) => string;
  readonly ground: (id: string) => string;
};

/** The newest feed has at least so many entries, where there are. */
const NEWEST = 50;
/** It alone tells of what is gone: of more than are ever taken down between two looks of a reader, however much it is at once. */
const GONE = 1_000;

/** Atom is RFC 4287; the archives are those of RFC 5005 section 4, and what is gone is told as RFC 6721 has it. */
const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
};

/** The permanent address, which is also the id of its entry. */
const addressOf = (words: FeedWords, reference: string) => words.origin + disclosurePath(reference);

function entryOf(words: FeedWords, entry: LogEntry): string {
  const { reference, title, publishedOn, changedAt, summaryLine, outcome, grounds = [], topics = [] } = entry;
  const address = addressOf(words, reference);
  const category = (kind: string, term: string, label?: string) =>
    element('category', { term, scheme: `${words.origin}/disclosures/#${kind}`, label });
  return element('entry', {}, [
    element('id', {}, address),
    // An entry has a title, though an earlier log may have had none.
    element('title', {}, title.trim() === '' ? reference : title),
    element('published', {}, startOf(publishedOn)),
    element('updated', {}, changedAt),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('link', { rel: 'alternate', type: 'application/json', href: `${address}disclosure.json` }),
    ...(summaryLine === '' ? [] : [element('summary', {}, summaryLine)]),
    category('outcome', outcome, words.outcome(outcome)),
    ...grounds.map((ground) => category('ground', ground, words.ground(ground))),
    ...topics.filter((topic) => topic !== '').map((topic) => category('topic', topic)),
  ]);
}

type Own = { readonly self: string; readonly updated: string; readonly previous?: string | undefined };

function feedOf(words: FeedWords, { self, updated, previous }: Own, inside: readonly string[]): string {
  const link = (rel: string, path: string, type = 'application/atom+xml') =>
    element('link', { rel, type, href: words.origin + path });
  return xmlDocument(
    element('feed', { ...namespaces, 'xml:lang': words.language }, [
      // One feed, of which this is a page: all have its id.
      element('id', {}, words.origin + takeAwayPaths.feed),
      element('title', {}, words.title),
      element('updated', {}, updated),
      element('author', {}, [element('name', {}, words.author)]),
      link('self', self),
      link('alternate', '/disclosures/', 'text/html'),
      ...(self === takeAwayPaths.feed ? [] : [link('current', takeAwayPaths.feed), element('fh:archive')]),
      ...(previous === undefined ? [] : [link('prev-archive', archivePath(previous))]),
      ...inside,
    ]),
  );
}

const latest = (instants: readonly string[]) => instants.reduce((a, b) => (a > b ? a : b), startOf('1970-01-01'));

/**
 * The newest: the whole of the last month, since only months before it are archives, and whatever changed last in any month,
 * so that who reads it alone learns of a correction. It tells what was withdrawn.
 */
export function newestFeed(words: FeedWords, { months, removed }: Log): string {
  const byChange = greatestFirst<LogEntry>(({ changedAt }) => changedAt);
  const last = months.at(-1);
  const changed = months.flatMap(({ entries }) => entries).sort(byChange);
  const entries = [...new Set([...changed.slice(0, NEWEST), ...(last?.entries ?? [])])].sort(byChange);
  const gone = removed.slice(0, GONE);
  const updated = latest(months.map(({ changedAt }) => changedAt));
  return feedOf(words, { self: takeAwayPaths.feed, updated, previous: months.at(-2)?.month }, [
    ...gone.map(({ reference, at }) => element('at:deleted-entry', { ref: addressOf(words, reference), when: at })),
    ...entries.map((entry) => entryOf(words, entry)),
  ]);
}

/** The archive of a month; `previous` is the month before it in which anything was ever published. */
export function archiveFeed(words: FeedWords, { month, changedAt, entries }: LogMonth, previous?: string): string {
  const own = { self: archivePath(month), updated: changedAt, previous };
  return feedOf(
    words,
    own,
    entries.map((entry) => entryOf(words, entry)),
  );
}
