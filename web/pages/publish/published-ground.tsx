import type { DisclosedGround, Disclosure } from '#domain/publication/disclosure.ts';
import { Markdown } from '#web/components/markdown/markdown.tsx';
import type { Words } from '#web/words/index.ts';
import { limbsInShort, partsInWords, reasons } from '../respond/decision-words.ts';
import { anchors } from './anchors.ts';
import { KeptPromise } from './kept-promise.tsx';

type Props = { readonly ground: DisclosedGround; readonly disclosure: Disclosure; readonly words: Words };

/** A ground with its reasons: what it covers, what is withheld, the harm, and how the public interest was weighed. */
export function PublishedGround({ ground, disclosure, words }: Props) {
  const { respond } = words;
  const cited = disclosure.decision.grounds.find((c) => c.id === ground.id);
  const limbs = limbsInShort(disclosure.regime.code, ground);
  return (
    <section class="portal-ground" id={anchors.ground(ground.id)}>
      <h3 class="govuk-heading-m">{ground.citation}</h3>
      <p class="govuk-body">{respond.ground.appliesTo(partsInWords(ground.parts, respond))}</p>
      {limbs.length === 0 ? null : (
        <>
          <p class="govuk-body">{respond.ground.limbs}</p>
          <ul class="govuk-list govuk-list--bullet">
            {limbs.map(({ limb, means }) => (
              <li key={limb}>
                {limb}: {means}
              </li>
            ))}
          </ul>
        </>
      )}
      {cited
        ? reasons(ground, cited, words, false).map((reason) => (
            <>
              {reason.heading === undefined ? null : <h4 class="govuk-heading-s">{reason.heading}</h4>}
              {'prose' in reason ? (
                <Markdown words={words.components} text={reason.prose} level={5} />
              ) : (
                <p class="govuk-body">{reason.sentence}</p>
              )}
            </>
          ))
        : null}
      <KeptPromise ground={ground} words={words} />
    </section>
  );
}
