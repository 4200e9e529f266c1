import type { Regime } from '../../clock/regimes.ts';
import { partsOf } from '../../request/parts-of.ts';
import { findExemption } from '../grounds.ts';
import { readTable, writeTable } from '../paste.ts';
import type { Response } from '../response.ts';
import { withParts } from './act.ts';
import { attachmentFields } from './attachment-fields.ts';
import { tickedOf } from './table-lines.ts';
import type { Typed } from './typed.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** Fields under a name, without those that are empty. */
function under(base: string, fields: Fields): Typed {
  const there = Object.entries(fields).flatMap(([name, value]) => (value ? [[base + name, value] as const] : []));
  return Object.fromEntries(there);
}
const yes = (is: boolean | undefined) => (is ? 'yes' : '');

/** What stands in the editor before anybody has written: the request, and its questions by its own numbering. */
export function beginning(request: string | null): Typed {
  const text = request ?? '';
  const questions = text === '' ? [] : partsOf(text);
  return withParts({ request: text, parts: '', 'publication.kind': 'publish' }, questions);
}

/** A response as it stands in the editor; `responseOf` makes the same response of it again. */
export function typedOf(response: Response, regime: Regime): Typed {
  const { parts, publication, requestOutcome } = response;
  const keys = parts.map((_, i) => `p${i + 1}`);
  const keyOf = (label: string | undefined) =>
    label === undefined ? '' : (keys[parts.findIndex((p) => p.label === label)] ?? '');
  const keysFor = (labels: readonly string[]) => labels.map(keyOf).join('\n');
  const order = (list: readonly unknown[], prefix: string) => list.map((_, i) => `${prefix}${i + 1}`).join('\n');
  return {
    ...under('', {
      title: response.title,
      topics: response.topics.join(', '),
      dataAsAt: response.dataAsAt,
      request: response.request,
      introduction: response.introduction,
      advice: response.advice,
      'outcome.kind': requestOutcome?.kind,
      'outcome.explanation': requestOutcome?.explanation,
      'outcome.estimatedHours': requestOutcome?.estimatedHours?.toString(),
      'publication.kind': publication.kind,
      'publication.reason': 'reason' in publication ? publication.reason : '',
      'publication.until': 'until' in publication ? publication.until : '',
      'publication.omitParts': 'omitParts' in publication ? keysFor(publication.omitParts) : '',
    }),
    parts: keys.join('\n'),
    grounds: response.grounds.map(({ id }) => id).join('\n'),
    tables: response.tables.map(({ id }) => id).join('\n'),
    attachments: response.attachments.map(({ id }) => id).join('\n'),
    notes: order(response.notes, 'n'),
    closing: order(response.closing, 'c'),
    ...Object.assign(
      {},
      ...parts.map((part, i) => ({
        // An empty label is one: that of the only part.
        [`parts.${keys[i]}.label`]: part.label,
        ...under(`parts.${keys[i]}.`, {
          under: keyOf(part.under),
          question: part.question,
          held: part.held,
          outcome: part.outcome,
          answer: part.answer,
          answeredWith: keyOf(part.answeredWith),
          tables: part.tables.join('\n'),
        }),
      })),
      ...response.grounds.map((ground) => groundFields(ground, regime, keysFor)),
      ...response.tables.map((table) => {
        const grid = writeTable(table);
        const { text, headRows, rowHeaders } = grid;
        const fields = { caption: table.caption, text, headRows: String(headRows), rowHeaders: yes(rowHeaders) };
        const ticked = tickedOf(readTable(grid), table.notCounts);
        return under(`tables.${table.id}.`, { ...fields, ...ticked, notes: table.notes.join('\n\n') });
      }),
      ...response.attachments.map((attachment) => attachmentFields(attachment, keysFor)),
      ...response.notes.map(({ parts: about, text }, i) => under(`notes.n${i + 1}.`, { parts: keysFor(about), text })),
      ...response.closing.map(({ heading, text }, i) => under(`closing.c${i + 1}.`, { heading, text })),
    ),
  };
}

function groundFields(
  ground: Response['grounds'][number],
  regime: Regime,
  keysFor: (labels: readonly string[]) => string,
): Typed {
  const exemption = findExemption(regime, ground.exemption);
  const listed = [...Object.keys(exemption?.limbs ?? {}), ...Object.keys(exemption?.neither?.limbs ?? {})];
  const isListed = (limb: string) => listed.includes(limb);
  return under(`grounds.${ground.id}.`, {
    exemption: ground.exemption,
    limbs: ground.limbs.filter(isListed).join('\n'),
    moreLimbs: ground.limbs.filter((limb) => !isListed(limb)).join(', '),
    parts: keysFor(ground.parts),
    withheld: ground.withheld,
    why: ground.why,
    opinionBy: ground.opinion?.by,
    opinionOn: ground.opinion?.on,
    opinionText: ground.opinion?.text,
    harm: ground.harm,
    likelihood: ground.likelihood,
    favouring: ground.publicInterest?.favouring,
    against: ground.publicInterest?.against,
    balance: ground.publicInterest?.balance,
    pending: yes(ground.publicInterestDueOn !== undefined),
    dueOn: ground.publicInterestDueOn,
    promiseWhat: ground.promise?.what,
    promiseOn: ground.promise?.on,
    reasonsWithheld: yes(ground.reasonsWithheld),
    inTheAlternative: yes(ground.inTheAlternative),
  });
}
