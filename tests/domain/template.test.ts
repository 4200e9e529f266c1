import { describe, expect, it } from 'vitest';
import { blanksIn, withKnown } from '#domain/response/blanks.ts';
import {
  inserted,
  MAX_TEMPLATE_NAME,
  MAX_TEMPLATE_TEXT,
  placeOfField,
  readTemplate,
  type Template,
  type TemplateForm,
  templatesFor,
} from '#domain/response/template.ts';

const typed = { 'grounds.g1.exemption': 's40', 'grounds.g2.exemption': 's31' };
const aTemplate = (name: string, more: Partial<Template> = {}): Template => ({
  id: name,
  name,
  place: 'why',
  exemption: null,
  regimes: [],
  text: 'Words.',
  ...more,
});
const all = [
  aTemplate('b of any'),
  aTemplate('a of any'),
  aTemplate('z of s.40', { exemption: 'FOIA s40', regimes: ['FOIA'] }),
  aTemplate('of s.31', { exemption: 'FOIA s31', regimes: ['FOIA'] }),
  aTemplate('of the Regulations', { regimes: ['EIR'] }),
  aTemplate('harm', { place: 'harm' }),
  aTemplate('advice', { place: 'advice' }),
  aTemplate('note', { place: 'note', regimes: ['FOIA', 'EIR'] }),
];
const namesAt = (field: string, regime: 'FOIA' | 'EIR' = 'FOIA') =>
  templatesFor(all, field, { typed, regime }).map(({ name }) => name);

describe('the templates of a field', () => {
  it.each([
    ['grounds.g1.why', ['z of s.40', 'a of any', 'b of any']],
    ['grounds.g2.why', ['of s.31', 'a of any', 'b of any']],
    // A ground whose exemption is not chosen yet.
    ['grounds.g3.why', ['a of any', 'b of any']],
    ['grounds.g1.harm', ['harm']],
    ['advice', ['advice']],
    ['notes.n7.text', ['note']],
    ['parts.p1.answer', []],
    ['title', []],
    ['why', []],
    ['grounds.g1.advice', []],
  ])('%s: %j', (field, names) => expect(namesAt(field)).toEqual(names));

  it('are those of the law under which the request is answered', () => {
    expect(namesAt('grounds.g1.why', 'EIR')).toEqual(['a of any', 'b of any', 'of the Regulations']);
  });

  it.each([
    ['introduction', 'introduction'],
    ['parts.p1.answer', 'answer'],
    ['grounds.g1.balance', 'balance'],
    ['outcome.explanation', 'outcome.explanation'],
    ['closing.c2.text', 'closing'],
    ['closing.c2.heading', undefined],
    ['parts.p1.question', undefined],
    ['tables.t1.text', undefined],
    ['answer', undefined],
    ['note', undefined],
    ['grounds.*.why', 'why'],
    ['grounds.g1.x.why', undefined],
    ['constructor', undefined],
  ])('%s is %s', (field, place) => {
    expect(placeOfField(field)).toBe(place);
  });
});

describe('what an approver types', () => {
  const form: TemplateForm = { name: 'Cost', place: 'advice', exemption: '', regimes: [], text: 'You could …' };
  const read = (more: Partial<TemplateForm>, others: readonly Template[] = []) =>
    readTemplate({ ...form, ...more }, ['FOIA', 'EIR'], others);
  const faultsOf = (more: Partial<TemplateForm>, others: readonly Template[] = []) => {
    const answer = read(more, others);
    return answer.ok ? [] : (answer.error.fields ?? []).map(({ field, code }) => `${field} ${code}`);
  };

  it('is tidied, and nothing of its wording changed', () => {
    expect(read({ name: '  Cost \n limit', text: '\r\nOne\r\n\r\n- two  ', regimes: ['EIR', 'x'] })).toEqual({
      ok: true,
      value: { name: 'Cost limit', place: 'advice', exemption: null, regimes: ['EIR'], text: 'One\n\n- two' },
    });
  });

  it('is of one law where it is for an exemption', () => {
    const told = read({ place: 'why', exemption: 'FOIA s40' });
    expect(told).toMatchObject({ ok: true, value: { exemption: 'FOIA s40', regimes: ['FOIA'] } });
  });

  it.each<[string, Partial<TemplateForm>, readonly string[]]>([
    ['nothing', { name: ' ', place: '', text: '\n' }, ['name missing', 'place missing', 'text missing']],
    ['signs alone', { name: '–', text: '…' }, ['name missing', 'text missing']],
    ['a place that is none', { place: 'title' }, ['place missing']],
    ['too much', { name: 'n'.repeat(MAX_TEMPLATE_NAME + 1) }, ['name too-long']],
    ['too much text', { text: '😀x'.repeat(MAX_TEMPLATE_TEXT / 2 + 1) }, ['text too-long']],
    ['damaged words', { text: 'a\u0000b' }, ['text control-characters']],
    ['an exemption outside a ground', { exemption: 'FOIA s40' }, ['exemption not-valid']],
    ['an exemption that there is not', { place: 'why', exemption: 'FOIA s99' }, ['exemption not-offered']],
    ['one of a law that is not offered', { place: 'why', exemption: 'FOISA s25' }, ['exemption not-offered']],
    [
      'another law than its exemption’s',
      { place: 'why', exemption: 'FOIA s40', regimes: ['EIR'] },
      ['regimes not-valid'],
    ],
  ])('is refused: %s', (_, more, faults) => expect(faultsOf(more)).toEqual(faults));

  it('has a name of its own among those of its place', () => {
    expect(faultsOf({ name: 'ADVICE' }, all)).toEqual(['name not-offered']);
    expect(faultsOf({ name: 'Advice', place: 'note' }, all)).toEqual([]);
  });
  it('may be as long as it may be', () => expect(faultsOf({ text: 'x'.repeat(MAX_TEMPLATE_TEXT) })).toEqual([]));
});

describe('a template that is inserted', () => {
  it('stands at the end of what is typed, as a paragraph of its own, once', () => {
    const first = inserted({}, 'advice', 'You could ask.');
    expect(first).toEqual({ advice: 'You could ask.' });
    const second = inserted({ ...first, title: 'T' }, 'advice', '- more');
    expect(second).toEqual({ title: 'T', advice: 'You could ask.\n\n- more' });
    expect(inserted(second, 'advice', '- more')).toBe(second);
  });

  it('has what is known filled in; the rest is told as blanks', () => {
    const text = 'On [received] (our [Reference]) we … by [due], in [number of hours], see [due](/x), [what else]: it.';
    const known = { reference: '01.FOI.26.000001', received: '2 November 2026', due: null };
    const filled = withKnown(text, known);
    expect(filled).toContain(
      'On 2 November 2026 (our 01.FOI.26.000001) we … by [due], in [number of hours], see [due](/x), [what else]: it.',
    );
    expect(blanksIn(filled)).toEqual(['due', 'number of hours', 'what else']);
    expect(withKnown('By [due].', { ...known, due: '30 November 2026' })).toBe('By 30 November 2026.');
  });
});
