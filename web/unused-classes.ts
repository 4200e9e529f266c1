import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a style rule (PostCSS) that is read here. */
type StyleRule = { selectors: string[]; remove(): unknown };

/** Every class that a source file names, whole or as the beginning of one that is put together (`govuk-tag--`). */
function namedClasses(folder: string, without: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => !without.some((one) => name.startsWith(`${one}/`)));
  const names = files.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/\b(govuk|portal)-[\w-]+/g) ?? [],
  );
  return [...new Set(names)];
}

/** The classes that an element must have for the selector to match: those inside `:not(…)` and the like do not count. */
function neededClasses(selector: string): readonly string[] {
  let outer = selector;
  for (let before = ''; before !== outer; ) {
    before = outer;
    outer = outer.replace(/:(not|has|is|where)\([^()]*\)/g, '');
  }
  return [...outer.matchAll(/\.((?:govuk|portal)-[\w-]+)/g)].map((match) => match[1] ?? '');
}

/**
 * A PostCSS plugin that leaves out what no page can use: GOV.UK Frontend has many variants of each part, and the first
 * view of a page has a budget of 20 KB. What is named only in one of the folders `without` counts as unused.
 */
export function withoutUnusedClasses(folder: string, without: readonly string[] = []) {
  const named = namedClasses(folder, without);
  const whole = new Set(named);
  const beginnings = named.filter((name) => name.endsWith('-'));
  const used = (name: string) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  return {
    postcssPlugin: 'portal-unused-classes',
    Rule(rule: StyleRule): void {
      const kept = rule.selectors.filter((selector) => neededClasses(selector).every(used));
      if (kept.length === 0) rule.remove();
      else if (kept.length < rule.selectors.length) rule.selectors = kept;
    },
  };
}
