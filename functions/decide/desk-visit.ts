import type { HttpAnswer, PageEvent } from '#plumbing/http.ts';
import type { Upload } from '#plumbing/upload.ts';
import type { SignedIn } from '#store/officer-session.ts';

/** The fields of a form post; one that was sent more than once is a list. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** A request at the console: who is there, what the path names, and what was posted (nothing for a GET). */
export type Visit = {
  readonly event: PageEvent;
  readonly officer: SignedIn;
  readonly params: Readonly<Record<string, string>>;
  readonly form: Form;
  /** The file that a form brought; null where there was none. */
  readonly upload?: Upload | null;
};

/** Answers one page of the console. */
export type DeskRule<Deps, Pages> = (visit: Visit, deps: Deps, pages: Pages) => Promise<HttpAnswer>;

/** Field of a form whose file was lost on the way, because the session had ended. */
export const FILE_LOST = 'fileLost';

/** The value of a field; the first where there are many, empty where there is none. */
export function fieldOf(form: Form, name: string): string {
  return [form[name] ?? ''].flat()[0] ?? '';
}

/** Every value of a field, as of checkboxes. */
export function fieldsOf(form: Form, name: string): readonly string[] {
  return [form[name] ?? []].flat();
}
