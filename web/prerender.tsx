import type { VNode } from 'preact';
import type { Authority } from '#domain/authority.ts';
import type { staticPages } from '#domain/routes.ts';
import type { Assets } from './context.ts';
import { fullContextOf } from './full-context.ts';
import { NotFound } from './pages/errors/not-found.tsx';
import { Accessibility } from './pages/information/accessibility.tsx';
import { Cookies } from './pages/information/cookies.tsx';
import { Feedback } from './pages/information/feedback.tsx';
import { Privacy } from './pages/information/privacy.tsx';
import { Start } from './pages/start/start.tsx';
import { renderDocument } from './render.ts';

/** Every static page of an authority as HTML, by path. */
export function prerender(authority: Authority, assets: Assets): Readonly<Record<string, string>> {
  const context = fullContextOf(authority, assets);
  const pages: Record<(typeof staticPages)[number], VNode> = {
    '/': <Start context={context} />,
    '/privacy/': <Privacy context={context} />,
    '/accessibility/': <Accessibility context={context} />,
    '/cookies/': <Cookies context={context} />,
    '/feedback/': <Feedback context={context} />,
    '/404/': <NotFound context={context} />,
  };
  return Object.fromEntries(Object.entries(pages).map(([path, page]) => [path, renderDocument(page)]));
}
