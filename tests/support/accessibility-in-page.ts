// What accessibility.ts runs inside a page. Each function is sent there by itself: it may use nothing from outside of it.

declare global {
  interface Window {
    /** Where the focus went, how each stop looked with it, and where on the page that was. */
    portalFocused?: { readonly element: Element; readonly look: string; readonly box: DOMRect }[];
    /** How everything looks without the focus. */
    portalLooks?: ReadonlyMap<Element, string>;
  }
}

/**
 * At first: names the stops that Tab should make, and puts the focus before the first of them. When ended: compares them
 * with those that were made since (`indicators` records them).
 */
export function focusOrder(ended: boolean): string[] {
  const nameOf = (element: Element) =>
    `<${element.localName}> “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”${element.id ? ` #${element.id}` : ''}`;
  /** One stop for a group of radios: the chosen one, or else the first. */
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : element;
  const once = (elements: readonly Element[]) =>
    elements.filter((one, i) => elements.findIndex((other) => groupOf(other) === groupOf(one)) === i);
  const interactive = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const wanted = once(
    [...document.querySelectorAll<HTMLElement>(interactive)].filter(
      (element) => element.checkVisibility() && !element.matches(':disabled, [tabindex="-1"], [inert] *'),
    ),
  );
  if (!ended) {
    const before = document.createElement('button');
    document.body.prepend(before);
    before.focus();
    // The place stays where reading goes on from.
    before.remove();
    window.scrollTo(0, 0);
    return wanted.map(nameOf);
  }
  const made = (window.portalFocused ?? []).slice(0);
  const order = once(made.map(({ element }) => element));
  const faults = wanted.filter((one) => !order.includes(one)).map((one) => `Tab does not reach ${nameOf(one)}`);
  for (const [i, one] of wanted.entries()) {
    if (order[i] !== one && order.includes(one)) return [...faults, `${nameOf(one)} is not stop ${i + 1} of Tab`];
  }
  const last = made.at(-1)?.element;
  if (made.length > wanted.length && last === wanted.at(-1) && made.at(-2)?.element === last)
    faults.push('Tab is held');
  // The eye goes down, or to the right into the next column.
  const boxes = made.filter(({ element }, i) => i < wanted.length && element.checkVisibility());
  for (const [i, { element, box }] of boxes.entries()) {
    const former = boxes[i - 1];
    // The link that skips covers what lies below it.
    if (!former || former.element.matches('.govuk-skip-link')) continue;
    const isAbove = box.bottom <= former.box.top + 2;
    const isBeside = box.left >= former.box.right - 2;
    if (isAbove && !isBeside) faults.push(`Tab goes up from ${nameOf(former.element)} to ${nameOf(element)}`);
  }
  return faults;
}

