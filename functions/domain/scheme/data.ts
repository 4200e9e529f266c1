import type { Authority } from '../authority.ts';
import { dataAddresses } from '../data-addresses.ts';
import { type LocalDate, londonDate } from '../dates.ts';
import { disclosurePath } from '../publication/disclosure.ts';
import { type OpenLicence, openGovernmentLicence, openLicences } from '../publication/licences.ts';
import { type ModelScheme, numberOf, type SchemeClass, schemeOf } from './classes.ts';
import type { Renewal } from './entry.ts';
import { type PublicEntry, placePath, type SchemeFrame, type SchemeSection } from './frame.ts';

/** Something that is published without being asked for. */
export type EntryData = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly format?: string;
  /** Left out where the authority can give none. */
  readonly licence?: OpenLicence;
  readonly versionOn: LocalDate;
  readonly renewal: Renewal;
  readonly nextVersionDue?: LocalDate;
  readonly addedOn: LocalDate;
  readonly changedOn: LocalDate;
};
type AnswersData = {
  readonly path: string;
  readonly count: number;
  /** As many as the page has, newest first. */
  readonly answers: readonly { readonly reference: string; readonly title: string; readonly path: string }[];
};
/** `/scheme/index.json`; schema.ts explains each word to its readers. */
export type SchemeData = {
  readonly $schema: typeof dataAddresses.schemeSchema;
  readonly schemaVersion: 1;
  readonly authority: { readonly name: string };
  readonly scheme: ModelScheme;
  readonly classes: readonly (AnswersData & {
    readonly id: SchemeClass;
    readonly number: number;
    readonly title: string;
    readonly entries: readonly EntryData[];
  })[];
  readonly unplaced: AnswersData;
  readonly licence: OpenLicence;
};

function entryData(entry: PublicEntry): EntryData {
  const { id, title, description, link, format, licence, versionOn, renewal, nextVersionDue } = entry;
  return {
    ...{ id, title, description, link },
    ...(format === null ? {} : { format }),
    ...(licence === 'elsewhere' ? {} : { licence: openLicences[licence] }),
    ...{ versionOn, renewal },
    ...(nextVersionDue === null ? {} : { nextVersionDue }),
    addedOn: londonDate(entry.addedAt),
    changedOn: londonDate(entry.changedAt),
  };
}

function answersData({ place, count, answers }: SchemeSection): AnswersData {
  const lines = answers.map(({ reference, title }) => ({ reference, title, path: disclosurePath(reference) }));
  return { path: placePath(place), count, answers: lines };
}

/** The frame as data, with what each class is called. Whether something is overdue is for its readers to say: the file is of no day. */
export function schemeData(
  { sections }: SchemeFrame,
  { name, regimes }: Pick<Authority, 'name' | 'regimes'>,
  titles: Readonly<Record<SchemeClass, string>>,
): SchemeData {
  const classes = sections.flatMap((section) => {
    const { place: id, entries } = section;
    if (id === 'answers') return [];
    const named = { id, number: numberOf(id), title: titles[id] };
    return [{ ...named, ...answersData(section), entries: entries.map(entryData) }];
  });
  const rest = sections.find(({ place }) => place === 'answers');
  if (!rest) throw new Error('A frame ends with the answers in no class');
  return {
    $schema: dataAddresses.schemeSchema,
    schemaVersion: 1,
    authority: { name },
    scheme: schemeOf(regimes),
    classes,
    unplaced: answersData(rest),
    licence: openGovernmentLicence,
  };
}
