import { type ComponentType, h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document from a page. */
export function renderDocument(page: VNode): string {
  return `<!DOCTYPE html>${renderToString(page)}`;
}

/** A whole HTML document from a page component and what it shows. */
export function renderPage<Props extends object>(Page: ComponentType<Props>, props: Props): string {
  return renderDocument(h(Page, props) as VNode);
}

/** A piece of a page, for the script to put into one. */
export function renderFragment<Props extends object>(Piece: ComponentType<Props>, props: Props): string {
  return renderToString(h(Piece, props) as VNode);
}
