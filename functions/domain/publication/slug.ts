/** A title as part of an address: `Use of drones, 2021–2025` → `use-of-drones-2021-2025`. Never empty, at most 80 characters. */
export function slugOf(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const cut = ascii.replace(/^-|-$/g, '').slice(0, 80);
  // Cut at a word where there is one.
  const whole = ascii.replace(/^-|-$/g, '').length > 80 ? cut.replace(/-[^-]*$/, '') : cut;
  return whole === '' ? 'disclosure' : whole;
}
