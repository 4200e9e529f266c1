import { type Regime, regimeNames } from '../clock/regimes.ts';

/** `01.FOI.26.000123`: authority code, regime as references write it, two-digit London year, six-digit serial. */
export const referencePattern = /^(\d{2})\.(FOI|EIR|FOS|EIS)\.(\d{2})\.(\d{6})$/;

const letters = { FOIA: 'FOI', EIR: 'EIR', FOISA: 'FOS', EISR: 'EIS' } as const satisfies Record<Regime, string>;

/** Writes a reference. `serial` is from 1; `yy` the two-digit London year of receipt. Throws where the year's serials are used up. */
export function writeReference(authorityCode: string, regime: Regime, yy: string, serial: number): string {
  if (serial < 1 || serial > 999_999) throw new RangeError('The serial of a reference has six digits');
  return `${authorityCode}.${letters[regime]}.${yy}.${String(serial).padStart(6, '0')}`;
}

/**
 * The reference in its dotted form, or undefined where the text is not one; takes the hyphens that some letters use, and any
 * case. By hand: a schema library would be 2 KB of every function for these two lines.
 */
export function readReference(text: string | undefined): string | undefined {
  const dotted = (text ?? '').trim().toUpperCase().replaceAll('-', '.');
  return referencePattern.test(dotted) ? dotted : undefined;
}

/** The regime a reference was given under. */
export function regimeOf(reference: string): Regime | undefined {
  const code = referencePattern.exec(reference)?.[2];
  return regimeNames.find((name) => letters[name] === code);
}

/** The year in the search journal in which a case stands: that of its reference, which stays when its day of receipt is corrected. */
export function bookYear(reference: string): string {
  const yy = referencePattern.exec(reference)?.[3];
  if (yy === undefined) throw new RangeError('A case has a reference');
  return `20${yy}`;
}
