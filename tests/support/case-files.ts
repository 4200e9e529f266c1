import { answerFiles } from '#functions/respond/files/answer-files.ts';
import type { FilesDeps, FilesPages } from '#functions/respond/files/deps.ts';
import type { HttpAnswer } from '#plumbing/http.ts';
import type { SignedIn } from '#store/officer-session.ts';
import { aFormPost, anEvent, type World } from './rooms.ts';

/** What the pages of files need of a world, with forms and links that say what they were asked for. */
export function filesDeps(world: World): FilesDeps {
  return {
    ...world,
    signUpload: async ({ folder, next }) => ({ url: 'https://records.example/', fields: { key: folder, next } }),
    sign: async (key, at, seconds) => `https://records.example/${key}?at=${at}&for=${seconds}`,
  };
}

/** The pages as JSON; each with the name of whoever sees it. */
const shown = (officer: SignedIn | null) => {
  const page = (name: string) => (facts: object) => JSON.stringify({ page: name, facts, seenBy: officer?.name });
  const names = { list: page('list'), arrived: page('arrived'), file: page('file') };
  return { ...names, ended: page('ended'), problem: page('problem') } satisfies FilesPages;
};

/** A browser of somebody who was signed in by `atConsole`, or of nobody, at the files of a case. */
export function atFiles(world: World, reference: string, who: string | null, deps: FilesDeps = filesDeps(world)) {
  const base = `/officer/cases/${reference}/files`;
  const cookies = who === null ? [] : [`__Host-officer=session-${who}`];
  const answer = (event: ReturnType<typeof anEvent>): Promise<HttpAnswer> =>
    answerFiles({ ...event, language: 'en', page: event.rawPath }, deps, shown);
  const visitor = {
    get: (path: string, query?: Record<string, string>) =>
      answer(anEvent('GET', base + path, { cookies, ...(query ? { queryStringParameters: query } : {}) })),
    post: (path: string, fields: Record<string, string>) => answer(aFormPost(base + path, fields, { cookies })),
    /** As the browser does: puts a file where the form leads, and says so. Answers where it is led. */
    upload: async (name: string, bytes: Uint8Array, upload = 'an-upload') => {
      await world.files.put(`quarantine/${reference}/${upload}/${name}`, bytes, '');
      const said = await visitor.post(`/uploaded/${upload}`, { sent: name });
      return said.headers?.['location'] ?? `${said.statusCode}`;
    },
  };
  return visitor;
}
