import type { Question } from '#domain/request/answers.ts';
import { Button } from '#web/components/button/button.tsx';
import { Trap } from '#web/components/trap/trap.tsx';
import { type FieldsProps, fields, type Live } from './fields.tsx';

export type QuestionFormProps = Omit<FieldsProps, 'heading' | 'live'> & {
  readonly question: Question;
  readonly action: string;
  /** The other answers, carried along: where the kept ones have expired, nothing that was typed is lost. */
  readonly kept: string;
  /** True where the reader came to change an answer, and goes back to checking them. */
  readonly change: boolean;
  readonly live?:
    | (Live & { readonly submit: (event: Event) => void; readonly busy: boolean; readonly trouble: string })
    | undefined;
};

/** One question and its button. The same component on the server and in the browser. */
export function QuestionForm(props: QuestionFormProps) {
  const { words, question, action, kept, change, live } = props;
  const Fields = fields[question];
  return (
    <form method="post" action={action} noValidate onSubmit={live?.submit}>
      <input type="hidden" name="kept" value={kept} />
      {change ? <input type="hidden" name="change" value="yes" /> : null}
      <Fields {...props} heading />
      {question === 'information' ? <Trap label={words.questions.trap} /> : null}
      <Button busy={live?.busy}>{words.questions.continue}</Button>
      <div class={`portal-status${live?.trouble ? ' portal-status--trouble' : ''}`} role="status">
        {live?.trouble ? live.trouble : live?.busy ? words.questions.saving : null}
      </div>
    </form>
  );
}
