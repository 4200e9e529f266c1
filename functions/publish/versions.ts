import type { Case } from '#domain/case/case.ts';
import { earlierInPublic, type Given } from '#domain/case/given.ts';
import { londonDate } from '#domain/dates.ts';
import { type Disclosure, disclosureJson, publicationKeys } from '#domain/publication/disclosure.ts';
import { identityInFiles } from '#domain/publication/file-leaks.ts';
import { findIdentity, identityInResponse } from '#domain/publication/leaks.ts';
import { asReplaced, type Correction, correctionsOf, versionKeys } from '#domain/publication/versions.ts';
import type { Response } from '#domain/response/response.ts';
import type { Files, StoredCase } from '#store/ports.ts';

type Bucket = { readonly pages: Files };
/** How a version is made public: its response, and the disclosure that it makes. */
export type Make = {
  readonly read: (given: Given) => Promise<Response>;
  readonly disclose: (given: Given, response: Response) => Disclosure;
};
/** The versions that stand as replaced, oldest first, and what is said of the corrections. */
export type Earlier = {
  readonly replaced: readonly Disclosure[];
  readonly responses: readonly Response[];
  readonly corrections: readonly Correction[];
};

/** What was said of a correction; once the words of the case are erased, what the published page says of it stands for them. */
async function notesOf(
  { pages }: Bucket,
  { words, reference, applicant }: StoredCase,
): Promise<(given: Given) => string | undefined> {
  const bytes = applicant === null ? await pages.get(publicationKeys(reference).data) : null;
  const published = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Disclosure).corrections : [];
  return ({ correction, version }) =>
    words.find(({ id }) => id === correction?.textId)?.text ?? published?.find((one) => one.version === version)?.note;
}

/**
 * What is public of the versions before the one that is published. A version in which the applicant would be found now is left
 * out, and does not keep the correction from being published; what is said of a correction does, as the answer itself would.
 */
export async function earlierOf(deps: Bucket, stored: StoredCase, theCase: Case, make: Make): Promise<Earlier> {
  const applicant = stored.applicant && { name: stored.applicant.name, ...stored.applicant.contact };
  const { given } = theCase;
  const made = earlierInPublic(theCase).map(async (one) => {
    const response = await make.read(one);
    const isNamed = applicant !== null && identityInResponse(response, applicant).length > 0;
    if (!one.identityAccepted && (isNamed || identityInFiles(response, theCase.files).length > 0)) return [];
    const next = given[given.indexOf(one) + 1];
    return [{ response, disclosure: asReplaced(make.disclose(one, response), londonDate(next?.at ?? one.at)) }];
  });
  const all = (await Promise.all(made)).flat();
  const replaced = all.map(({ disclosure }) => disclosure);
  const shown = replaced.map(({ version }) => version);
  const corrections = correctionsOf(theCase, shown, await notesOf(deps, stored));
  for (const { version, note = '' } of corrections) {
    const isAccepted = given.find((one) => one.version === version)?.identityAccepted;
    const found = applicant && !isAccepted ? findIdentity(note, applicant) : undefined;
    if (found) {
      throw Object.assign(new Error(`Not published: the applicant’s ${found} stands in a correction`), {
        code: `identity-${found}`,
      });
    }
  }
  return { replaced, responses: all.map(({ response }) => response), corrections };
}

/** Puts the versions that stand as replaced, and takes away whatever stands in the place of the others. */
export async function putVersions(
  { pages }: Bucket,
  { reference, given }: Case,
  replaced: readonly Disclosure[],
  render: (disclosure: Disclosure) => string,
): Promise<void> {
  for (const { version } of given) {
    const keys = versionKeys(reference, version);
    const disclosure = replaced.find((one) => one.version === version);
    if (disclosure) {
      await pages.put(keys.page, render(disclosure), 'text/html; charset=utf-8');
      await pages.put(keys.data, disclosureJson(disclosure), 'application/json');
    } else if (given.length > 1) {
      await pages.remove(keys.page);
      await pages.remove(keys.data);
    }
  }
}
