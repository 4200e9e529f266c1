import { Component, render } from 'preact';
import type { Regime } from '#domain/clock/regimes.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { readIntake } from '#domain/request/intake.ts';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import { countedFields, type RequestValues, requestErrors } from '#web/pages/submit/request-errors.ts';
import { type FormWords, RequestFields } from '#web/pages/submit/request-fields.tsx';
import { send } from './send.ts';
import { typedRequest } from './typed.ts';

type Props = {
  readonly words: FormWords;
  readonly authorityName: string;
  readonly base: string;
  readonly regimes: readonly Regime[];
  readonly formKey: string;
  /** The form as the server drew it; the same element stays. */
  readonly form: HTMLFormElement;
  readonly problems: readonly FieldProblem[];
  /** The place at the top of the page where the list of problems is shown. */
  readonly summary: HTMLElement;
};

type State = {
  readonly values: RequestValues;
  readonly problems: readonly FieldProblem[];
  readonly ready: boolean;
  readonly busy: boolean;
  readonly trouble: string;
};

/** Longer than a click: a sentence that appears between press and release would move the button from under the pointer. */
const AFTER_A_CLICK = 250;

/** The request form, awake: it checks by the server's own rules, sends once, and keeps what was typed. */
export class RequestIsland extends Component<Props, State> {
  override state: State = {
    values: typedRequest(this.props.form),
    problems: this.props.problems,
    ready: false,
    busy: false,
    trouble: '',
  };

  override componentDidMount() {
    this.setState({ ready: true });
    // Coming back from the next page, the browser fills the form in again after this script has begun, or shows the page
    // as it was left: sending.
    addEventListener('pageshow', () => this.setState({ busy: false, values: typedRequest(this.props.form) }));
  }

  private check(values: RequestValues): readonly FieldProblem[] {
    const checked = readIntake(countedFields(values), this.props.regimes, document.documentElement.lang);
    return checked.ok ? [] : (checked.error.fields ?? []);
  }

  private readonly set = (field: keyof RequestValues, value: string) => {
    this.setState(({ values, problems }) => ({
      values: { ...values, [field]: value },
      // Choosing how to reply makes whatever was wrong with either address old news.
      problems:
        field === 'contactBy' ? problems.filter((p) => p.field !== 'email' && p.field !== 'postalAddress') : problems,
    }));
  };

  /** A field that is left is checked, but nobody is told off for a field they have not filled in yet. */
  private readonly leave = (field: keyof RequestValues) => {
    setTimeout(() => {
      this.setState(({ values, problems }) => {
        const empty = (values[field] ?? '').trim() === '';
        const found = empty ? [] : this.check(values).filter((p) => p.field === field);
        return { problems: [...problems.filter((p) => p.field !== field), ...found] };
      });
    }, AFTER_A_CLICK);
  };

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    if (this.state.busy) return;
    const { form, words } = this.props;
    const values = typedRequest(form);
    const problems = this.check(values);
    const busy = problems.length === 0;
    this.setState({ values, problems, busy, trouble: '' });
    this.summarise(problems, values);
    if (!busy) return;
    const outcome = await send(form);
    if (outcome !== 'leaving') this.setState({ busy: false, trouble: words.requestForm[outcome] });
  };

  private summarise(problems: readonly FieldProblem[], values: RequestValues) {
    const { words, summary } = this.props;
    const errors = requestErrors(words.errors, problems, values);
    render(<ErrorSummary words={words.fields} errors={errors} />, summary);
    const { errorPrefix } = words.fields;
    const title = document.title.replace(errorPrefix, '');
    document.title = errors.length > 0 ? errorPrefix + title : title;
    summary.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
  }

  override render({ words, authorityName, base, formKey }: Props, { values, problems, ready, busy, trouble }: State) {
    const { set, leave, submit } = this;
    return (
      <RequestFields
        words={words}
        authorityName={authorityName}
        base={base}
        values={values}
        errors={requestErrors(words.errors, problems, values)}
        formKey={formKey}
        live={{ set, leave, submit, counting: ready, busy, trouble }}
      />
    );
  }
}
