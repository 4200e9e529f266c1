/** The one file that a form would send. */
const chosen = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];

/** Why a file need not be sent at all; empty where it may be. */
function faultOf({ dataset }: HTMLFormElement, file: File): string {
  if (file.size === 0) return dataset['empty'] ?? '';
  return file.size > Number(dataset['upload']) ? (dataset['tooLarge'] ?? '') : '';
}

/** Says what goes on while an answer is awaited, since it may take half a minute, and takes no second press. */
function watch(form: HTMLFormElement): void {
  const status = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  let isBusy = false;
  const say = (text: string, busy: boolean) => {
    isBusy = busy;
    form.classList.toggle('officer-busy-now', busy);
    if (status) status.textContent = text;
    if (busy) button?.setAttribute('aria-disabled', 'true');
    else button?.removeAttribute('aria-disabled');
  };
  form.addEventListener('submit', (event) => {
    const file = chosen(form);
    const fault = file ? faultOf(form, file) : '';
    if (isBusy || fault !== '') {
      event.preventDefault();
      if (!isBusy) say(fault, false);
      return;
    }
    say(form.dataset['busy'] ?? '', true);
  });
  form.querySelector('input[type=file]')?.addEventListener('change', () => say('', false));
  // Whoever comes back to the page finds it as it was before.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) say('', false);
  });
}

/** The forms that upload and inspect. The one button of a page that follows an upload is pressed by itself, the first time. */
export function listenForFiles(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-busy]')) watch(form);
  const form = document.querySelector<HTMLFormElement>('form[data-press]');
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (form && entry?.type === 'navigate') form.requestSubmit(form.querySelector('button'));
}
