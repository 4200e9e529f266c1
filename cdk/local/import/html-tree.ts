import { ElementType, parseDocument } from 'htmlparser2';

/** A node of a saved page. */
export type Node = ReturnType<typeof parseDocument>['children'][number];
export type Element = Extract<Node, { readonly attribs: unknown }>;

export const isElement = (node: Node): node is Element =>
  node.type === ElementType.Tag || node.type === ElementType.Script || node.type === ElementType.Style;
export const isText = (
  node: Node,
): node is Extract<Node, { readonly data: string }> & { readonly type: typeof ElementType.Text } =>
  node.type === ElementType.Text;

/** Deeper than any page is built; what stands deeper is a trap for whoever follows it. */
const DEEPEST = 500;

function isTooDeep(nodes: readonly Node[]): boolean {
  let level: readonly Node[] = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) => (isElement(node) ? node.children : []));
  }
  return false;
}

/** The nodes of a saved page, as a browser makes them of it. Throws a sentence for one that is nested beyond reason. */
export function treeOf(html: string): readonly Node[] {
  const { children } = parseDocument(html, { decodeEntities: true, lowerCaseTags: true });
  if (isTooDeep(children)) throw new Error('It is nested too deeply to be a page.');
  return children;
}

/** Every element below, in the order of the page. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node.children);
  }
}

/** Elements whose words nobody reads on the page. */
const unread = new Set([
  ...[
    'title',
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'iframe',
    'object',
    'head',
    'select',
    'datalist',
    'textarea',
  ],
  ...['button', 'canvas', 'audio', 'video'],
]);
const framing = new Set(['nav', 'footer', 'aside', 'dialog']);
const framingRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'complementary',
]);
const framingNames =
  /(?:^|[\s_-])(?:cookies?|breadcrumbs?|skip-?(?:link|to|nav)\S*|site-?(?:header|footer|nav)|page-?(?:footer|feedback)|global-?(?:header|footer|nav)|main-?(?:menu|nav)|side-?(?:bar|nav)|social-?(?:media|links|share|icons)|share-?(?:links|buttons|this|page)|related-?(?:links|content|pages|items))(?:$|[\s_-])/i;
/** What has the heading of the page in it is no frame, whatever it is called. */
const hasPage = ({ children }: Element): boolean =>
  [...elementsIn(children)].some(({ name, attribs }) => name === 'h1' || name === 'main' || attribs['role'] === 'main');
const isControl = ({ name }: Element) => ['input', 'select', 'textarea'].includes(name);
const hasControl = ({ children }: Element): boolean => [...elementsIn(children)].some(isControl);

/** The element right before another. */
function before({ prev }: Node): Element | undefined {
  let one = prev;
  while (one && !isElement(one as Node)) one = one.prev;
  return one ? (one as Element) : undefined;
}
const isInMain = ({ parent }: Element): boolean =>
  parent !== null &&
  isElement(parent as Node) &&
  (/^(?:main|article)$/.test((parent as Element).name) || isInMain(parent as Element));
const ofSite = /search|log-?in|share|menu|nav|feedback|modal|dialog|popup|language|cookie/i;

/** Closed until somebody opens it, and part of the page: below a heading or a button, or called so. */
function isPanel(element: Element): boolean {
  const called = `${element.attribs['class'] ?? ''} ${element.attribs['id'] ?? ''} ${element.attribs['role'] ?? ''}`;
  if (ofSite.test(called)) return false;
  const above = before(element)?.name ?? '';
  return (
    /accordion|panel|\btabs?\b|collaps|expand/i.test(called) ||
    /^(?:h[2-6]|dt)$/.test(above) ||
    (above === 'button' && isInMain(element))
  );
}
const isHidden = (element: Element): boolean => {
  const { attribs } = element;
  const isClosed = 'hidden' in attribs || /display\s*:\s*none/i.test(attribs['style'] ?? '');
  return isClosed && attribs['hidden'] !== 'until-found' && !isPanel(element);
};

/** What names a field that somebody fills in; a page may call its own facts so as well. */
const isOfField = (element: Element): boolean =>
  element.name === 'label'
    ? 'for' in element.attribs || hasControl(element)
    : element.parent !== null && 'children' in element.parent && hasControl(element.parent as Element);

/** A button that opens a section has its heading for a name. */
export const isUnread = (element: Element): boolean => {
  const { name, parent } = element;
  if (name === 'label' || name === 'legend') return isOfField(element);
  const isHeading = name === 'button' && parent && 'name' in parent && /^(?:h[1-6]|span|summary)$/.test(parent.name);
  return unread.has(name) && !isHeading;
};

/** What the page itself sets apart from its own words: navigation, banners, what is hidden. */
export function isFraming(element: Element): boolean {
  const { name, attribs } = element;
  if (framing.has(name) || framingRoles.has(attribs['role'] ?? '') || isHidden(element)) return true;
  if (['html', 'body', 'main', 'article', 'form'].includes(name)) return false;
  return framingNames.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`) && !hasPage(element);
}
