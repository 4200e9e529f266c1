import { Component, render } from 'preact';
import type { Regime } from '#domain/clock/regimes.ts';
import type { FieldProblem } from '#domain/problem.ts';
import { type AnswerName, type Answers, faultsOf, type Question, questions } from '#domain/request/answers.ts';
import { ErrorSummary } from '#web/components/error-summary/error-summary.tsx';
import type { QuestionWords } from '#web/pages/submit/fields.tsx';
import { questionErrors } from '#web/pages/submit/question-errors.ts';
import { QuestionForm } from '#web/pages/submit/question-form.tsx';
import { send } from './send.ts';
import { typed, typedAnswers } from './typed.ts';

type Props = {
  readonly words: QuestionWords;
  readonly question: Question;
  readonly regimes: readonly Regime[];
  /** The form as the server drew it; the same element stays. */
  readonly form: HTMLFormElement;
  readonly problems: readonly FieldProblem[];
  /** The place at the top of the page where the list of problems is shown. */
  readonly summary: HTMLElement;
};

type State = {
  readonly answers: Answers;
  readonly problems: readonly FieldProblem[];
  readonly ready: boolean;
  readonly busy: boolean;
  readonly trouble: string;
};

/** Longer than a click: a sentence that appears between press and release would move the button from under the pointer. */
const AFTER_A_CLICK = 250;

/** A question, awake: it checks by the server's own rules, sends once, and keeps what was typed. */
export class QuestionIsland extends Component<Props, State> {
  override state: State = {
    answers: typedAnswers(this.props.form),
    problems: this.props.problems,
    ready: false,
    busy: false,
    trouble: '',
  };
  private readonly fixed = {
    action: this.props.form.getAttribute('action') ?? '',
    kept: typed(this.props.form, 'kept'),
    change: typed(this.props.form, 'change') !== '',
  };

  override componentDidMount() {
    this.setState({ ready: true });
    // Coming back from the next page, the browser fills the form in again after this script has begun, or shows the page
    // as it was left: sending.
    addEventListener('pageshow', () => this.setState({ busy: false, answers: typedAnswers(this.props.form) }));
  }

  private check(answers: Answers): readonly FieldProblem[] {
    return faultsOf(this.props.question, answers, this.props.regimes);
  }

  private readonly set = (name: AnswerName, value: string) => {
    const of: readonly AnswerName[] = questions[this.props.question];
    this.setState(({ answers, problems }) => ({
      answers: { ...answers, [name]: value },
      // Choosing anew makes whatever was wrong with what the choice reveals old news.
      problems: name === of[0] && of.length > 1 ? [] : problems,
    }));
  };

  /** A field that is left is checked, but nobody is told off for a field they have not filled in yet. */
  private readonly leave = (name: AnswerName) => {
    setTimeout(() => {
      this.setState(({ answers, problems }) => {
        const empty = answers[name].trim() === '';
        const found = empty ? [] : this.check(answers).filter((p) => p.field === name);
        return { problems: [...problems.filter((p) => p.field !== name), ...found] };
      });
    }, AFTER_A_CLICK);
  };

  private readonly submit = async (event: Event) => {
    event.preventDefault();
    if (this.state.busy) return;
    const { form, words } = this.props;
    const answers = typedAnswers(form);
    const problems = this.check(answers);
    const busy = problems.length === 0;
    this.setState({ answers, problems, busy, trouble: '' });
    this.summarise(problems);
    if (!busy) return;
    const outcome = await send(form);
    if (outcome !== 'leaving') this.setState({ busy: false, trouble: words.questions[outcome] });
  };

  private summarise(problems: readonly FieldProblem[]) {
    const { words, summary } = this.props;
    const errors = questionErrors(words.errors, problems);
    render(<ErrorSummary words={words.fields} errors={errors} />, summary);
    const { errorPrefix } = words.fields;
    const title = document.title.replace(errorPrefix, '');
    document.title = errors.length > 0 ? errorPrefix + title : title;
    summary.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
  }

  override render({ words, question }: Props, { answers, problems, ready, busy, trouble }: State) {
    const { set, leave, submit } = this;
    return (
      <QuestionForm
        {...this.fixed}
        words={words}
        question={question}
        answers={answers}
        errors={questionErrors(words.errors, problems)}
        live={{ set, leave, submit, counting: ready, busy, trouble }}
      />
    );
  }
}
