import { type Findings, type Seen, sha256 } from './check-chain.ts';
import type { Pack } from './open-pack.ts';

const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Digests of the files that were sent, by the ledger alone: those of the versions that an applicant was given. */
function sentFiles(events: readonly Seen[]): ReadonlySet<string> {
  const given = events.filter(({ type }) => type === 'ResponseSent' || type === 'ReviewAnswered');
  const versions = given.map((event) => event['version']);
  const saved = events.filter((event) => event.type === 'ResponseSaved' && versions.includes(event['version']));
  return new Set(saved.flatMap((event) => textsOf(event['files'])));
}

/** What the pack says that it has no room for. */
function leftOut(pack: Pack): readonly string[] {
  try {
    const list = JSON.parse(pack.text('files.json') ?? '[]') as readonly { digest?: string; leftOut?: string }[];
    return list.flatMap(({ digest, leftOut }) => (digest !== undefined && leftOut === 'too-large' ? [digest] : []));
  } catch {
    return [];
  }
}

/** Checks each file that went with a response against its digest, which the event that saved the version has. */
export function checkFiles(pack: Pack, events: readonly Seen[], { problems }: Findings) {
  const isErased = events.some(({ type }) => type === 'PersonalDataErased');
  const sent = sentFiles(events);
  const there = pack.paths.filter((path) => path.startsWith('files/'));
  const digestIn = (path: string) => path.split('/')[1] ?? '';
  const tooLarge = leftOut(pack);
  let [right, erased, large] = [0, 0, 0];
  for (const path of there) {
    const bytes = pack.bytes(path);
    if (!sent.has(digestIn(path))) problems.push(`${path} was added: no version that was sent has it.`);
    else if (bytes === null || sha256(bytes) !== digestIn(path))
      problems.push(`${path} is not the file that was sent.`);
    else right += 1;
  }
  for (const digest of sent) {
    if (there.some((path) => digestIn(path) === digest)) continue;
    if (tooLarge.includes(digest)) large += 1;
    else if (isErased) erased += 1;
    else problems.push(`The file ${digest}, which was sent, is missing.`);
  }
  checkInspections(pack, events, problems);
  return { right, erased, large };
}

/** What an inspection found is no part of the chain; that it was made, of which file and with what outcome, is. */
function checkInspections(pack: Pack, events: readonly Seen[], problems: string[]): void {
  for (const path of pack.paths.filter((one) => one.startsWith('inspections/'))) {
    const digest = /^inspections\/([0-9a-f]{64})\.json$/.exec(path)?.[1];
    const event = events.find((one) => one.type === 'FileInspected' && one['digest'] === digest);
    if (!event) problems.push(`${path} was added: no event inspected such a file.`);
    else if (!isSame(pack.text(path), event)) problems.push(`${path} is not what event ${event.n} says of the file.`);
  }
}

function isSame(text: string | null, event: Seen): boolean {
  try {
    const record = JSON.parse(text ?? '') as Readonly<Record<string, unknown>> | null;
    return ['digest', 'size', 'verdict'].every((name) => record?.[name] === event[name]);
  } catch {
    return false;
  }
}