/** At first: remembers how everything looks, and records where the focus goes. When ended: says what looked no different. */
export function indicators(ended: boolean): string[] {
  const nameOf = (element: Element) => `<${element.localName}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
  const properties = ['outline', 'box-shadow', 'background-color', 'border', 'text-decoration'] as const;
  const styleOf = (element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    return properties.map((property) => style.getPropertyValue(property)).join('; ');
  };
  /** Radios and boxes are drawn by the label that follows them. */
  const look = (element: Element) =>
    [styleOf(element), ...(element.nextElementSibling ? [styleOf(element.nextElementSibling, '::before')] : [])].join();
  if (!ended) {
    window.portalLooks = new Map([...document.querySelectorAll('body *')].map((element) => [element, look(element)]));
    window.portalFocused = [];
    if (document.body.dataset['recorded']) return [];
    document.body.dataset['recorded'] = 'yes';
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const box = target.getBoundingClientRect();
      const onPage = new DOMRect(box.x + window.scrollX, box.y + window.scrollY, box.width, box.height);
      window.portalFocused?.push({ element: target, look: look(target), box: onPage });
    });
    return [];
  }
  const focused = window.portalFocused ?? [];
  return focused.flatMap(({ element, look: now, box }) => [
    ...(now === window.portalLooks?.get(element) ? [`${nameOf(element)} looks the same with the focus`] : []),
    ...(box.width < 2 || box.height < 2 ? [`${nameOf(element)} cannot be seen when it has the focus`] : []),
  ]);
}

/** Text that its box cuts off, and what stands outside of the window without a box that scrolls. */
export function clippedText(): string[] {
  const nameOf = (element: Element) => `<${element.localName} class="${element.className}">`;
  const faults: string[] = [];
  const isForReadersOnly = (element: Element) => element.closest('.govuk-visually-hidden, .govuk-skip-link') !== null;
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || isForReadersOnly(element) || element.closest('svg')) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    const hasText = (element.textContent ?? '').trim() !== '';
    const overX = element.scrollWidth > element.clientWidth + 1;
    const overY = element.scrollHeight > element.clientHeight + 1;
    const cuts = (overflow: string) => /hidden|clip/.test(overflow);
    if (hasText && display !== 'inline' && ((overX && cuts(overflowX)) || (overY && cuts(overflowY)))) {
      faults.push(`${nameOf(element)} cuts its text off`);
    }
    if (element.matches('button, .govuk-button, .govuk-tag')) {
      const box = element.getBoundingClientRect();
      const inside = document.createRange();
      const standsOut = (node: Node) => {
        if (node.parentElement && isForReadersOnly(node.parentElement)) return false;
        inside.selectNodeContents(node);
        const text = inside.getBoundingClientRect();
        return text.left < box.left || text.right > box.right || text.top < box.top || text.bottom > box.bottom;
      };
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let isOut = false;
      for (let text = texts.nextNode(); text; text = texts.nextNode()) isOut ||= standsOut(text);
      if (isOut) faults.push(`the text of ${nameOf(element)} stands out of it`);
    }
    let around: Element | null = element.parentElement;
    while (around && !scrolls(around)) around = around.parentElement;
    const { right, left } = element.getBoundingClientRect();
    const outside = right > document.documentElement.clientWidth + 1 || left < -1;
    if (!around && outside) faults.push(`${nameOf(element)} stands outside of the window`);
  }
  return faults;
}

/** Targets that are too small, and neither in a sentence nor with room around them (WCAG 2.5.8). */
export function targets(): string[] {
  const least = 24;
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
  ].filter((element) => element.checkVisibility() && !element.matches('.govuk-skip-link'));
  const boxes = all.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const isSmall = (box: DOMRect) => box.width < least - 0.5 || box.height < least - 0.5;
  const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const isInSentence = (element: HTMLElement) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    const block = element.closest('p, li, dd, td, address, label, div');
    return (block?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  };
  const near = (box: DOMRect, other: DOMRect) => {
    const { x, y } = middle(box);
    const across = Math.max(other.left - x, 0, x - other.right);
    const along = Math.max(other.top - y, 0, y - other.bottom);
    const apart = middle(other);
    const circles = isSmall(other) && Math.hypot(apart.x - x, apart.y - y) < least;
    return Math.hypot(across, along) < least / 2 || circles;
  };
  return boxes
    .filter(({ element, box }) => isSmall(box) && !isInSentence(element))
    .filter(({ element, box }) => boxes.some((other) => other.element !== element && near(box, other.box)))
    .map(({ element, box }) => {
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      return `“${(element.textContent ?? '').trim()}” is ${size} pixels, with another target too near`;
    });
}

/** What moves or takes time to change. */
export function motion(): string[] {
  const moving = document.getAnimations().map((animation) => `an animation runs: ${animation.id || 'without a name'}`);
  const slow = [document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) =>
    ['', '::before', '::after'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo || null);
      const takesTime = (durations: string) => durations.split(',').some((duration) => Number.parseFloat(duration) > 0);
      const scrolls = pseudo === '' && style.scrollBehavior === 'smooth';
      const name = `<${element.localName} class="${element.className}">${pseudo}`;
      if (
        takesTime(style.transitionDuration) ||
        (takesTime(style.animationDuration) && style.animationName !== 'none')
      ) {
        return [`${name} takes time to change`];
      }
      return scrolls ? [`${name} scrolls slowly`] : [];
    }),
  );
  return [...moving, ...slow];
}

/** Title, language, headings and landmarks. */
export function structure(authority: string): string[] {
  const faults: string[] = [];
  const title = document.title.replace(/^Error: /, '');
  const about = title.slice(0, -` – ${authority}`.length);
  if (!title.endsWith(` – ${authority}`)) faults.push(`the title “${title}” does not end with the authority`);
  const heads = [...document.querySelectorAll('h1')];
  if (heads.length !== 1) faults.push(`there are ${heads.length} headings of the first level`);
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  const heading = words(heads[0]?.textContent ?? '');
  if (!words(about).some((word) => heading.includes(word))) faults.push(`the title “${title}” is not about the page`);
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(document.documentElement.lang)) faults.push('the page does not say its language');
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (h) => [Number(h.localName[1]), h] as const,
  );
  // An error summary or a notice stands before the h1, as the design system has it.
  const content = levels.slice(levels.findIndex(([level]) => level === 1));
  for (const [i, [level, h]] of content.entries()) {
    if (level > (content[i - 1]?.[0] ?? 0) + 1) faults.push(`the heading “${h.textContent}” skips a level`);
    if ((h.textContent ?? '').trim() === '') faults.push('a heading is empty');
  }
  for (const landmark of ['main', 'body > header', 'body > footer']) {
    const { length } = document.querySelectorAll(landmark);
    if (length !== 1) faults.push(`there are ${length} of ${landmark}`);
  }
  const nameOf = (nav: Element) =>
    nav.getAttribute('aria-label') ??
    document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent ??
    '';
  const names = [...document.querySelectorAll('nav')].map(nameOf);
  if (names.includes('') || new Set(names).size < names.length) faults.push('two ways of navigation share a name');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const where = text.parentElement;
    if (
      text.nodeValue?.trim() &&
      where?.checkVisibility() &&
      // A form with a name is a landmark as well (HTML-AAM).
      !where.closest('header, nav, main, footer, form[aria-label], .govuk-skip-link')
    ) {
      faults.push(`“${text.nodeValue.trim().slice(0, 40)}” stands in no landmark`);
    }
  }
  return faults;
}
