import { hydrate } from 'preact';
import { regimeNames } from '#domain/clock/regimes.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { questionNames } from '#domain/request/answers.ts';
// English only for now: a second language brings its own sections here, chosen by the `lang` of the page.
import { errors, fields } from '#web/words/en.ts';
import { questions } from '#web/words/en-request.ts';
import { listenForLeaving } from './leave.ts';
import { QuestionIsland } from './question-island.tsx';
import { sendOnce } from './send-once.ts';

// First of all: whoever has to leave cannot wait for the rest.
const exit = document.querySelector<HTMLFormElement>('.portal-exit');
if (exit) listenForLeaving(exit);

const island = document.getElementById('question-island');
const summary = document.getElementById('question-problems');
const form = island?.querySelector('form');
if (island && summary && form) {
  const { problems = '[]', regimes = '' } = island.dataset;
  const question = questionNames.find((name) => name === island.dataset['question']) ?? 'information';
  hydrate(
    <QuestionIsland
      words={{ errors, fields, questions }}
      question={question}
      regimes={regimeNames.filter((name) => regimes.split(' ').includes(name))}
      form={form}
      problems={JSON.parse(problems) as FieldProblem[]}
      summary={summary}
    />,
    island,
  );
}

const check = document.querySelector<HTMLFormElement>('form[data-sending]');
if (check) sendOnce(check);

// After a refused form the list of what to put right comes first, for the keyboard and the screen reader too.
document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
