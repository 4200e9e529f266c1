/** Key of what was read of an answer that was published elsewhere, content-addressed. */
export function importedKey(reference: string, digest: string): string {
  return `imported/${reference}/${digest}.json`;
}
