import { type Ask, leadsTo, movedTo, outcomeOf, wantsGet } from '#domain/links/answered.ts';
import type { Outcome } from '#domain/links/link.ts';
import { notAsked, type Whom } from '#domain/links/whom.ts';

const REDIRECTS = 5;

/**
 * Looks at one link: its headers alone where the other side gives them, every redirect judged like the address itself. A path is
 * one of this portal, asked for at its public address like any other: what is withdrawn answers there as its readers see it.
 */
export async function checkLink(ask: Ask, address: string, whom: Whom): Promise<Outcome> {
  const first = new URL(address, whom.origin);
  let url = first;
  let isForGood = true;
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    const barred = notAsked(url, whom);
    if (barred !== null) return { found: 'unknown', because: barred };
    let answer = await ask(url, 'HEAD');
    if (wantsGet(answer)) answer = await ask(url, 'GET');
    const next = leadsTo(answer, url);
    if (next === undefined) return outcomeOf(answer, movedTo(first, url, hops > 0 && isForGood));
    if (next === null) break;
    isForGood &&= 'status' in answer && (answer.status === 301 || answer.status === 308);
    url = next;
  }
  return { found: 'unsure', because: 'redirects' };
}
