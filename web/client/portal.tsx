import { hydrate } from 'preact';
import { regimeNames } from '#domain/clock/regimes.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { errors, fields, requestForm } from '#web/words/en/pages.ts';
import { RequestIsland } from './request-island.tsx';
import { typed } from './typed.ts';

const island = document.getElementById('request-island');
const summary = document.getElementById('request-problems');
const form = island?.querySelector('form');
if (island && summary && form) {
  const { problems = '[]', regimes = '', authority = '', base = '' } = island.dataset;
  hydrate(
    <RequestIsland
      words={{ errors, fields, requestForm }}
      authorityName={authority}
      base={base}
      regimes={regimeNames.filter((name) => regimes.split(' ').includes(name))}
      formKey={typed(form, 'key')}
      form={form}
      problems={JSON.parse(problems) as FieldProblem[]}
      summary={summary}
    />,
    island,
  );
}

// After a refused form the list of what to put right comes first, for the keyboard and the screen reader too.
document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
