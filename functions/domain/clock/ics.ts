import { addDays, type LocalDate } from '../dates.ts';

/** A due date for a reader's own calendar. The words are the page's; nothing in it says who asked, or what. */
export type DueDateEntry = {
  /** The same for every version of the same date, so that a later file replaces the earlier entry. */
  readonly uid: string;
  readonly dueOn: LocalDate;
  /** Where to read more: never an address with a key. */
  readonly url: string;
  /** Instant at which the file was made (ISO 8601): of two versions, a calendar keeps the later. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
};

const PRODUCT = '-//Request Portal//Due date//EN';
const LINE_OCTETS = 75;

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters are left out. */
function text(value: string): string {
  return (
    value
      .replaceAll(/[\\;,]/g, '\\$&')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in the file
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** RFC 5545 §3.1: a line has at most 75 octets, and goes on after a line break and one space; never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

const day = (date: LocalDate) => date.replaceAll('-', '');
const instant = (stamp: string) => `${new Date(stamp).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A calendar file (RFC 5545) with one entry that lasts the due day, and a reminder at 9 on the morning before. */
export function dueDateIcs(entry: DueDateEntry): string {
  const summary = text(entry.summary);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`,
    `DTSTAMP:${instant(entry.stamp)}`,
    `DTSTART;VALUE=DATE:${day(entry.dueOn)}`,
    // The end of an entry of whole days is the day after it.
    `DTEND;VALUE=DATE:${day(addDays(entry.dueOn, 1))}`,
    `SUMMARY;LANGUAGE=${entry.language}:${summary}`,
    `DESCRIPTION;LANGUAGE=${entry.language}:${text(entry.description)}`,
    `URL:${entry.url.replaceAll(/[\s\\]/g, encodeURIComponent)}`,
    // A limit, not an appointment: the day stays free.
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
