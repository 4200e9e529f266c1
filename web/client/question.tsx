import { hydrate } from 'preact';
import { regimeNames } from '#domain/clock/regimes.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { questionNames } from '#domain/request/answers.ts';
import { errors, fields } from '#web/words/en/fields.ts';
import { questions } from '#web/words/en/request.ts';
import { QuestionIsland } from './question-island.tsx';
import { followSuggestions } from './suggestions.ts';

/** Wakes the question on this page up: `island` holds its form, `summary` is where problems are listed. */
export function wake(island: HTMLElement, summary: HTMLElement): void {
  const form = island.querySelector('form');
  if (!form) return;
  const { problems = '[]', regimes = '', question: asked } = island.dataset;
  hydrate(
    <QuestionIsland
      words={{ errors, fields, questions }}
      question={questionNames.find((name) => name === asked) ?? 'information'}
      regimes={regimeNames.filter((name) => regimes.split(' ').includes(name))}
      form={form}
      problems={JSON.parse(problems) as FieldProblem[]}
      summary={summary}
    />,
    island,
  );
  const place = document.getElementById('suggestions');
  const words = form.querySelector<HTMLTextAreaElement>('#information');
  if (place && words) followSuggestions(words, place);
}
