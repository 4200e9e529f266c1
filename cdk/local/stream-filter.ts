type Shape = { readonly [name: string]: Shape | readonly (string | { readonly prefix: string })[] };

/**
 * Whether a record passes a filter of an event source mapping, as far as `streamFilter` in `store/table.ts` uses the
 * language: each leaf lists exact values or `{ prefix }`, any of which may match. Throws on anything else, so that the
 * filter cannot outgrow this unnoticed.
 */
export function passesFilter(pattern: object, record: unknown): boolean {
  return Object.entries(pattern as Shape).every(([name, wanted]) => {
    const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
    if (!Array.isArray(wanted)) return passesFilter(wanted, value);
    return wanted.some((one: unknown) => {
      if (typeof one === 'string') return value === one;
      if (typeof one === 'object' && one !== null && 'prefix' in one && Object.keys(one).length === 1) {
        return typeof value === 'string' && value.startsWith(String(one.prefix));
      }
      throw new Error(`The stream filter says ${JSON.stringify(one)}, which the local poller does not know`);
    });
  });
}
