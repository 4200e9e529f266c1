/** How long nothing is typed before the server is asked, in milliseconds. */
const PAUSE = 800;
/** Fewer characters than this say too little. */
const LEAST = 20;

/**
 * Offers published answers beside a field while somebody types. `place` is the element of SuggestionsPlace. Asks after a
 * pause, once for each text, and drops an answer that comes too late. A screen reader hears how many there are, when
 * that changes. Does nothing for whoever saves data, and says nothing where it fails: it is an offer.
 */
export function followSuggestions(field: HTMLTextAreaElement, place: HTMLElement): void {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  const { action = '', opened = '' } = place.dataset;
  const status = document.createElement('div');
  const list = document.createElement('div');
  status.setAttribute('role', 'status');
  place.replaceChildren(status, list);
  let asked = '';
  let pause = 0;
  let running = new AbortController();

  const show = (html: string) => {
    const found = new DOMParser().parseFromString(html, 'text/html').body;
    const heading = found.querySelector('h2');
    heading?.remove();
    // The same heading is left alone, so that it is not said again.
    if (heading?.textContent !== status.firstChild?.textContent) status.replaceChildren(...(heading ? [heading] : []));
    list.replaceChildren(...found.childNodes);
  };
  const ask = async () => {
    const information = field.value.trim();
    if (information === asked) return;
    asked = information;
    running.abort();
    if (information.length < LEAST) return show('');
    running = new AbortController();
    try {
      const body = new URLSearchParams({ information });
      const answer = await fetch(action, { method: 'POST', body, signal: running.signal });
      if (answer.ok) show(await answer.text());
    } catch {
      // Overtaken by a newer text, or no connection: what stands there stays.
    }
  };
  const typed = () => {
    clearTimeout(pause);
    pause = window.setTimeout(ask, PAUSE);
  };
  field.addEventListener('input', typed);
  // On a slow network somebody has typed before this script came.
  if (field.value !== field.defaultValue) typed();
  place.addEventListener('click', ({ target }) => {
    const reference = (target as Element).closest<HTMLElement>('[data-open]')?.dataset['open'];
    if (reference) navigator.sendBeacon(opened, new URLSearchParams({ open: reference }));
  });
}
