import { readReference } from '#domain/case/reference.ts';
import { cookie, type HttpAnswer, type HttpEvent, html } from '#plumbing/http.ts';
import { trackingCookie } from '#plumbing/tracking-key.ts';
import { caseByKey } from '#store/case-by-key.ts';
import { clearedKey } from '#store/case-files.ts';
import type { LinkToFile, SavedAs } from '#store/file-links.ts';
import { answerRead, letterPageOf, type ReadDeps, type ReadPages, readable } from './read.ts';

export type FileDeps = ReadDeps & { readonly link: LinkToFile; readonly now: () => string };

/** Long enough to follow a redirect, and too short for the address to be worth anything in a history. */
const SECONDS = 60;

type Named = SavedAs & { readonly file: string };
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'file' in value && 'name' in value && 'contentType' in value;

/** What a letter that was kept calls a file (web/pages/respond/letter-files.ts); undefined where it has no such file. */
function namedIn(letter: unknown, digest: string): SavedAs | undefined {
  const blocks: readonly unknown[] = Array.isArray(letter) ? letter : [];
  const all = blocks.flatMap((block) => (block as { readonly files?: readonly unknown[] }).files ?? []);
  return all.filter(isNamed).find(({ file }) => file === digest);
}

/**
 * `GET /track/{reference}/files/{file}`: a file of a response that was sent to this applicant, as a redirect to an address
 * that ends in a minute. What a later answer left out stays theirs, as it was sent to them, unless it
 * may not be shown any more. Whatever is wrong, the answer is
 * the closed page.
 */
export async function answerFile(event: HttpEvent, deps: FileDeps, pages: ReadPages): Promise<HttpAnswer> {
  const { reference: asked, file = '' } = event.pathParameters ?? {};
  const key = cookie(event, trackingCookie(readReference(asked) ?? '')) ?? '';
  const found = await caseByKey(deps.cases, deps.seal, asked, key);
  const answers = found ? readable(found.theCase).toReversed() : [];
  for (const answer of answers) {
    if (!found) break;
    const { reference, responses } = found.theCase;
    const sent = responses.find(({ version }) => version === answer.version);
    if (!sent?.files?.includes(file)) continue;
    const named = namedIn(await letterPageOf(deps.records, reference, answer), file);
    if (!named) continue;
    const location = await deps.link(clearedKey(reference, file), deps.now(), SECONDS, named);
    return { statusCode: 303, headers: { location } };
  }
  return html(pages.closed(), 404);
}

/** The response as it was sent, or a file that was sent with it. */
export function answerOwn(event: HttpEvent, deps: FileDeps, pages: ReadPages): Promise<HttpAnswer> {
  const answer = event.pathParameters?.['file'] === undefined ? answerRead : answerFile;
  return answer(event, deps, pages);
}
