/** Ids of the pieces of a published answer; labels hold only characters that an id may have. */
export const anchors = {
  part: (label: string) => (label === '' ? 'answer' : `part-${label}`),
  ground: (id: string) => `ground-${id}`,
  file: (name: string) => `file-${name}`,
  table: (id: string) => `table-${id}`,
} as const;
