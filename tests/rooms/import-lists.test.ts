import { describe, expect, it } from 'vitest';
import { columnOf } from '#cdk/local/import/columns.ts';
import { dayOf } from '#cdk/local/import/day-of.ts';
import { readLog } from '#cdk/local/import/read-log.ts';
import { tellLog } from '#cdk/local/import/tell.ts';
import { aLogFolder } from '#tests/support/log-folder.ts';

describe('a column of a log', () => {
  it.each([
    ['Ref', 'reference'],
    ['FOI Reference', 'reference'],
    ['FOI_REF_NO', 'reference'],
    ['Request ID', 'reference'],
    ['caseNumber', 'reference'],
    ['Subject', 'title'],
    ['Request title', 'title'],
    ['Summary of request', 'summary'],
    ['Description', 'summary'],
    ['Date Received', 'received'],
    ['DATE OF REQUEST', 'received'],
    ['Date Closed', 'answered'],
    ['Date of response', 'answered'],
    ['Response sent date', 'date'],
    ['Completed', 'answered'],
    ['Date published (UK)', 'published'],
    ['Disclosure date', 'published'],
    ['Month', 'date'],
    ['Response', 'text'],
    ['Information provided', 'text'],
    ['Request details', 'request'],
    ['Outcome', 'outcome'],
    ['Status', 'outcome'],
    ['Exemption applied', 'exemptions'],
    ['URL', 'address'],
    ['Link to response', 'address'],
    ['Old address', 'address'],
    ['Attachment(s)', 'file'],
    ['File name', 'file'],
    ['Officer', undefined],
    ['Applicant name', undefined],
    ['Name', undefined],
    ['Request name', 'title'],
    ['Directorate', undefined],
    ['', undefined],
  ] as const)('called “%s” is %s', (header, as) => {
    expect(columnOf(header)).toBe(as);
  });
});

