import { wordsIn } from '../../publication/leaks.ts';
import { blanksIn } from '../blanks.ts';
import type { Response } from '../response.ts';
import { checkSum } from './check-sum.ts';
import type { Found } from './finding.ts';

/** Where brackets are another's: the request as it was asked, and cells, whose signs a table explains. */
const ofOthers = /^(?:request$|parts\.\d+\.question$|tables\.\d+\.(?:head|rows)\.)/;

/** Good practice, and no law: a blank of a template that nobody has filled in, once for each text. */
export function* blankLeft(response: Response): Generator<Found> {
  const { publication: _, ...shown } = response;
  for (const [place, text] of wordsIn(shown, '')) {
    const blanks = text.includes('[') && !ofOthers.test(place) ? [...new Set(blanksIn(text))] : [];
    if (blanks.length === 0) continue;
    const facts = { words: blanks[0] ?? '', count: String(blanks.length) };
    yield { rule: 'blank-left', place, facts, about: checkSum(blanks.join('\n')) };
  }
}
