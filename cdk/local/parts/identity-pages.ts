import { demoOfficers } from './identity-key.ts';

const style = `
  body { margin: 0; font: 1.1875rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #f3f4f6; }
  main { max-width: 34rem; margin: 8vh auto 2rem; padding: 1.5rem 2rem 2rem; background: #fff; border: 1px solid #b1b4b6; }
  h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.2; }
  ul { margin: 1.5rem 0 0; padding: 0; list-style: none; }
  button { width: 100%; margin: 0 0 0.75rem; padding: 0.75rem 1rem; border: 2px solid #1d4f6e; border-radius: 4px;
    color: #12384f; background: #fff; font: inherit; text-align: left; cursor: pointer; }
  button:hover { background: #e8eef2; }
  button:focus { outline: 3px solid #fd0; outline-offset: 0; box-shadow: inset 0 0 0 2px #0b0c0c; }
  strong { display: block; }
`;

const roles: Readonly<Record<string, string>> = {
  officer: 'officer',
  approver: 'may approve a response',
  unit: 'contact of a unit',
};

/** What stands in the place of a sign-in page: a button for each person who is invented for this machine. */
export function pickerPage(uid: string): string {
  const buttons = demoOfficers.map(({ sub, name, groups }) => {
    const does = groups.flatMap((group) => roles[group] ?? []).join(', ');
    return `<li><form method="post" action="/sign-in/${uid}/${sub}"><button><strong>${name}</strong>${does}</button></form></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in to Casework</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main><h1>Who are you?</h1>
<p>These people are invented, for trying the portal on this machine. There are no passwords here; a portal on AWS has
its own sign-in page, with passwords and authenticators.</p>
<ul>${buttons.join('\n')}</ul></main></body></html>`;
}
