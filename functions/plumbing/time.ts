/** The one place where the wall clock is read. Instants are ISO 8601 in UTC, to the millisecond. */
export function now(): string {
  return new Date().toISOString();
}

/** Epoch seconds of an instant, as DynamoDB's time to live wants them. */
export function epochSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
