import { send } from './send.ts';

/** A form with one button that is sent once, and whose page stays where the connection is lost. */
export function sendOnce(form: HTMLFormElement): void {
  const status = form.querySelector('[role=status]');
  const { sending = '', offline = '', failed = '' } = form.dataset;
  let busy = false;
  const say = (words: string, isTrouble: boolean) => {
    if (status) status.textContent = words;
    status?.classList.toggle('portal-status--trouble', isTrouble);
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    say(sending, false);
    const outcome = await send(form);
    if (outcome === 'leaving') return;
    busy = false;
    say(outcome === 'offline' ? offline : failed, true);
  });
  addEventListener('pageshow', () => {
    busy = false;
    say('', false);
  });
}
