import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flatParts } from '#domain/publication/disclosure.ts';
import type { Cell } from '#domain/response/response.ts';
import { startBrowser } from '#tests/support/browser.ts';
import { openDesk } from '#tests/support/desk.ts';
import { startPortal, type TestPortal } from '#tests/support/portal.ts';
import { hasDisclosures, sharedText } from '#tests/support/shared.ts';
import { markdownToText } from '#web/components/markdown/text.ts';
import { anchors } from '#web/pages/publish/anchors.ts';
import { cellText } from '#web/pages/respond/table-view.ts';
import { wordsFor } from '#web/words/index.ts';
import { type CitationMap, citationsIn, citedNow, figuresOf } from './real/citations.ts';
import { figuresIn, linkedIn, missingFrom, textsIn, wordsOf } from './real/compare.ts';
import { eighteenQuestions } from './real/eighteen-questions.ts';
import { fourFigures } from './real/four-figures.ts';
import { letteredQuestions } from './real/lettered-questions.ts';
import { oneRequest } from './real/one-request.ts';
import { thirtyQuestions } from './real/thirty-questions.ts';
import { publicPage, type WholeJob, wholeJob } from './real/whole-job.ts';

const all = [thirtyQuestions, oneRequest, fourFigures, letteredQuestions, eighteenQuestions];
/** The one that goes through the browser, from the form to the page that search found. */
const byHand = thirtyQuestions;
const { respond } = wordsFor('en');

