import { tidy, withoutControls } from '../text.ts';
import type { ListEntry } from './lists.ts';

/** What published answers can be picked out by, as the address names it; in the order in which it is offered. */
export const filterNames = ['year', 'month', 'decision', 'ground', 'class', 'topic', 'data'] as const;
export type FilterName = (typeof filterNames)[number];
/** What is chosen: one value of each. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;
/** What can be chosen, with how many answers there would be. */
export type FilterChoice = { readonly value: string; readonly count: number };
export type FilterChoices = Readonly<Record<FilterName, readonly FilterChoice[]>>;

const MAX_VALUE = 200;
const forms: Partial<Record<FilterName, RegExp>> = {
  year: /^\d{4}$/,
  month: /^(0[1-9]|1[0-2])$/,
  class: /^[a-z-]{1,40}$/,
  data: /^yes$/,
};

/** Limits (s.12(1), 12(2)) are told apart on the page of an answer, and are one choice here. */
const decisionFact = (outcome: string) => outcome.replace(/-\d+\(\d\)$/, '');

/** Letters and digits of a reference alone, however it was written. */
export function bareReference(reference: string): string {
  return reference.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * What the index knows of an answer to pick it out by: `ground:s40`. `former` is no choice: a reference of an earlier log is
 * looked up by it.
 */
export function factsOf(entry: ListEntry): readonly string[] {
  const { publishedOn, outcome, grounds = [], topics = [], hasData, formerReference, schemeClass } = entry;
  return [
    `year:${publishedOn.slice(0, 4)}`,
    `month:${publishedOn.slice(5, 7)}`,
    `decision:${decisionFact(outcome)}`,
    ...grounds.map((ground) => `ground:${ground}`),
    ...(schemeClass === undefined ? [] : [`class:${schemeClass}`]),
    ...new Set(topics.map((topic) => `topic:${topic}`)),
    ...(hasData ? ['data:yes'] : []),
    ...(formerReference === undefined ? [] : [`former:${bareReference(formerReference)}`]),
  ];
}

/** The filters that an address carries. What has not the form of one is left out; a month without its year is none. */
export function readFilters(asked: Readonly<Record<string, string | undefined>> = {}): Filters {
  const read = filterNames.flatMap((name) => {
    const value = tidy(withoutControls(asked[name] ?? '')).slice(0, MAX_VALUE);
    return value === '' || forms[name]?.test(value) === false ? [] : [[name, value] as const];
  });
  const { month, ...filters } = Object.fromEntries(read) as Filters;
  return month === undefined || filters.year === undefined ? filters : { ...filters, month };
}

/** The address of a search, the same for the same: only what is chosen stands in it. */
export function searchAddress(query: string, filters: Filters, page = 1): string {
  const chosen = filterNames.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]] as const]));
  const all = [...(query === '' ? [] : [['q', query] as const]), ...chosen, ...(page > 1 ? [['page', `${page}`]] : [])];
  return [
    '/disclosures/search',
    ...all.map(([name = '', value = '']) => `${name}=${encodeURIComponent(value.toWellFormed())}`),
  ].reduce((address, part, i) => `${address}${i === 1 ? '?' : '&'}${part}`);
}

/** The name of a decision among names by outcome. */
export function decisionName(names: Readonly<Record<string, string>>, decision: string): string {
  return Object.entries(names).find(([outcome]) => decisionFact(outcome) === decision)?.[1] ?? decision;
}
