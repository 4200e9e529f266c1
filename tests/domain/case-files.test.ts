import { describe, expect, it } from 'vitest';
import { type Case, replay } from '#domain/case/case.ts';
import { clearedFiles, type FileCommand } from '#domain/case/case-files.ts';
import { chain } from '#domain/case/chain.ts';
import { builtInRules } from '#domain/case/clock.ts';
import type { Command } from '#domain/case/commands.ts';
import { decide } from '#domain/case/decide.ts';
import type { EventBody } from '#domain/case/events.ts';
import { sha256 } from '#plumbing/ids.ts';

const REFERENCE = '01.FOI.26.000001';
const NOW = '2026-11-23T09:30:00.000Z';
const received: EventBody = {
  type: 'RequestReceived',
  regime: 'FOIA',
  channel: 'form',
  receivedAt: NOW,
  language: 'en',
  contact: 'email',
  request: { textId: 't', digest: 'd' },
};
const digest = (letter: string) => letter.repeat(64);

/** A file as the inspection hands it over. */
function inspected(letter: string, verdict: 'clean' | 'findings' | 'refused', more: object = {}): FileCommand {
  const found = { identity: [], personal: [], sheets: [] };
  return {
    command: 'record-file',
    name: `${letter}.xlsx`,
    digest: digest(letter),
    size: 1000,
    kind: 'xlsx',
    verdict,
    ...found,
    ...more,
  };
}

/** A case to which commands are given; each says what it recorded, or which field was refused. */
function aCase() {
  let ledger = chain(REFERENCE, [], [received], { now: NOW, actor: { kind: 'applicant' }, digest: sha256 });
  const theCase = (): Case => {
    const replayed = replay(REFERENCE, ledger);
    if (!replayed) throw new Error('There is a case');
    return replayed;
  };
  const give = (command: Command): string => {
    const keep = (text: string) => ({ textId: text, digest: sha256(text) });
    const context = { now: NOW, by: 'olu', rules: builtInRules('calendar'), keep, publication: 'publish' } as const;
    const decided = decide(theCase(), command, context);
    if (!decided.ok) return decided.error.fields?.[0]?.field ?? decided.error.code;
    const stamp = { now: NOW, actor: { kind: 'officer', sub: 'olu' }, digest: sha256 } as const;
    ledger = [...ledger, ...chain(REFERENCE, ledger, decided.value, stamp)];
    return decided.value.map(({ type }) => type).join();
  };
  return { give, theCase };
}
const save = (...files: readonly { file: string; size: number }[]): Command => ({
  command: 'save-response',
  document: `d${files.length}`,
  files,
});

describe('the files for a response', () => {
  it('clears a file in which nothing was found, with its sheets', () => {
    const { give, theCase } = aCase();
    const sheets = [{ digest: digest('b'), size: 50 }];
    expect(give(inspected('a', 'clean', { sheets }))).toBe('FileInspected');
    expect([...clearedFiles(theCase())]).toEqual([
      [digest('a'), 1000],
      [digest('b'), 50],
    ]);
    expect(give(save({ file: digest('a'), size: 1000 }, { file: digest('b'), size: 50 }))).toBe('ResponseSaved');
    expect(theCase().responses.at(-1)?.files).toEqual([digest('a'), digest('b')]);
  });

  it('lets nobody attach what was never inspected, has findings, was refused, or is said to be of another size', () => {
    const { give } = aCase();
    give(inspected('a', 'clean'));
    give(inspected('b', 'findings'));
    give(inspected('c', 'refused', { refusal: 'macros' }));
    for (const [letter, size] of [
      ['e', 1000],
      ['b', 1000],
      ['c', 1000],
      ['a', 999],
    ] as const) {
      expect(give(save({ file: digest(letter), size })), letter).toBe('attachments');
    }
  });

  it('clears what an approver lets stand, and never what could not be looked into', () => {
    const { give, theCase } = aCase();
    give(inspected('b', 'findings'));
    give(inspected('c', 'refused', { refusal: 'encrypted' }));
    const [found, refused] = theCase().files;
    expect(give({ command: 'accept-file', file: refused?.n ?? 0, reason: 'It is fine.' })).toBe('file');
    expect(give({ command: 'accept-file', file: 99, reason: 'It is fine.' })).toBe('file');
    expect(give({ command: 'accept-file', file: found?.n ?? 0, reason: 'The hidden sheet is a key.' })).toBe(
      'FileAccepted',
    );
    expect(theCase().files[0]?.accepted).toMatchObject({ by: 'olu', at: NOW });
    expect(give({ command: 'accept-file', file: found?.n ?? 0, reason: 'Again.' })).toBe('');
    expect(give(save({ file: digest('b'), size: 1000 }))).toBe('ResponseSaved');
  });

  it('records the same file once, and drops one only while no version has it', () => {
    const { give, theCase } = aCase();
    give(inspected('a', 'clean'));
    expect(give(inspected('a', 'clean'))).toBe('');
    const n = theCase().files[0]?.n ?? 0;
    give(save({ file: digest('a'), size: 1000 }));
    expect(give({ command: 'drop-file', file: n })).toBe('file');
    give(inspected('b', 'clean'));
    expect(give({ command: 'drop-file', file: theCase().files[1]?.n ?? 0 })).toBe('FileDropped');
    expect(theCase().files.map((file) => file.digest)).toEqual([digest('a')]);
    expect(give(save({ file: digest('b'), size: 1000 }))).toBe('attachments');
  });

  it('knows no files before work begins and after it ended', () => {
    const { give } = aCase();
    expect(give({ command: 'withdraw-request' })).toBe('RequestWithdrawn');
    expect(give(inspected('a', 'clean'))).toBe('not-allowed-now');
  });
});
