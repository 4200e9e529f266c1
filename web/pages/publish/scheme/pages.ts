import { keyAt } from '#domain/publication/take-away/addresses.ts';
import type { TakenObject } from '#domain/publication/take-away/files.ts';
import { schemeData } from '#domain/scheme/data.ts';
import { placePath, type SchemeFrame, type SchemePlace, schemePaths } from '#domain/scheme/frame.ts';
import { schemeSitemap } from '#domain/scheme/sitemap.ts';
import type { FullContext } from '#web/context.ts';
import { renderPage } from '#web/render.ts';
import { FramePage } from './frame-page.tsx';
import { SectionPage } from './section-page.tsx';

/** The publication scheme in the authority's words: the pages of these places, what they share as data, and last the frame that leads to them. `origin`: where the portal is. */
export function schemeIn(context: FullContext, origin: string) {
  const { authority, words } = context;
  return (frame: SchemeFrame, places: readonly SchemePlace[] | 'all'): readonly TakenObject[] => {
    const page = (path: string, body: string): TakenObject => ({
      ...{ key: `${keyAt(path)}index.html`, body, contentType: 'text/html; charset=utf-8' },
    });
    const data = schemeData(frame, authority, words.scheme.classes);
    const sections = frame.sections.filter(({ place }) => places === 'all' || places.includes(place));
    return [
      ...sections.map((section) => page(placePath(section.place), renderPage(SectionPage, { context, section }))),
      {
        key: keyAt(schemePaths.data),
        body: `${JSON.stringify(data, null, 2)}\n`,
        contentType: 'application/json',
      },
      {
        key: keyAt(schemePaths.sitemap),
        body: schemeSitemap(origin, frame),
        contentType: 'application/xml; charset=utf-8',
      },
      page(schemePaths.frame, renderPage(FramePage, { context, frame })),
    ];
  };
}
