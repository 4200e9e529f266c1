import type { PageContext } from '#web/context.ts';
import type { AskWords } from '#web/words/index.ts';

/**
 * What a browser without scripts shows for the moment in which it leaves: nothing of what the page before was about. The
 * answer's `Refresh` header leads on by itself; the link is for the rare browser that does not follow it.
 */
export function Left({ context }: { readonly context: PageContext<AskWords> }) {
  const { authority, language, words } = context;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{words.exit.goneTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main>
          <h1>{words.exit.goneTitle}</h1>
          <a href={authority.exit.url} rel="noreferrer">
            {words.exit.goneLink}
          </a>
        </main>
      </body>
    </html>
  );
}
