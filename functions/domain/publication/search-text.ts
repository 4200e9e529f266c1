import { type Disclosure, flatParts } from './disclosure.ts';
import { plain } from './plain.ts';

/**
 * What search looks in: the title apart, and everything else that a reader sees, in reading order, as plain text.
 * Passages are cut from it, so each piece stands in a paragraph of its own. `fileTexts`: what can be read in its files.
 */
export function searchText(
  disclosure: Disclosure,
  fileTexts: readonly string[] = [],
): { readonly title: string; readonly body: string } {
  const pieces: (string | undefined)[] = [
    disclosure.topics.join(', '),
    disclosure.request,
    disclosure.requestOutcome?.explanation,
    disclosure.introduction,
  ];
  for (const { part } of flatParts(disclosure.parts)) {
    if (!part.omitted) pieces.push(part.question, part.answer);
  }
  for (const table of disclosure.tables) {
    pieces.push(
      table.caption,
      ...table.head.map((row) => row.map((cell) => cell.text).join(' ')),
      ...table.rows.map((row) =>
        [row.header ?? '', ...row.cells.map((cell) => (typeof cell === 'string' ? cell : ''))]
          .filter(Boolean)
          .join(' '),
      ),
      ...table.notes,
    );
  }
  for (const ground of disclosure.grounds) {
    const weighed = ground.publicInterest;
    pieces.push(ground.citation, ground.withheld, ground.why, ground.opinion?.by, ground.opinion?.text, ground.harm);
    pieces.push(ground.promise?.what);
    pieces.push(weighed?.favouring, weighed?.against, weighed?.balance);
  }
  // The whole-request grounds stand in the decision alone.
  const own = new Set(disclosure.grounds.map((g) => g.id));
  pieces.push(...disclosure.decision.grounds.filter((g) => !own.has(g.id)).map((g) => g.citation));
  pieces.push(...disclosure.notes.map((note) => note.text), disclosure.advice);
  for (const piece of disclosure.closing) pieces.push(piece.heading, piece.text);
  for (const { title, sheets } of disclosure.attachments) pieces.push(title, ...sheets.map((sheet) => sheet.title));
  const body = pieces.map((piece) => (piece === undefined ? '' : plain(piece)));
  // No Markdown, whatever stands in it.
  const all = [...body, ...fileTexts.map((text) => text.trim())].filter((piece) => piece !== '');
  return { title: disclosure.title, body: all.join('\n\n') };
}