it.each([
  ['05/03/2024', '2024-03-05'],
  ['5.3.2024', '2024-03-05'],
  ['05/03/24', '2024-03-05'],
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T10:15:00Z', '2024-03-05'],
  // It was the next day in London already, and the same as in New York.
  ['2024-06-30T23:30:00Z', '2024-07-01'],
  ['2024-06-30T23:30:00-05:00', '2024-07-01'],
  ['Friday 15 March 2024', '2024-03-15'],
  ['Tue, 05 Mar 2024', '2024-03-05'],
  ['15 Sept 2024', '2024-09-15'],
  ['Decision 2024', undefined],
  ['05/03/0024', undefined],
  ['03/25/2024', undefined],
  ['2024/03/05', '2024-03-05'],
  ['1 March 2024', '2024-03-01'],
  ['Friday, 1st March 2024', '2024-03-01'],
  ['March 1, 2024', '2024-03-01'],
  ['01-Mar-2024', '2024-03-01'],
  ['1-Mar-24', '2024-03-01'],
  ['Mar 2024', '2024-03-01'],
  ['20240305', '2024-03-05'],
  ['31/02/2024', undefined],
  ['13/13/2024', undefined],
  ['soon', undefined],
])('the day “%s” is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

describe('a list', () => {
  const folder = aLogFolder();
  const { put } = folder;

  it.each([
    ['with semicolons', ';'],
    ['with tabs', '\t'],
    ['with commas', ','],
  ])('%s is read, in any order of columns, with line ends in its cells', (_, mark) => {
    const rows = [
      ['Directorate', 'Outcome', 'DATE CLOSED', 'Request', 'Date received', 'foi ref', 'SUBJECT'],
      [
        'Parks',
        'Partially disclosed',
        '5 March 2024',
        '"1. How many benches?\r\n2. Who said ""sit""?"',
        '01/02/2024',
        'FOI/1',
        'Benches',
      ],
      ['Streets', 'Not held', '2024-03-06', 'How many cats?', '', 'FOI/2', 'Cats'],
    ];
    put('log.csv', `\uFEFF${rows.map((row) => row.join(mark)).join('\r\n')}\r\n`);
    const log = readLog(folder.path);
    expect(log.unread).toEqual([]);
    expect(log.entries.map(({ record, on }) => [record.reference, record.title, on, record.decision.outcome])).toEqual([
      ['FOI/1', 'Benches', '2024-03-05', 'partly-granted'],
      ['FOI/2', 'Cats', '2024-03-06', 'not-held'],
    ]);
    expect(log.entries[0]?.record.questions).toEqual([
      { label: '1', question: 'How many benches?' },
      { label: '2', question: 'Who said "sit"?' },
    ]);
    const told = tellLog(log);
    expect(told).toContain('    DATE CLOSED = the day');
    expect(told).toContain('    Date received = the day of the request, which is not taken over');
    expect(told).toContain('  ? Directorate: not understood, and not taken over');
    expect(JSON.stringify(log.entries)).not.toContain('Parks');
  });

  it('may have a line that says how its cells are parted, and lines above its header', () => {
    put('log.csv', 'sep=;\r\nFOI log 2023;;\r\n;;\r\nRef;Title;Response\r\nF-1;Trees;We do not hold this.\r\n');
    expect(readLog(folder.path).entries).toMatchObject([
      { from: 'log.csv:4', record: { reference: 'F-1', title: 'Trees', decision: { outcome: 'not-held' } } },
    ]);
  });

  it('takes the provisions that a column of exemptions names, and the words of the outcome', () => {
    put('log.csv', 'Ref,Title,Request,Outcome,Exemptions\nF-1,Trees,Which?,Refused,"Section 40(2), s43(2)"\n');
    expect(readLog(folder.path).entries[0]?.record).toMatchObject({
      decision: { sentence: 'Refused', outcome: 'refused-in-full' },
      citations: ['Section 40(2)', 's43(2)'],
    });
  });

  it('names faults, line by line, and takes the other lines', () => {
    put(
      'log.csv',
      'Ref,Title,Date,Response,File\nF-1,Trees,5/3/2024,Yes.,\nf 1,Trees again,5/3/2024,No.,\nF-2,Lamps,some day,Yes.,\nF-3,Posts, one too many,5/3/2024,Yes.,x.pdf\n,Without,5/3/2024,Yes.,\n',
    );
    const log = readLog(folder.path);
    expect(log.entries.map(({ record, on }) => [record.title, on])).toEqual([
      ['Trees', '2024-03-05'],
      ['Lamps', undefined],
      ['Without', '2024-03-05'],
    ]);
    expect(log.unread.map(({ from, why }) => [from, why.split(':')[0]])).toEqual([
      ['log.csv:5', 'It has more cells than the list has columns'],
      ['log.csv:3', 'Its reference f 1 is that of log.csv'],
    ]);
    const told = tellLog(log);
    expect(told).toContain('  ? the date “some day” is not one that is understood');
    expect(told).toContain('  ? no reference: it is given one');
  });

  it('whose days can only have the month first is read so throughout, and says so', () => {
    put(
      'log.csv',
      'Ref,Title,Date received,Date closed,Response\nF-1,Trees,2/1/2024,03/05/2024,Nine.\nF-2,Lamps,02/14/2024,03/25/2024,Ten.\nF-3,Posts,,2024-06-01,Two.\n',
    );
    const { entries } = readLog(folder.path);
    expect(entries.map(({ on }) => on)).toEqual(['2024-03-05', '2024-03-25', '2024-06-01']);
    expect(entries.map(({ notes }) => notes)).toEqual([
      ['the date “03/05/2024” is read with the month first, as others of its list must be'],
      [],
      [],
    ]);
  });

  it('that writes its days in two ways has none where either may be meant', () => {
    put(
      'log.csv',
      'Ref,Title,Date,Response\nF-1,A,25/03/2024,1.\nF-2,B,03/26/2024,2.\nF-3,C,03/05/2024,3.\nF-4,D,4/4/2024,4.\n',
    );
    const { entries } = readLog(folder.path);
    expect(entries.map(({ on }) => on)).toEqual(['2024-03-25', '2024-03-26', undefined, '2024-04-04']);
    expect(entries[2]?.notes).toEqual(['the date “03/05/2024” is not one that is understood']);
  });

  it('with a quotation mark that nobody closed publishes none of the lines that it swallowed as an answer', () => {
    put(
      'log.csv',
      'Ref,Title,Response\nF-1,Trees,"Nine.\nF-2,Lamps,"Ten, in all."\nF-3,Posts,Two.\nF-4,The "old" posts,"One ""big"" post"\nF-5,Gates,"None\n',
    );
    const { entries, unread } = readLog(folder.path);
    expect(entries.map(({ record }) => record.reference)).toEqual(['F-3', 'F-4']);
    expect(unread.map(({ from, why }) => [from, /its \d lines/.exec(why)?.[0]])).toEqual([
      ['log.csv:2', 'its 2 lines'],
      ['log.csv:5', 'its 2 lines'],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Lamps');
  });

  it('tells of a row that is shorter than its header', () => {
    put('log.csv', 'Ref,Title,Response,Outcome\nF-1,Trees,Nine.\n');
    expect(readLog(folder.path).entries[0]?.notes).toEqual([
      'it has 3 cells where the list has 4 columns: the others are taken as empty',
    ]);
  });

  it('and the page that its line names lose nothing of each other', () => {
    put(
      'log.csv',
      'Title,Reference,Date,Text,File,Old address,Exemptions\nLamps,F-1,2024-03-05,"Dear Ms Example\nThere were 14, and 9 are out.",lamps.html,/lamps,Section 43(2)\n',
    );
    put('lamps.html', '<h1>x</h1><p>You asked</p><p>How many lamps?</p><p>We said</p><p>See the list of streets.</p>');
    const { entries, unread } = readLog(folder.path);
    expect(unread).toEqual([]);
    const [entry] = entries;
    expect(entry?.record.request).toBe('How many lamps?');
    expect(entry?.record.pieces.slice(-2)).toEqual([
      { kind: 'other', heading: 'Text', parts: [], blocks: [{ kind: 'text', text: 'There were 14, and 9 are out.' }] },
      { kind: 'other', heading: 'Exemptions', parts: [], blocks: [{ kind: 'text', text: 'Section 43(2)' }] },
    ]);
    expect(entry?.notes).toContain('what stands under “Text” is not on its page: it is added at the end');
  });

  it('keeps the whole of a title that is a request, and of a summary beside a request', () => {
    const long = `How many lamps are out in each of the streets of the old town, ${'and since when, '.repeat(4)}by street?`;
    put('log.csv', `Ref,Title,Response\nF-1,"${long}",Nine.\n`);
    put('log2.csv', 'Ref,Title,Summary,Request,Response\nF-2,Lamps,About the lamps of the pier,How many?,Nine.\n');
    const [one, two] = readLog(folder.path).entries;
    expect([one?.record.request, one?.record.title.endsWith('…')]).toEqual([long, true]);
    expect(two?.record.pieces.at(-1)).toMatchObject({
      heading: 'Summary',
      blocks: [{ text: 'About the lamps of the pier' }],
    });
  });

  it('knows better than a sentence that some was given and some not', () => {
    put('log.csv', 'Ref,Title,Response,Outcome\nF-1,Trees,Please find attached the list of trees.,Part disclosed\n');
    expect(readLog(folder.path).entries[0]).toMatchObject({
      record: { decision: { outcome: 'partly-granted' } },
      notes: [],
    });
  });

  it('tells where its outcome is not what its words tell', () => {
    put('log.csv', 'Ref,Title,Response,Outcome\nF-1,Trees,We do not hold this information.,Refused\n');
    expect(readLog(folder.path).entries[0]).toMatchObject({
      record: { decision: { outcome: 'not-held' } },
      notes: ['the list says “Refused”, and its words tell another outcome (not-held), which is taken'],
    });
  });

  it('that was taken out of a website is read without its marks', () => {
    put(
      'log.csv',
      'Ref,Title,Request,Response\nF-1,Lamps &amp; posts,"<p>1. How many?</p><p>2. Where?</p>","<p>We have decided to disclose it.</p><table><tr><th>Street</th><th>Lamps</th></tr><tr><td>Mill&nbsp;Street</td><td>14</td></tr></table><script>alert(1)</script>"\nF-2,Tom&#8217;s trees,"How many?\nWhere?",5 &lt; 6\n',
    );
    const [one, two] = readLog(folder.path).entries;
    expect(one?.record).toMatchObject({
      title: 'Lamps & posts',
      questions: [{ label: '1' }, { label: '2' }],
      decision: { sentence: 'We have decided to disclose it.' },
      pieces: [{ blocks: [{ kind: 'table', head: [['Street', 'Lamps']], rows: [['Mill Street', '14']] }] }],
    });
    expect(JSON.stringify(one?.record)).not.toMatch(/alert|<p>/);
    expect(two?.record).toMatchObject({
      title: 'Tom’s trees',
      request: 'How many?\nWhere?',
      pieces: [{ blocks: [{ kind: 'text', text: '5 < 6' }] }],
    });
  });

  it('publishes neither who asked nor where they live, whatever its columns are called', () => {
    put(
      'log.csv',
      'Ref,Name,Address,Request,Response\nF-1,Pat Invented,"12 High Street, Exford",How many lamps?,Nine.\nF-2,Pat Invented,/foi/lamps,How many posts?,Two.\n',
    );
    const { entries } = readLog(folder.path);
    expect(entries.map(({ address, notes }) => [address, notes])).toEqual([
      [undefined, ['what stands as its old address is none: it is not taken over']],
      ['/foi/lamps', []],
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Invented|High Street/);
  });

  it('of answers alone shows them as answers, and as no requests', () => {
    put('log.csv', 'Title,Reference,Date,Text\nLamps,F-1,2024-03-05,There were 14 lamps.\n');
    expect(readLog(folder.path).entries[0]?.record).toMatchObject({
      request: '',
      pieces: [{ kind: 'disclosure', blocks: [{ kind: 'text', text: 'There were 14 lamps.' }] }],
    });
  });

  it('says the answers to numbered questions once', () => {
    put('log.csv', 'Ref,Title,Request,Response\nF-1,Lamps,"1. How many?\n2. Where?","1. 14\n2. In Mill Street"\n');
    expect(readLog(folder.path).entries[0]?.record.pieces).toMatchObject([
      { kind: 'disclosure', blocks: [] },
      { label: '1', blocks: [{ text: '14' }] },
      { label: '2', blocks: [{ text: 'In Mill Street' }] },
    ]);
  });

  it('has its requests, and pages of its references the answers', () => {
    put('log.csv', 'Ref,Title,Request\nFOI/7,Bridges,How many bridges?\n');
    put('some.txt', 'Reference: FOI/7\nYou asked\nHow many bridges?\nWe said\nWe do not hold this information.');
    const { entries, unread } = readLog(folder.path);
    expect([entries.map(({ from, notes }) => [from, notes]), unread]).toEqual([[['log.csv:2', []]], []]);
    expect(entries[0]?.record.decision.outcome).toBe('not-held');
  });

  it('takes the words of a line from the page that has its reference', () => {
    put('log.csv', 'Ref,Title,Date\nFOI/7,Bridges,2020-01-02\n');
    put('some.txt', 'Reference: FOI/7\nYou asked\nHow many bridges?\nWe said\nWe do not hold this information.');
    const { entries, unread } = readLog(folder.path);
    expect(unread).toEqual([]);
    expect(entries).toMatchObject([
      { from: 'log.csv:2', on: '2020-01-02', record: { title: 'Bridges', request: 'How many bridges?' } },
    ]);
  });
});
