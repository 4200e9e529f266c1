import type { DisclosedGround } from '#domain/publication/disclosure.ts';
import { Day } from '#web/components/day/day.tsx';
import type { Words } from '#web/words/index.ts';

/** Where what a ground promised is published, once it is; and where all promises stand. */
export function KeptPromise({ ground, words }: { readonly ground: DisclosedGround; readonly words: Words }) {
  const { promises } = words.publish;
  const { promise, promiseKept } = ground;
  if (promise === undefined) return null;
  return (
    <>
      {promiseKept === undefined ? null : (
        <p class="govuk-body">
          <strong>{promises.keptHere}</strong> <Day date={promiseKept.on} words={words.dates} />.{' '}
          <a class="govuk-link" href={promiseKept.link}>
            {promises.read(promise.what)}
          </a>
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/disclosures/promises/">
          {promises.all}
        </a>
      </p>
    </>
  );
}
