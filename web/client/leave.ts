import { left } from './left.ts';

/** How long after a press of Shift the next one counts, in milliseconds: the Design System's five seconds. */
const WAIT = 5_000;
const PRESSES = 3;

/** Hides the page at once, tells the server to forget what was typed without waiting for its answer, and leads away. */
function leave(form: HTMLFormElement): void {
  const { to = '', leaving = '' } = form.dataset;
  left.abort();
  const notice = document.createElement('p');
  notice.className = 'portal-leaving govuk-visually-hidden';
  notice.setAttribute('role', 'alert');
  document.body.append(notice);
  notice.textContent = leaving;
  document.documentElement.classList.add('portal-left');
  document.title = leaving;
  // It goes on when the page is gone. Should it fail, the draft goes by itself a day later.
  fetch(form.action, { method: 'POST', body: new URLSearchParams(), keepalive: true }).catch(() => undefined);
  // In the place of this page, so that Back does not lead here.
  location.replace(to);
}

/**
 * Makes *Exit this page* quick: a click, or Shift three times and nothing else in between (Escape alone where the authority
 * chose so). Without this script the same form does the same more slowly.
 */
export function listenForLeaving(form: HTMLFormElement): void {
  const status = form.querySelector('[role=status]');
  const { escape: byEscape, twice = '', once = '', expired = '' } = form.dataset;
  let presses = 0;
  let alone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  const begin = () => {
    clearTimeout(timer);
    if (presses > 0) say('');
    presses = 0;
    alone = false;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave(form);
  });
  document.addEventListener('keydown', ({ key, repeat }) => {
    // Any other key is typing, and so is Shift held down with it or for long.
    if (key === 'Shift' && !repeat) alone = true;
    else begin();
  });
  document.addEventListener('pointerdown', begin);
  document.addEventListener('keyup', ({ key }) => {
    if (byEscape && key === 'Escape') return leave(form);
    if (key !== 'Shift' || !alone) return;
    alone = false;
    presses += 1;
    if (presses >= PRESSES) return leave(form);
    say(presses === 1 ? twice : once);
    clearTimeout(timer);
    timer = setTimeout(() => {
      presses = 0;
      say(expired);
    }, WAIT);
  });
  addEventListener('pageshow', () => document.documentElement.classList.remove('portal-left'));
}
