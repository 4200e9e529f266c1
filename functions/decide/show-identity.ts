import { readReference } from '#domain/case/reference.ts';
import { type HttpAnswer, html } from '#plumbing/http.ts';
import type { Applicant } from '#store/ports.ts';
import type { Visit } from './desk-visit.ts';
import { type CommandPageDeps, type CommandPages, doCommand } from './show-command.ts';

export type IdentityPages = CommandPages & {
  readonly identity: (facts: {
    readonly reference: string;
    readonly applicant: Pick<Applicant, 'name' | 'contact'> | null;
  }) => string;
};

/**
 * `POST /officer/cases/{reference}/see-identity`: records the look, with its reason, and only then shows who asked. The page is the
 * answer to this post: it has no address, and cannot be opened again without another look on the record.
 */
export async function showIdentity(visit: Visit, deps: CommandPageDeps, pages: IdentityPages): Promise<HttpAnswer> {
  const asked = { ...visit, params: { ...visit.params, command: 'see-identity' } };
  const done = await doCommand(asked, deps, pages);
  const reference = readReference(visit.params['reference']);
  if (done.statusCode !== 303 || reference === undefined) return done;
  const stored = await deps.cases.load(reference);
  const applicant = stored?.applicant ? { name: stored.applicant.name, contact: stored.applicant.contact } : null;
  return html(pages.identity({ reference, applicant }));
}