describe.skipIf(!hasDisclosures)(
  'the five real disclosures (left out where ../shared is not beside the checkout)',
  () => {
    let portal: TestPortal;
    let browser: Browser;
    const jobs = new Map<string, Promise<WholeJob>>();
    let map: CitationMap;

    beforeAll(async () => {
      map = (JSON.parse(sharedText('law/exemptions.json')) as { citationMap: CitationMap }).citationMap;
      [portal, browser] = await Promise.all([startPortal(), startBrowser()]);
      const world = { portal, browser, desk: await openDesk(portal) };
      for (const real of all) jobs.set(real.file, wholeJob(world, real, all, real === byHand));
      await Promise.allSettled(jobs.values());
    });
    afterAll(async () => {
      await browser?.close();
      await portal?.stop();
    });

    describe.each(all)('$file', ({ file, applicant, labels, outcome }) => {
      const done = async () => {
        const job = await jobs.get(file);
        if (!job) throw new Error('Every disclosure has its job');
        return job;
      };

      it('reached the officers as it was sent', async () => {
        const { arrived, real } = await done();
        expect(arrived).toBe(real.request);
      });

      it('has the parts that it had, and the outcome that follows from them', async () => {
        const { disclosure } = await done();
        expect(flatParts(disclosure.parts).map(({ part }) => part.label)).toEqual(labels);
        expect(disclosure.outcome).toBe(outcome);
      });

      it('shows every question, and its outcome and answer with it', async () => {
        const { real, read } = await done();
        for (const { label = '', question, outcome: of, answer = '' } of real.response.parts) {
          const part = label === '' ? read.text : (read.sections[anchors.part(label)] ?? '');
          const answered = markdownToText(answer)
            .split('\n')
            .map((line) => line.replace(/^- | \(https:.+\)$/g, ''));
          expect(missingFrom(part, [question, ...(of ? [respond.partTag[of]] : []), ...answered])).toEqual([]);
          const figures = figuresIn(part);
          expect([...figuresIn(answer)].filter((figure) => !figures.has(figure))).toEqual([]);
        }
      });

      it('shows every table with every figure in its place', async () => {
        const { real, read } = await done();
        const { tables = [] } = real.response;
        const seen = (cell: unknown) => (typeof cell === 'string' ? cell : cellText(cell as Cell, respond));
        for (const { id, caption, head, rows } of tables) {
          const title = [caption, ...head.flat().map((cell) => cell.text)];
          expect(missingFrom(read.sections[anchors.table(id)] ?? '', title)).toEqual([]);
          const header = (text: string | undefined) => (text === undefined ? [] : [text]);
          const shown = rows.map((row) => [...header(row.header), ...row.cells.map(seen)]);
          expect(read.tables[anchors.table(id)]).toEqual(shown);
        }
        expect(Object.keys(read.tables)).toHaveLength(tables.length);
      });

      it('loses no line of the text', async () => {
        const { lines, read } = await done();
        expect(missingFrom(read.text, wordsOf(lines))).toEqual([]);
      });

      it('shows every figure of the text, and has it in its data', async () => {
        const { lines, read, disclosure } = await done();
        const figures = [...figuresOf(lines, map)];
        expect(figures.length).toBeGreaterThan(5);
        const [shown, kept] = [figuresIn(read.text), figuresIn(textsIn(disclosure))];
        expect(figures.filter((figure) => !shown.has(figure))).toEqual([]);
        expect(figures.filter((figure) => !kept.has(figure))).toEqual([]);
      });

      it('cites every section that the text cites, in today’s numbering', async () => {
        const { lines, read, disclosure, letter } = await done();
        const cited = citationsIn(lines, map);
        const { grounds, isRefusalNotice } = disclosure.decision;
        const sought = [...cited.flatMap((one) => citedNow(one, disclosure)), ...grounds.map((g) => g.citation)];
        for (const text of [read.text, letter.text, letter.html]) expect(missingFrom(text, sought)).toEqual([]);
        const limbs = grounds.flatMap((ground) => ground.limbs);
        const mapped = cited.flatMap((one) => (typeof one.mapped === 'object' ? one.mapped : []));
        expect(mapped.filter((limb) => !limbs.includes(limb))).toEqual([]);
        expect(isRefusalNotice).toBe(cited.some((one) => one.mapped === 'notice'));
      });

      it('says in its data what it says on the page', async () => {
        const { real, disclosure } = await done();
        const { parts, notes = [], tables = [], request } = real.response;
        const published = flatParts(disclosure.parts).map(({ part }) => part);
        expect(published.map((part) => (part.omitted ? '' : part.question))).toEqual(
          parts.map((part) => part.question),
        );
        expect(published.map((part) => (part.omitted ? '' : part.answer))).toEqual(parts.map((part) => part.answer));
        expect(disclosure.request).toBe(request);
        expect(disclosure.tables.map((table) => table.rows)).toEqual(tables.map((table) => table.rows));
        expect(disclosure.notes).toEqual(notes.map((note) => ({ parts: note.parts ?? [], text: note.text })));
      });

      it('is found by words of it, by a question of it and by its reference', async () => {
        const { reference, query, real } = await done();
        const search = async (q: string) =>
          linkedIn(await publicPage(portal, `/disclosures/search?${new URLSearchParams({ q })}`));
        expect(await search(query)).toEqual([reference]);
        const opening = real.response.parts[0]?.question.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8);
        expect(await search(`"${opening?.join(' ')}"`)).toContain(reference);
        expect(await search(reference)).toEqual([reference]);
        expect(await search(applicant.name)).toEqual([]);
      });

      it('never says who asked', async () => {
        const { page, data, query, disclosure } = await done();
        const [year = '', month = ''] = disclosure.dates.publishedOn.split('-');
        const lists = ['/disclosures/', `/disclosures/${year}/`, `/disclosures/${year}/${month}/`];
        const results = `/disclosures/search?${new URLSearchParams({ q: query })}`;
        const pages = await Promise.all([...lists, results].map((path) => publicPage(portal, path)));
        const identity = [
          applicant.name,
          ...applicant.name.split(' '),
          applicant.email,
          ...applicant.email.split('@', 1),
        ];
        const published = [page, data, ...pages].join('\n').toLowerCase();
        expect(identity.filter((word) => published.includes(word.toLowerCase()))).toEqual([]);
        expect(linkedIn(pages[2] ?? '')).toContain(disclosure.reference);
      });

      it('went to the applicant in a message with every question', async () => {
        const { letter, real } = await done();
        const questions = real.response.parts.map((part) => part.question);
        for (const text of [letter.text, letter.html]) expect(missingFrom(text, questions)).toEqual([]);
      });

      it('is accessible', async () => {
        const { read } = await done();
        expect(read.violations).toEqual([]);
      });
    });
  },
);
