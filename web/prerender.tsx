import type { VNode } from 'preact';
import type { Authority } from '#domain/authority.ts';
import type { staticPages } from '#domain/static-pages.ts';
import { type Assets, type FullContext, linkTo } from './context.ts';
import { fullContextOf } from './full-context.ts';
import { NotFound } from './pages/errors/not-found.tsx';
import { Accessibility } from './pages/information/accessibility.tsx';
import { Cookies } from './pages/information/cookies.tsx';
import { Developers } from './pages/information/developers.tsx';
import { Feedback } from './pages/information/feedback.tsx';
import { Privacy } from './pages/information/privacy.tsx';
import { Start } from './pages/start/start.tsx';
import { renderDocument } from './render.ts';

const pages: Readonly<Record<(typeof staticPages)[number], (props: { readonly context: FullContext }) => VNode>> = {
  '/': Start,
  '/privacy/': Privacy,
  '/accessibility/': Accessibility,
  '/cookies/': Cookies,
  '/feedback/': Feedback,
  '/developers/': Developers,
  '/404/': NotFound,
};

/** Every static page of an authority in each of its languages as HTML, by its address. */
export function prerender(authority: Authority, assets: Assets): Readonly<Record<string, string>> {
  const rendered = authority.languages.flatMap((language) =>
    Object.entries(pages).map(([path, Page]) => {
      const context = fullContextOf(authority, assets, language, path);
      return [linkTo(context, path), renderDocument(<Page context={context} />)] as const;
    }),
  );
  return Object.fromEntries(rendered);
}
