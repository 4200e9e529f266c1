/** The sentences that a translation lacks, by their place in the words (`track.lead.received`), or has of another kind. */
export function lacking(original: unknown, translation: unknown, path = ''): readonly string[] {
  const kind = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'nothing' : typeof value);
  if (kind(original) !== kind(translation)) return [path];
  if (typeof original !== 'object' || original === null) return [];
  const there = translation as Readonly<Record<string, unknown>>;
  return Object.entries(original).flatMap(([name, value]) =>
    lacking(value, there[name], path ? `${path}.${name}` : name),
  );
}
