import { type HttpAnswer, html, seeOther } from '#plumbing/http.ts';
import type { Officer } from '#plumbing/who.ts';
import { PAGE_SIZE } from './caseload.ts';
import { fieldOf, fieldsOf, type Visit } from './desk-visit.ts';
import { type CommandDeps, giveCommand } from './give-command.ts';
import { askedFor, type CaseloadDeps, type CaseloadPages, caseloadFacts, mayBeAssigned } from './show-caseload.ts';

type Deps = CommandDeps & CaseloadDeps;
type Ticked = { readonly reference: string; readonly version: number };

/** How many are written at the same time. */
const AT_ONCE = 10;

/** What the checkboxes name: each case with the version that was seen. */
function tickedIn(values: readonly string[]): readonly Ticked[] {
  const read = values.flatMap((value) => {
    const [, reference, version] = /^([\w.]{1,40})~(\d{1,6})$/.exec(value) ?? [];
    return reference === undefined ? [] : [{ reference, version: Number(version) }];
  });
  return read.slice(0, PAGE_SIZE);
}

/** Assigns each case that nobody changed since it was seen; answers the references of the others. */
async function assignAll(
  deps: Deps,
  officer: Officer,
  ticked: readonly Ticked[],
  to: string | null,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (let at = 0; at < ticked.length; at += AT_ONCE) {
    const some = ticked.slice(at, at + AT_ONCE);
    const done = await Promise.all(
      some.map(({ reference, version }) =>
        giveCommand(deps, officer, reference, { command: 'assign', to, expectedVersion: version }),
      ),
    );
    refused.push(...some.filter((_, i) => !done[i]?.ok).map(({ reference }) => reference));
  }
  return refused;
}

/** `POST /officer/assign`: 303 back to the view, which says what became of it; 422 where nothing or nobody was chosen. */
export async function assignCases({ officer, form }: Visit, deps: Deps, pages: CaseloadPages): Promise<HttpAnswer> {
  const asked = askedFor(fieldOf(form, 'view'), fieldOf(form, 'after') || undefined);
  const ticked = tickedIn(fieldsOf(form, 'case'));
  const chosen = fieldOf(form, 'to');
  const others = mayBeAssigned(await deps.colleagues.all(), officer.sub);
  const to = chosen === 'me' ? officer.sub : others.find(({ sub }) => sub === chosen)?.sub;
  const isKnown = to !== undefined || chosen === 'nobody';
  if (ticked.length === 0 || !isKnown) {
    const problem = ticked.length === 0 ? 'none-ticked' : 'nobody-chosen';
    const references = ticked.map(({ reference }) => reference);
    const facts = await caseloadFacts(deps, officer.sub, asked, { problem, ticked: references, to: chosen });
    return html(pages.caseload(facts), 422);
  }
  const refused = await assignAll(deps, officer, ticked, to ?? null);
  const query = new URLSearchParams({
    ...(asked.view ? { view: asked.view } : {}),
    ...(asked.beyond ? { after: asked.beyond } : {}),
    assigned: String(ticked.length - refused.length),
    ...(refused.length > 0 ? { refused: refused.join(',') } : {}),
  });
  return seeOther(`/officer/?${query}`);
}
