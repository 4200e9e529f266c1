import type { LocalDate } from '#domain/dates.ts';
import { type TakenObject, takeAwayFiles } from '#domain/publication/take-away/files.ts';
import type { LogLine } from '#domain/publication/take-away/log.ts';
import { groundName } from '#domain/response/grounds.ts';
import type { SchemeClass } from '#domain/scheme/classes.ts';
import type { FullContext } from '#web/context.ts';

/** What is taken away as a whole (feed, sitemap, log), in the authority's words. `origin`: where the portal is, as feeds need it. */
export function takeAwayIn({ authority, language, words }: FullContext, origin: string) {
  const { publish, respond } = words;
  const ours = {
    origin,
    language,
    title: words.site.title(publish.lists.title, authority.name),
    author: authority.name,
    columns: publish.takeAway.columns,
    outcome: (outcome: keyof typeof respond.outcomeTag) => respond.outcomeTag[outcome],
    ground: (id: string) => groundName(authority.regimes, id),
    schemeClass: (id: SchemeClass) => words.scheme.classes[id],
  };
  return (lines: readonly LogLine[], day: LocalDate, today: LocalDate): readonly TakenObject[] =>
    takeAwayFiles(ours, lines, day, today);
}
