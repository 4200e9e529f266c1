import { expect, test } from 'vitest';
import { edge } from '#domain/edge.ts';
import { apiRoutes } from '#domain/routes.ts';
import { staticPages } from '#domain/static-pages.ts';
import { sourcesBelow } from './sources.ts';

/** What addresses of this portal begin with. */
const places = [...apiRoutes.map(({ path }) => path), ...edge.map(({ pattern }) => pattern), ...staticPages];
const heads = [...new Set(places.map((path) => path.split('/')[1] ?? ''))].filter((head) => /^\w+$/.test(head));
const literal = new RegExp(`(['"\`])/(?:(?:${heads.join('|')})(?:[/?#$][^'"\`]*)?)?\\1`, 'g');
/** Inside `linkTo(…)`, or the `to` of a list whose entries go through it. */
const isLinked = (before: string) => /linkTo\([^();]*,\s*$|\bto: $/.test(before);

/** Addresses in a source that would lose the reader's language. */
function bare(text: string): readonly string[] {
  const code = text.replace(/^import .*$/gm, '').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(literal)].filter((match) => !isLinked(code.slice(0, match.index))).map(([found]) => found);
}

test('a page names no address of the portal but through linkTo', () => {
  // Published pages and data stand once, in the first language; the prerendered are keyed by their plain path.
  const pages = sourcesBelow('web').filter(
    ({ path }) => !/^web\/(words|screenshots|data|pages\/publish)\/|^web\/(prerender|build|script-words)\./.test(path),
  );
  expect(pages.length).toBeGreaterThan(50);
  const strays = pages.flatMap(({ path, text }) => bare(text).map((found) => `${path}: ${found}`));
  expect(strays).toEqual([]);
});

test('an address is seen however it is written', () => {
  const some = [
    'href="/request/"',
    ['action={`/track/$', '{a}`}'].join(''),
    "back: '/'",
    "href={'/clock/?a=b'}",
    'href="/privacy/"',
  ];
  for (const one of some) expect(bare(one), one).toHaveLength(1);
  const fine = [
    "linkTo(context, '/request/')",
    "{ to: '/clock/' }",
    "split('/x')",
    ['linkTo(a,\n  `/track/$', '{b}`)'].join(''),
  ];
  for (const one of fine) expect(bare(one), one).toEqual([]);
});
