/** How long a press of Shift counts, in milliseconds: the Design System's five seconds. */
const WAIT = 5_000;
const PRESSES = 3;

/**
 * Makes *Exit this page* quick: a click or Shift three times (Escape alone where the authority chose so) hides the page at
 * once, tells the server to forget what was typed without waiting for its answer, and leads away. Without this script the
 * same form does the same more slowly.
 */
export function listenForLeaving(form: HTMLFormElement): void {
  const status = form.querySelector('[role=status]');
  const { to = '', escape: byEscape, leaving = '', twice = '', once = '', expired = '' } = form.dataset;
  let presses = 0;
  let alone = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string) => {
    if (status) status.textContent = words;
  };

  function leave() {
    document.documentElement.classList.add('portal-left');
    document.title = '\u200b';
    say(leaving);
    // It goes on when the page is gone. Should it fail, the draft goes by itself a day later.
    fetch(form.action, { method: 'POST', body: new URLSearchParams(), keepalive: true }).catch(() => undefined);
    // In the place of this page, so that Back does not lead here.
    location.replace(to);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keyup', (event) => {
    if (byEscape && event.key === 'Escape') leave();
    // A capital letter is Shift with another key: that is typing.
    const isShift = event.key === 'Shift' && alone;
    alone = !event.shiftKey;
    if (!isShift) return;
    presses += 1;
    clearTimeout(timer);
    if (presses >= PRESSES) return leave();
    say(presses === 1 ? twice : once);
    timer = setTimeout(() => {
      presses = 0;
      say(expired);
    }, WAIT);
  });
  addEventListener('pageshow', () => document.documentElement.classList.remove('portal-left'));
}
