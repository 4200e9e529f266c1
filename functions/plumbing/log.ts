/**
 * One line of JSON per event worth keeping. Fields are chosen by the caller from what may be logged: codes, references,
 * counts, times. Never words, names, addresses, keys, bodies or query strings.
 */
export function log(
  level: 'info' | 'warn' | 'error',
  what: string,
  fields: Readonly<Record<string, string | number>> = {},
): void {
  // biome-ignore lint/suspicious/noConsole: this is the one place that writes to the log
  console.log(JSON.stringify({ level, what, ...fields }));
}

/**
 * What may be said of an unexpected error: its class, its code if it has one, and where it was thrown; never its message,
 * which may quote input.
 */
export function traceOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    at: frames
      .slice(0, 5)
      .map((f) => f.trim())
      .join(' < '),
  };
}
