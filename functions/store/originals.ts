/** Where the letters of a case are as they came, or as they went by another way than the portal. */
export function originalsFolder(reference: string): string {
  return `originals/${reference}/`;
}

/** Key of an original, named by its content: the same file twice is one. */
export function originalKey(reference: string, digest: string, extension: string): string {
  return `${originalsFolder(reference)}${digest}.${extension}`;
}
