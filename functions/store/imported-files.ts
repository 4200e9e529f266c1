/** Key of a file that went with such an answer, by its digest; and of what can be read in it, for search. */
export function importedFileKey(reference: string, digest: string): string {
  return `imported/${reference}/files/${digest}`;
}
export function importedFileTextKey(reference: string, digest: string): string {
  return `${importedFileKey(reference, digest)}.txt`;
}

/** Key of what was read of an answer that was published elsewhere, content-addressed. */
export function importedKey(reference: string, digest: string): string {
  return `imported/${reference}/${digest}.json`;
}
