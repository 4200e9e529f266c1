import { describe, expect, it } from 'vitest';
import { samples } from '#cdk/local/samples/index.ts';
import { findExemption } from '#domain/response/grounds.ts';
import { readResponse } from '#domain/response/read-response.ts';
import { lettersOf } from '#web/pages/acknowledge/letters.ts';
import { authority } from './sample-pages.tsx';

const wordsIn = (text: string) => text.match(/[A-Za-z]+/g) ?? [];

describe('the letter of a response in the pseudo-language', () => {
  it.each(samples.map((sample) => [sample.key, sample.response] as const))(
    'has of %s what officers wrote and what the catalogue says, and no other plain word',
    (_, input) => {
      const read = readResponse(input, 'FOIA');
      if (!read.ok) throw new Error('The samples can be read');
      const { text, subject } = lettersOf(authority).response({
        language: 'en-XA',
        reference: '07.FOI.26.000123',
        regime: 'FOIA',
        contact: 'email',
        response: read.value,
        receivedOn: '2026-10-23',
        decidedOn: '2026-11-19',
        trackingUrl: 'https://foi.netherby.example/en-XA/track/07.FOI.26.000123?key=abc',
        publicUrl: 'https://foi.netherby.example/disclosures/07.FOI.26.000123/',
      });
      const cited = [...(input.grounds ?? []).map(({ exemption }) => exemption), 's12(1)', 's12(2)'];
      const exemptions = cited.map((id) => findExemption('FOIA', id));
      const given = JSON.stringify([authority, input, exemptions, 'https foi track key abc disclosures FOI en XA']);
      const known = new Set(wordsIn(given.replaceAll('\\n', ' ')));
      expect(wordsIn(`${subject}\n${text}`).filter((word) => !known.has(word))).toEqual([]);
    },
  );
});
