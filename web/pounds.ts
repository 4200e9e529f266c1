/** Pence (a whole number) as pounds for a reader, such as `£45.00`. */
export function pounds(pence: number): string {
  return `£${(pence / 100).toFixed(2)}`;
}
