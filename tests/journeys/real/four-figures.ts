import { below, between, decided, lineLike, numbersIn, pieces, requestOf, rowsIn, split } from './cut.ts';
import { prose } from './prose.ts';
import type { RealDisclosure } from './real-case.ts';

const notesFrom = /^NOTES$/;
const advice = /^DUTY TO ADVISE AND ASSIST$/;
const closing = /^Maintaining Public Trust/;
const months = 'January February March April May June July August September October November December'.split(' ');

/** `23rd of June 2023` → `2023-06-23`. */
function dayIn(text: string): string {
  const [, day = '', month = '', year = ''] = /(\d+)\w\w of (\w+) (\d{4})/.exec(text) ?? [];
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** All disclosed: four questions (the third was never numbered), a table each, notes, advice, a standing paragraph. */
export const fourFigures: RealDisclosure = {
  file: '01.FOI.23.030732.txt',
  applicant: { name: 'Perpetua Quillfeather', email: 'perpetua.quillfeather@example.org' },
  labels: ['1', '2', '4', '5'],
  outcome: 'granted-in-full',
  read(lines) {
    const answers = pieces(between(lines, notesFrom, advice), /^Q(\d+) - (.+)$/);
    const { one, others } = split(between(lines, notesFrom, /^Q1 -/), 1);
    // The notes that name questions, or a kind of case that only some ask about; the others are about all of it.
    const about = (note: string) =>
      /questions \d/.test(note) ? numbersIn(note) : note.includes('(PPDA)') ? ['4', '5'] : [];
    const general = others.filter((note) => about(note).length === 0);
    const particular = others.filter((note) => about(note).length > 0);
    return {
      request: requestOf(lines),
      response: {
        title: 'Officers under investigation, and cases of domestic abuse among them',
        topics: ['Police conduct', 'Domestic abuse'],
        dataAsAt: dayIn(lines.join('\n')),
        request: requestOf(lines),
        introduction: prose(between(lines, decided, notesFrom)),
        parts: answers.map(({ label, first }) => ({
          label,
          question: first,
          held: 'yes',
          outcome: 'disclosed',
          tables: [`question-${label}`],
        })),
        tables: answers.map((piece) => {
          const [title = [], columns = [], ...rows] = rowsIn(piece.lines);
          return {
            id: `question-${piece.label}`,
            caption: title.join(' '),
            head: [columns.map((text) => ({ text }))],
            rows: rows.map((cells) => ({ cells: [...cells] })),
          };
        }),
        notes: [
          { text: prose([one(0), ...general]) },
          ...particular.map((note) => ({ parts: [...about(note)], text: prose([note.replace(/^• /, '')]) })),
        ],
        advice: prose(between(lines, advice, closing)),
        closing: [{ heading: lineLike(lines, closing), text: prose(below(lines, closing)) }],
        publication: { kind: 'publish' },
      },
    };
  },
};
