import { listenForLeaving } from './leave.ts';
import { sendOnce } from './send-once.ts';

// First of all: whoever has to leave cannot wait for the rest.
const exit = document.querySelector<HTMLFormElement>('.portal-exit');
if (exit) listenForLeaving(exit);

const check = document.querySelector<HTMLFormElement>('form[data-sending]');
if (check) sendOnce(check);

// After a refused form the list of what to put right comes first, for the keyboard and the screen reader too.
document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();

// Only a question needs the rest: the form works as it is until that has come.
const island = document.getElementById('question-island');
const summary = document.getElementById('question-problems');
if (island && summary) import('./question.tsx').then(({ wake }) => wake(island, summary));
