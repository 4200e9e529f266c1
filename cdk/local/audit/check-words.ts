import { type Findings, type Seen, sha256 } from './check-chain.ts';
import type { Pack } from './open-pack.ts';

type Ref = { readonly textId: string; readonly digest: string };
type Told = { readonly event?: number; readonly textId?: string; readonly salt?: string | null };

/** Every pointer to words in an event, found by its shape in the hashed text: words.json is not believed. */
function refsIn(value: unknown): readonly Ref[] {
  if (typeof value !== 'object' || value === null) return [];
  const { textId, digest } = value as Partial<Ref>;
  if (typeof textId === 'string' && typeof digest === 'string') return [{ textId, digest }];
  return Object.values(value).flatMap(refsIn);
}

const isErasure = ({ type }: Seen) => type === 'PersonalDataErased';

/** Reads a JSON file of the pack; a fault where it cannot be read. */
export function jsonIn(pack: Pack, path: string, { problems }: Findings): unknown {
  const text = pack.text(path);
  if (text === null) {
    problems.push(`${path} is missing.`);
    return null;
  }
  try {
    return JSON.parse(text);
  } catch {
    problems.push(`${path} cannot be read.`);
    return null;
  }
}

/** Checks each text against its digest in the events. Answers how many are right and how many are erased. */
export function checkWords(pack: Pack, events: readonly Seen[], findings: Findings) {
  const list = jsonIn(pack, 'words.json', findings) as { references?: readonly Told[] } | null;
  const told = Array.isArray(list?.references) ? list.references : [];
  const erasedAt = events.findLast(isErasure)?.n ?? 0;
  const named = new Set<string>();
  let [right, erased] = [0, 0];
  for (const event of events) {
    for (const { textId, digest } of refsIn(event)) {
      const path = `words/${textId}.txt`;
      named.add(path);
      const text = pack.text(path);
      const salt = told.find((one) => one.textId === textId && one.event === event.n)?.salt ?? null;
      if (text === null && event.n < erasedAt) erased += 1;
      else if (text === null) findings.problems.push(`${path}, which event ${event.n} points to, is missing.`);
      else if (salt === null) findings.problems.push(`${path} cannot be checked: words.json has no salt for it.`);
      else if (sha256(`${salt}\n${text}`) !== digest) {
        findings.problems.push(`${path} is not the text that event ${event.n} points to: text or salt was changed.`);
      } else right += 1;
    }
  }
  for (const path of pack.paths.filter((one) => one.startsWith('words/') && !named.has(one))) {
    findings.problems.push(`${path} was added: no event points to it.`);
  }
  return { right, erased };
}

/** Checks each version of the response against the digest that the event which saved it names it by. */
export function checkResponses(pack: Pack, events: readonly Seen[], { problems }: Findings) {
  const isErased = events.some(isErasure);
  const named = new Set<string>();
  let [right, erased] = [0, 0];
  for (const event of events.filter(({ type }) => type === 'ResponseSaved')) {
    const path = `responses/v${event['version']}.json`;
    named.add(path);
    const text = pack.text(path);
    const digest = /([0-9a-f]{64})\.json$/.exec(String(event['document']))?.[1];
    if (text === null && isErased) erased += 1;
    else if (text === null) problems.push(`${path}, which event ${event.n} saved, is missing.`);
    else if (sha256(text) !== digest) problems.push(`${path} is not the version that event ${event.n} saved.`);
    else right += 1;
  }
  for (const path of pack.paths.filter((one) => one.startsWith('responses/') && !named.has(one))) {
    problems.push(`${path} was added: no event saved it.`);
  }
  return { right, erased };
}

/** Checks each original of a letter against its name, which is the digest that the event recorded. */
export function checkOriginals(pack: Pack, events: readonly Seen[], { problems }: Findings) {
  const isErased = events.some(isErasure);
  const named = new Set<string>();
  let [right, erased] = [0, 0];
  for (const event of events.filter((one) => one.type === 'LetterRecorded' && typeof one['document'] === 'string')) {
    const name = String(event['document']).split('/').at(-1) ?? '';
    const path = `originals/${name}`;
    if (named.has(path)) continue;
    named.add(path);
    const bytes = pack.bytes(path);
    if (bytes === null && isErased) erased += 1;
    else if (bytes === null) problems.push(`${path}, which event ${event.n} recorded, is missing.`);
    else if (sha256(bytes) !== name.split('.')[0]) problems.push(`${path} is not what event ${event.n} recorded.`);
    else right += 1;
  }
  for (const path of pack.paths.filter((one) => one.startsWith('originals/') && !named.has(one))) {
    problems.push(`${path} was added: no event recorded it.`);
  }
  return { right, erased };
}
