import type { Problem } from '#domain/problem.ts';
import { Button } from '#web/components/button/button.tsx';
import { linkTo } from '#web/context.ts';
import type { AtDesk, OfficerContext } from '#web/officer-context.ts';
import { OfficerPage } from './officer-page.tsx';

type Context = { readonly context: OfficerContext };

/** A refusal in the console. */
export function OfficerProblem({
  context,
  officer,
  problem,
}: Context & { readonly officer: AtDesk | null; readonly problem: Problem }) {
  const { problems } = context.words.officer;
  const { title, text } = problem.code in problems ? problems[problem.code as keyof typeof problems] : problems.other;
  return (
    <OfficerPage context={context} officer={officer} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
    </OfficerPage>
  );
}

type Ended = Context & {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** What is answered to a form that came too late: it holds what was sent, and sends it again. */
export function SessionEnded({ context, action, fields }: Ended) {
  const words = context.words.officer;
  const [signIn, send] = words.endedSteps;
  return (
    <OfficerPage context={context} officer={null} title={words.endedTitle}>
      <h1 class="govuk-heading-l">{words.endedTitle}</h1>
      <p class="govuk-body">{words.ended}</p>
      <ol class="govuk-list govuk-list--number">
        <li>{signIn}</li>
        <li>{send}</li>
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={linkTo(context, '/officer/sign-in')} target="_blank" rel="noopener">
          {words.signInAgain}
          {words.newTab}
        </a>
      </p>
      <form method="post" action={action} novalidate>
        {fields.map(([name, value], i) => (
          <input type="hidden" name={name} value={value} key={i} />
        ))}
        <Button>{words.sendAgain}</Button>
      </form>
    </OfficerPage>
  );
}

/** Why somebody is not signed in. */
export function SignInFailed({
  context,
  why,
}: Context & { readonly why: 'lost' | 'refused' | 'no-role' | 'unreachable' }) {
  const words = context.words.officer;
  const { title, text } = words.failed[why];
  return (
    <OfficerPage context={context} officer={null} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      {why === 'no-role' ? <SignOut context={context} /> : <SignInLink context={context} />}
    </OfficerPage>
  );
}

function SignInLink({ context }: Context) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={linkTo(context, '/officer/sign-in')}>
        {context.words.officer.signIn}
      </a>
    </p>
  );
}

/** Whoever came with the wrong account has to leave the provider before another can be chosen. */
function SignOut({ context }: Context) {
  return (
    <form method="post" action={linkTo(context, '/officer/sign-out')}>
      <Button secondary>{context.words.officer.signOut}</Button>
    </form>
  );
}

/** Signed out here; the answer leads on to the provider by itself. */
export function SigningOut({ context, to }: Context & { readonly to: string }) {
  const words = context.words.officer;
  return (
    <OfficerPage context={context} officer={null} title={words.signingOutTitle}>
      <h1 class="govuk-heading-l">{words.signingOutTitle}</h1>
      <p class="govuk-body">{words.signingOut}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to}>
          {words.goOn}
        </a>
      </p>
    </OfficerPage>
  );
}

/** Signed out, here and at the provider. */
export function SignedOut({ context }: Context) {
  const words = context.words.officer;
  return (
    <OfficerPage context={context} officer={null} title={words.signedOutTitle}>
      <h1 class="govuk-heading-l">{words.signedOutTitle}</h1>
      <p class="govuk-body">{words.signedOut}</p>
      <SignInLink context={context} />
    </OfficerPage>
  );
}
