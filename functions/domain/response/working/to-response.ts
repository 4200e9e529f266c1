import { readDay } from '../../typed-day.ts';
import { readTable } from '../paste.ts';
import { attachmentOf } from './attachment-fields.ts';
import { notCountsOf } from './table-lines.ts';
import { keysOf, type List, type Typed, valuesOf } from './typed.ts';

/** The value of a field; undefined where nothing was typed, so that a response does not have it. */
type Get = (name: string) => string | undefined;

function fieldsOf(typed: Typed, list?: List, key?: string): Get {
  const base = list === undefined ? '' : `${list}.${key}.`;
  return (name) => {
    const value = typed[base + name] ?? '';
    return value.trim() === '' ? undefined : value;
  };
}

/** A number as it was typed, for the reader of responses to judge; text where it is none. */
const numberOf = (text: string | undefined) =>
  text !== undefined && /^\d{1,9}(\.\d{1,2})?$/.test(text.replace(/[,\s]/g, ''))
    ? Number(text.replace(/[,\s]/g, ''))
    : text;
/** A day in the way a response has it; as it was typed where it is none. */
const dayOf = (text: string | undefined) => (text === undefined ? undefined : (readDay(text) ?? text));
const lines = (text: string | undefined) => (text ?? '').split(/\n\s*\n/).filter((piece) => piece.trim() !== '');

function labelsOf(typed: Typed, keys: readonly string[]): readonly string[] {
  const there = keysOf(typed, 'parts');
  return there.filter((key) => keys.includes(key)).map((key) => (typed[`parts.${key}.label`] ?? '').trim());
}
const labelOf = (typed: Typed, key: string | undefined) => (key === undefined ? undefined : labelsOf(typed, [key])[0]);

function partOf(typed: Typed, key: string): object {
  const get = fieldsOf(typed, 'parts', key);
  const tables = keysOf(typed, 'tables').filter((id) => valuesOf(typed, `parts.${key}.tables`).includes(id));
  return {
    label: get('label') ?? '',
    under: labelOf(typed, get('under')),
    question: get('question'),
    held: get('held'),
    outcome: get('outcome'),
    answer: get('answer'),
    answeredWith: labelOf(typed, get('answeredWith')),
    tables,
  };
}

function groundOf(typed: Typed, key: string): object {
  const get = fieldsOf(typed, 'grounds', key);
  const further = (get('moreLimbs') ?? '').split(/[\s,;]+/).filter((limb) => limb !== '');
  const weighed = { favouring: get('favouring'), against: get('against'), balance: get('balance') };
  const opinion = { by: get('opinionBy'), on: dayOf(get('opinionOn')), text: get('opinionText') };
  const promise = { what: get('promiseWhat'), on: dayOf(get('promiseOn')) };
  const isPromised = Object.values(promise).some((one) => one !== undefined);
  const isGiven = Object.values(opinion).some((one) => one !== undefined);
  const isPending = get('pending') === 'yes';
  const isWeighed = Object.values(weighed).some((text) => text !== undefined) && !isPending;
  const yes = (name: string) => (get(name) === 'yes' ? true : undefined);
  return {
    id: key,
    exemption: get('exemption'),
    limbs: [...new Set([...valuesOf(typed, `grounds.${key}.limbs`), ...further])],
    parts: labelsOf(typed, valuesOf(typed, `grounds.${key}.parts`)),
    withheld: get('withheld'),
    why: get('why'),
    opinion: isGiven ? given(opinion) : undefined,
    harm: get('harm'),
    likelihood: get('likelihood'),
    publicInterest: isWeighed ? given(weighed) : undefined,
    publicInterestDueOn: isPending ? (dayOf(get('dueOn')) ?? '') : undefined,
    promise: isPromised ? given(promise) : undefined,
    reasonsWithheld: yes('reasonsWithheld'),
    inTheAlternative: yes('inTheAlternative'),
  };
}

function tableOf(typed: Typed, key: string): object {
  const get = fieldsOf(typed, 'tables', key);
  const headRows = Math.min(5, Math.max(1, Number(get('headRows')) || 1));
  const grid = readTable({
    text: typed[`tables.${key}.text`] ?? '',
    headRows,
    rowHeaders: get('rowHeaders') === 'yes',
  });
  const ticked = (name: string) => valuesOf(typed, `tables.${key}.${name}`);
  const notCounts = notCountsOf(grid, { columns: ticked('notColumns'), rows: ticked('notRows') });
  return { id: key, caption: get('caption'), ...grid, notes: lines(get('notes')), notCounts };
}

function publicationOf(typed: Typed): object | undefined {
  const get = fieldsOf(typed);
  const kind = get('publication.kind');
  const reason = get('publication.reason');
  switch (kind) {
    case undefined:
      return undefined;
    case 'publish-edited':
      return { kind, omitParts: labelsOf(typed, valuesOf(typed, 'publication.omitParts')), reason };
    case 'hold':
      return given({ kind, until: dayOf(get('publication.until')), reason });
    case 'do-not-publish':
      return { kind, reason };
    default:
      return { kind };
  }
}

/** Without what is not there: a response has no empty fields. */
function given(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}

/** The structured response that was typed, to be read like any other (read-response.ts). Nothing of it is checked here. */
export function responseOf(typed: Typed): object {
  const get = fieldsOf(typed);
  const outcome = get('outcome.kind');
  const each = (list: List, make: (typed: Typed, key: string) => object) =>
    keysOf(typed, list).map((key) => given(make(typed, key)));
  return given({
    title: get('title'),
    topics: (get('topics') ?? '').split(/[,\n]/).flatMap((topic) => (topic.trim() === '' ? [] : [topic.trim()])),
    dataAsAt: dayOf(get('dataAsAt')),
    request: get('request'),
    introduction: get('introduction'),
    parts: each('parts', partOf),
    grounds: each('grounds', groundOf),
    requestOutcome:
      outcome === undefined
        ? undefined
        : given({
            kind: outcome,
            explanation: get('outcome.explanation'),
            estimatedHours: numberOf(get('outcome.estimatedHours')),
          }),
    tables: each('tables', tableOf),
    attachments: each('attachments', (_, key) => attachmentOf(typed, key, (keys) => labelsOf(typed, keys))),
    notes: each('notes', (_, key) => ({
      parts: labelsOf(typed, valuesOf(typed, `notes.${key}.parts`)),
      text: fieldsOf(typed, 'notes', key)('text'),
    })),
    advice: get('advice'),
    closing: each('closing', (_, key) => {
      const piece = fieldsOf(typed, 'closing', key);
      return { heading: piece('heading'), text: piece('text') };
    }),
    publication: publicationOf(typed),
  });
}
