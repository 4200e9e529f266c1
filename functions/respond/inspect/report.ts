import type { Finding, Hear, Limits, SheetAsCsv } from '#domain/inspection/inspection.ts';
import { type FindingRule, isCleanable, levelOf, type RefusalRule } from '#domain/inspection/rules.ts';

/** Thrown inside an inspection to end it, from whatever depth of a parser; `inspect` answers it as a refusal. */
export class Refused extends Error {
  readonly rule: RefusalRule;
  readonly detail: string;
  constructor(rule: RefusalRule, detail = '') {
    super(`${rule} ${detail}`);
    this.rule = rule;
    this.detail = detail;
  }
}

export type Facts = Finding['facts'];

/** How much is done between two looks at the clock. */
const LOOKS = 256;

/** Collects what one inspection finds, and counts what it costs. */
export class Report {
  readonly limits: Limits;
  readonly sheets: SheetAsCsv[] = [];
  pages: number | undefined;
  #findings = new Map<string, Finding>();
  #texts: string[] = [];
  #characters = 0;
  #steps = 0;
  #unpacked = 0;
  #looks = 0;
  readonly #hear: Hear | undefined;

  constructor(limits: Limits, hear?: Hear) {
    this.limits = limits;
    this.#hear = hear;
  }

  /** A finding; `key` tells it from others of its rule, and says what cleaning removes. The first of a key stays. */
  add(rule: FindingRule, place: string, key: string, facts: Facts = {}): void {
    const id = `${rule}:${key}`;
    if (this.#findings.has(id) || this.#findings.size >= this.limits.findings) return;
    this.#findings.set(id, {
      id,
      rule,
      level: levelOf(rule),
      place: place.slice(0, 200),
      facts,
      cleanable: isCleanable(rule),
    });
  }

  /** Readable text: heard whole, and kept up to the limit. */
  say(text: string): void {
    if (text !== '') this.#hear?.(text);
    if (text === '' || this.#characters >= this.limits.textCharacters) return;
    const kept = text.slice(0, this.limits.textCharacters - this.#characters);
    this.#characters += kept.length + 1;
    this.#texts.push(kept);
  }

  /** Looks at the clock. @throws Refused when it is late */
  look(): void {
    if (this.limits.isLate?.()) throw new Refused('too-complex', 'time');
  }

  /** Counts work done. @throws Refused when it is too much */
  step(count = 1): void {
    this.#steps += count;
    this.#looks += 1;
    if (this.#looks % LOOKS === 0) this.look();
    if (this.#steps > this.limits.steps) throw new Refused('too-complex');
  }

  /** Counts bytes unpacked. @throws Refused when they are too many */
  unpack(bytes: number): void {
    this.look();
    this.#unpacked += bytes;
    if (this.#unpacked > this.limits.unpackedBytes) throw new Refused('unpacks-too-large');
  }

  findings = (): readonly Finding[] => [...this.#findings.values()];
  text = (): string => this.#texts.join('\n');
}
