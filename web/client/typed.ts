import type { RequestValues } from '#web/pages/submit/request-errors.ts';

/** What stands in a field, as typed, filled in or restored by the browser. */
export function typed(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** What stands in the request form now. The page is the truth: a browser may fill a form in without telling anybody. */
export function typedRequest(form: HTMLFormElement): RequestValues {
  return {
    information: typed(form, 'information'),
    name: typed(form, 'name'),
    email: typed(form, 'email'),
    postalAddress: typed(form, 'postalAddress'),
    contactBy: typed(form, 'contactBy'),
  };
}
