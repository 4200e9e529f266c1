import type { ComponentChildren } from 'preact';

type ButtonProps = {
  readonly children: ComponentChildren;
  readonly secondary?: boolean | undefined;
  /** True while an answer is awaited: the button stays where it is, and says that it does nothing now. */
  readonly busy?: boolean | undefined;
  /** What is sent along where a form has more than one button. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
};

/** The button that sends a form. */
export function Button({ children, secondary, busy, name, value }: ButtonProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`}
      aria-disabled={busy ? 'true' : undefined}
    >
      {children}
    </button>
  );
}

/** A link that begins a journey. */
export function StartButton({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <a href={href} class="govuk-button govuk-button--start">
      {children}
      <svg
        class="govuk-button__start-icon"
        width="17.5"
        height="19"
        viewBox="0 0 33 40"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
      </svg>
    </a>
  );
}
