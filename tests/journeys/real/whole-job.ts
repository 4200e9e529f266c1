import type { Browser } from 'playwright-core';
import type { Disclosure } from '#domain/publication/disclosure.ts';
import type { Desk } from '#tests/support/desk.ts';
import type { TestPortal } from '#tests/support/portal.ts';
import { sharedText } from '#tests/support/shared.ts';
import { askByHand, findByHand } from './by-hand.ts';
import { fold, ownWords } from './compare.ts';
import { type Lines, linesOf } from './cut.ts';
import { type Read, readHtml, readPage } from './read-page.ts';
import type { RealCase, RealDisclosure } from './real-case.ts';

/** A portal with somebody at the officers' desk, and a browser for the public. */
export type World = { readonly portal: TestPortal; readonly desk: Desk; readonly browser: Browser };

/** A real disclosure when everything is done: what went in, and what came out at every end. */
export type WholeJob = {
  readonly lines: Lines;
  readonly real: RealCase;
  readonly reference: string;
  /** The request as the officers got it. */
  readonly arrived: unknown;
  /** Words that only this one of the texts has. */
  readonly query: string;
  readonly page: string;
  readonly data: string;
  readonly disclosure: Disclosure;
  readonly read: Read;
  readonly letter: { readonly text: string; readonly html: string };
};

const linesIn = (file: string) => linesOf(sharedText(`disclosures/${file}`));

/** A page as the public gets it. */
export async function publicPage({ url }: TestPortal, path: string): Promise<string> {
  const answer = await fetch(url + path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

/** Takes a disclosure from the request to the reader. By hand, the person asking and the one reading use a browser. */
export async function wholeJob(
  { portal, desk, browser }: World,
  { file, applicant, read }: RealDisclosure,
  others: readonly RealDisclosure[],
  byHand: boolean,
): Promise<WholeJob> {
  const lines = linesIn(file);
  const query = ownWords(
    lines.join('\n'),
    others.filter((one) => one.file !== file).map((one) => linesIn(one.file).join('\n')),
  ).join(' ');
  const real = read(lines);
  const reference = byHand
    ? await askByHand(browser, portal, applicant, real.request)
    : await desk.ask(real.request, applicant.name, applicant.email);
  const { request: arrived } = await desk.call('GET', `/api/cases/${reference}`);
  await desk.answer(reference, real.response);
  await desk.untilPublished(reference);
  const path = `/disclosures/${reference}/`;
  const page = await publicPage(portal, path);
  const data = await publicPage(portal, `${path}disclosure.json`);
  const { text, html } = await desk.mailTo(applicant.email, 'answer');
  return {
    lines,
    real,
    reference,
    arrived,
    query,
    page,
    data,
    disclosure: JSON.parse(data) as Disclosure,
    read: await readPage(browser, (tab) =>
      byHand ? findByHand(tab, portal, query, real.response.title) : tab.goto(portal.url + path),
    ),
    letter: { text: fold(text.replace(/^> /gm, '')), html: await readHtml(browser, html) },
  };
}
