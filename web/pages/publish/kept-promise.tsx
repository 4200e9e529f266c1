import type { DisclosedGround } from '#domain/publication/disclosure.ts';
import { Day, dateInWords } from '#web/components/day/day.tsx';
import type { Words } from '#web/words/index.ts';

/** By when what a ground promised is published, or where it is once it was; and where all promises stand. */
export function KeptPromise({ ground, words }: { readonly ground: DisclosedGround; readonly words: Words }) {
  const { promises } = words.publish;
  const { promise, promiseKept } = ground;
  if (promise === undefined) return null;
  return (
    <>
      {promiseKept === undefined ? (
        <p class="govuk-body">
          {promise.on === undefined ? promises.open : promises.by(dateInWords(promise.on, words.dates))}
        </p>
      ) : (
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
