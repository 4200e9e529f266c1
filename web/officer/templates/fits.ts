import { londonDate } from '#domain/dates.ts';
import { provision } from '#domain/response/grounds.ts';
import { exemptionOf, type KeptTemplate } from '#domain/response/template.ts';
import { dateInWords } from '#web/components/day/day.tsx';
import type { WriteContext } from '#web/write-context.ts';

/** An exemption as an officer chooses it; with its law where the authority has more than one. */
export function exemptionName({ words }: WriteContext, named: string, isOfMany: boolean): string {
  const found = exemptionOf(named);
  if (!found) return named;
  const { regime, exemption } = found;
  const section = `${provision(regime)} ${exemption.section}`;
  return words.templates.exemptionOf(isOfMany ? `${regime}:` : '', section, exemption.title);
}

/** Which responses a template fits, in a few words; empty for all of them. */
export function suits(context: WriteContext, { exemption, regimes }: KeptTemplate, isOfMany: boolean): string {
  if (exemption !== null) return exemptionName(context, exemption, isOfMany);
  return regimes.map((regime) => context.words.site.lawName(regime)).join(', ');
}

/** Who wrote it, and on which day. */
export function writtenBy(
  { words }: WriteContext,
  { by, at }: KeptTemplate,
  names: Readonly<Record<string, string>>,
): readonly [who: string, on: string] {
  return [names[by] ?? words.templates.somebody, dateInWords(londonDate(at), words.dates)];
}
