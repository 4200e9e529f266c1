import { Button } from '#web/components/button/button.tsx';
import { Select } from '#web/components/select/select.tsx';
import type { CaseloadProps } from './caseload.tsx';

/** To whom the ticked cases go: oneself first, then the others by name. */
export function AssignTo({ context, officer, others, to = '', problem }: CaseloadProps) {
  const { caseload: words, fields } = context.words;
  const options = [
    { value: '', label: words.choose },
    { value: 'me', label: words.me(officer?.name ?? '') },
    ...others.map(({ sub, name }) => ({ value: sub, label: name })),
    { value: 'nobody', label: words.toNobody },
  ];
  return (
    <section class="officer-assign" aria-labelledby="assign-title">
      <h2 class="govuk-visually-hidden" id="assign-title">
        {words.assignTitle}
      </h2>
      <Select
        words={fields}
        name="to"
        label={words.assignTo}
        value={to}
        options={options}
        error={problem === 'nobody-chosen' ? words.nobodyChosen : undefined}
      />
      <Button>{words.assign}</Button>
    </section>
  );
}
