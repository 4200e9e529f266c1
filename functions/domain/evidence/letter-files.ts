import { csv } from './csv.ts';
import type { EvidenceFacts, PackFile } from './facts.ts';

/** The letters as they were sent, and a list of all that were asked for with what became of each. */
export function letterFiles({ letters, work }: EvidenceFacts): readonly PackFile[] {
  const nameOf = ({ event, kind }: { readonly event: number; readonly kind: string }) => `letters/${event}-${kind}`;
  const planned = work.map((one) => ({ ...one, letter: letters.find((letter) => nameOf(letter) === nameOf(one)) }));
  const others = letters
    .filter((letter) => !work.some((one) => nameOf(one) === nameOf(letter)))
    .map((letter) => ({ event: letter.event, kind: letter.kind, outcome: null, letter }));
  const all = [...planned, ...others].sort((a, b) => a.event - b.event);
  return [
    {
      path: 'letters.csv',
      text: csv(
        ['event', 'kind', 'to', 'madeAt', 'subject', 'file', 'outcome'],
        all.map(({ event, kind, outcome, letter }) => [
          event,
          kind,
          letter?.to ?? null,
          letter?.madeAt ?? null,
          letter?.subject ?? null,
          letter ? `${nameOf(letter)}.txt` : null,
          outcome,
        ]),
      ),
    },
    ...letters.flatMap((letter) => [
      { path: `${nameOf(letter)}.txt`, text: letter.text },
      { path: `${nameOf(letter)}.html`, text: letter.html },
    ]),
  ];
}
