/** What stands once: data, files, the officers' console, and published answers, in the words in which they were given. */
const ONCE = /^\/(api|assets|gone|officer|scheme|disclosures(?!\/search))\b/;

/**
 * The address of a page of the portal in a language: `/cy/request/`. The first language that the authority offers has none
 * in its addresses, and one that it does not offer has no addresses at all: those of the first are given for it.
 */
export function addressIn(languages: readonly string[], language: string, path: string): string {
  return ONCE.test(path) || languages.indexOf(language) < 1 ? path : `/${language}${path}`;
}

/**
 * Takes the language off an address: the page it is of, and the language in which it is asked for. The prefix of the first
 * language is no address, so that every page has exactly one in each language.
 */
export function languageOf(
  languages: readonly string[],
  address: string,
): { readonly language: string; readonly path: string } {
  const [, language = '', path = ''] = /^\/([\w-]+)(\/.*)$/s.exec(address) ?? [];
  return languages.indexOf(language) > 0 ? { language, path } : { language: languages[0] ?? '', path: address };
}
