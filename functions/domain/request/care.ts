import { namesOf } from '../publication/names.ts';
import { squeeze } from '../publication/readings.ts';

/** What may say who somebody is. `self` is a turn of phrase such as “my son”, in whose company private facts stand. */
export type CarefulKind = 'name' | 'email' | 'phone' | 'postcode' | 'national-insurance' | 'card' | 'self';
/** Something in a request that its writer may want to take out before it is sent; `words` is what stands there. */
export type Careful = { readonly kind: CarefulKind; readonly words: string };

/** Luhn's check digit, ISO/IEC 7812-1 annex B: tells a card's number from any other long one. */
function isCardNumber(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || /^0+$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** Each kind with the shape of it, and a second look where the shape alone would point at too much. */
const shapes: readonly { kind: CarefulKind; shape: RegExp; isOne?: (found: string) => boolean }[] = [
  { kind: 'email', shape: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,9}/gu },
  { kind: 'card', shape: /(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g, isOne: (found) => isCardNumber(digitsOf(found)) },
  {
    // Ofcom's numbering plan: national numbers begin with 01, 02, 03, 05, 07, 08 or 09 and have 10 or 11 digits.
    kind: 'phone',
    shape: /(?<![\d£.])(?:\+44 ?(?:\(0\) ?)?|\(?0)[1-35789](?:[ ()-]{0,2}\d){7,9}(?!\d)/g,
    isOne: (found) => [10, 11].includes(digitsOf(found.replace(/^\+44 ?(\(0\) ?)?/, '0')).length),
  },
  // HMRC's National Insurance Manual NIM39110: letters that a prefix never has.
  {
    kind: 'national-insurance',
    shape: /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D]\b/gi,
  },
  { kind: 'postcode', shape: /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])/gi },
  {
    kind: 'self',
    shape:
      /\b(?:my (?:(?:late|ex|former|own|young|disabled|elderly) )*(?:name|address|home|house|flat|street|landlord|neighbours?|son|daughter|child(?:ren)?|baby|mother|mum|father|dad|parents?|wife|husband|partner|ex|girlfriend|boyfriend|brother|sister|family|grandmother|grandfather|case|complaint|claim|arrest|conviction|crime number|custody|medical|health|illness|disability|diagnosis|doctor|GP|date of birth|passport|account|employer|manager|job|salary)|I (?:was|have been|am being) (?:arrested|charged|assaulted|attacked|raped|abused|stopped|searched|detained|convicted|cautioned|dismissed|diagnosed|evicted)|I live (?:at|in|on)|I was born|I suffer from|happened to me)\b/giu,
  },
];

/**
 * What in a request looks like personal data of the applicant or of somebody else: requests are published, and whoever
 * wrote it knows best what should stand there. Every kind once for each place, in the order of the kinds; `name` is the
 * applicant's own. Pointing out is all that this does: nothing is refused for it.
 */
export function carefulIn(information: string, name: string): readonly Careful[] {
  const found: Careful[] = [];
  let rest = information;
  for (const { kind, shape, isOne = () => true } of shapes) {
    for (const [words] of rest.matchAll(shape)) {
      if (isOne(words) && !found.some((one) => one.words === words)) found.push({ kind, words });
    }
    // A card's number holds what looks like a telephone's: what is found is not looked at again.
    if (kind === 'email' || kind === 'card') for (const { words } of found) rest = rest.replaceAll(words, ' ');
  }
  const text = ` ${squeeze(information)} `;
  const lower = text.toLowerCase();
  const isNamed = namesOf(name).some(({ words, asTyped }) => (asTyped ? text : lower).includes(` ${words} `));
  return isNamed ? [{ kind: 'name', words: name }, ...found] : found;
}
