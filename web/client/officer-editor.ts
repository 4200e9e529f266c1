import { textOfCopied } from '#domain/response/tabbed.ts';
import { editorStatus } from '#web/words/en/editor.ts';
import { listenForFiles } from './files.ts';

/** How long after the last key it is saved, and how long after a failure it is tried again. */
const QUIET_MS = 2_000;
const AGAIN_MS = 5_000;

const form = document.querySelector<HTMLFormElement>('form[data-editor]');
const channel = new BroadcastChannel('response');
if (form) watch(form);
listenForFiles();
// A preview in another tab shows what was saved.
const preview = document.querySelector<HTMLElement>('[data-preview]');
if (preview) {
  channel.addEventListener('message', ({ data }) => {
    if (data === preview.dataset['preview']) location.reload();
  });
}
document.querySelector<HTMLElement>('.govuk-error-summary')?.focus();

type Told = {
  readonly at: string;
  readonly seen: object;
  readonly news: readonly string[];
  readonly clashes: readonly string[];
};

/** Saves the form as somebody writes in it, says whether it is safe, and keeps them from leaving while it is not. */
function watch(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  const seen = form.querySelector<HTMLInputElement>('input[name=seen]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** True from the first key to the answer that says that it is safe. */
  let isUnsaved = false;
  let isSending = false;
  /** What was written while it was being sent goes with the next. */
  let isNewer = false;

  const say = (text: string) => {
    if (status && status.textContent !== text) status.textContent = text;
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(save, ms);
  };

  async function save(): Promise<void> {
    if (isSending) {
      isNewer = true;
      return;
    }
    isSending = true;
    isNewer = false;
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) body.append(name, String(value));
    body.set('act', 'keep');
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        redirect: 'error',
      });
      isSending = false;
      if (answer.ok) settled((await answer.json()) as Told);
      else if (answer.status === 401) retry(editorStatus.ended);
      else if (answer.status >= 500 || answer.status === 429) retry(editorStatus.offline);
      else say(editorStatus.refused);
    } catch {
      isSending = false;
      retry(editorStatus.offline);
    }
  }

  function retry(text: string): void {
    say(text);
    later(AGAIN_MS);
  }

  function settled(told: Told): void {
    if (seen) seen.value = JSON.stringify(told.seen);
    channel.postMessage(form.dataset['editor']);
    if (isNewer) {
      later(0);
      return;
    }
    isUnsaved = told.clashes.length > 0;
    const time = new Intl.DateTimeFormat('en-GB', {
      timeZone: form.dataset['zone'],
      hour: '2-digit',
      minute: '2-digit',
    });
    if (told.clashes.length > 0) say(editorStatus.clash);
    else if (told.news.length > 0) say(editorStatus.others);
    else say(editorStatus.saved(time.format(new Date(told.at))));
  }

  form.addEventListener('input', () => {
    isUnsaved = true;
    isNewer = isSending;
    later(QUIET_MS);
  });
  // A choice on which fields depend: the page comes back with them.
  form.addEventListener('change', ({ target }) => {
    const act = (target as Element).closest<HTMLElement>('[data-reload]')?.dataset['reload'];
    const button = act && form.querySelector<HTMLButtonElement>(`button[value="${act}"]`);
    if (button) form.requestSubmit(button);
  });
  form.addEventListener('submit', (event) => {
    const tab = event.submitter?.dataset['tab'];
    if (tab !== undefined) {
      // A preview opens beside it, once it is saved, and this page stays.
      event.preventDefault();
      clearTimeout(timer);
      save().then(() => window.open(`${form.action}/${tab}`, `${tab}-${form.dataset['editor']}`));
      return;
    }
    clearTimeout(timer);
    isUnsaved = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });
  addEventListener('online', () => {
    if (isUnsaved) later(0);
  });
  form.addEventListener('paste', pasteTable);
}

/** Cells that are pasted with their joins, which plain text does not tell, go in as text that does. */
function pasteTable(event: ClipboardEvent): void {
  const area = event.target;
  const section = area instanceof HTMLTextAreaElement && area.name.endsWith('.text') && area.closest('[data-table]');
  const copied = event.clipboardData?.getData('text/html') ?? '';
  if (!section || !copied.includes('<table')) return;
  const table = new DOMParser().parseFromString(copied, 'text/html').querySelector('table');
  if (!table?.querySelector('[colspan], [rowspan], th')) return;
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
      columns: cell.colSpan,
      rows: cell.rowSpan,
      isHead: cell.tagName === 'TH',
    })),
  );
  const { text, headRows } = textOfCopied(rows);
  event.preventDefault();
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  const select = section.querySelector<HTMLSelectElement>('select[name$=".headRows"]');
  if (select && headRows > 0) select.value = String(Math.min(5, headRows));
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
