import { addressIn } from './languages.ts';

/** Pages that are prerendered into the web bucket, by path. */
export const staticPages = [
  '/',
  '/privacy/',
  '/accessibility/',
  '/cookies/',
  '/feedback/',
  '/developers/',
  '/404/',
] as const;

/** The addresses of the prerendered pages where the authority offers these languages. */
export function staticAddresses(languages: readonly string[]): readonly string[] {
  return languages.flatMap((language) => staticPages.map((path) => addressIn(languages, language, path)));
}
