import type { AtDesk, OfficerContext } from '#web/officer-context.ts';
import { OfficerPage } from './officer-page.tsx';

/** The caseload. */
export function Caseload({ context, officer }: { readonly context: OfficerContext; readonly officer: AtDesk | null }) {
  const words = context.words.officer;
  return (
    <OfficerPage context={context} officer={officer} title={words.caseload} section="caseload">
      <h1 class="govuk-heading-l">{words.caseload}</h1>
    </OfficerPage>
  );
}
