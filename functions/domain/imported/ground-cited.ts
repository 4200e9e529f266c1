import type { Regime } from '../clock/regimes.ts';
import { catalogue } from '../response/grounds.ts';

const related: Readonly<Record<Regime, readonly [acts: Regime, regulations: Regime]>> = {
  FOIA: ['FOIA', 'EIR'],
  EIR: ['FOIA', 'EIR'],
  FOISA: ['FOISA', 'EISR'],
  EISR: ['FOISA', 'EISR'],
};

/**
 * The ground that a citation names first, as it was written anywhere (`Section 40(2) & (3a)(a)` → `s40`): the entry of the catalogue
 * whose provision the citation begins with. Undefined where none does, or where several may be meant (`Regulation 12`).
 */
export function groundCited(regime: Regime, written: string): string | undefined {
  const [, kind = '', provided = ''] =
    /^(s|reg)[a-z]*\.?\s*(\d{1,2}[a-z]?\s*(?:\(\w+\)\s*)*)/i.exec(written.trim()) ?? [];
  const cited = provided.replace(/\s+/g, '').toLowerCase();
  const [acts, regulations] = related[regime];
  return catalogue[kind.toLowerCase() === 's' ? acts : regulations].find(({ section }) => {
    const own = section.toLowerCase();
    return cited === own || cited.startsWith(`${own}(`);
  })?.id;
}
